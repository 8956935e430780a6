<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>NetworkStock</name>
  <message numerus="yes">
    <source>%n variante(s)</source>
    <translation>
      <numerusform>%n variante</numerusform>
      <numerusform>%n variantes</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>StockRequests</name>
  <message numerus="yes">
    <source>%n manquante(s)</source>
    <translation>
      <numerusform>%n manquante</numerusform>
      <numerusform>%n manquantes</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>ShelfCountScreen</name>
  <message numerus="yes">
    <source>%n article(s) ont bougé pendant le comptage : vendus, reçus ou transférés. Vérifiez-les, puis enregistrez.</source>
    <translation>
      <numerusform>%n article a bougé pendant le comptage : vendu, reçu ou transféré. Vérifiez-le, puis enregistrez.</numerusform>
      <numerusform>%n articles ont bougé pendant le comptage : vendus, reçus ou transférés. Vérifiez-les, puis enregistrez.</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>StockRequestsSheet</name>
  <message numerus="yes">
    <source>%n attend(ent) votre lieu</source>
    <translation>
      <numerusform>%n attend votre lieu</numerusform>
      <numerusform>%n attendent votre lieu</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>StockAskSheet</name>
  <message numerus="yes">
    <source>%1 a la demande : %n pièce(s).</source>
    <translation>
      <numerusform>%1 a la demande : %n pièce.</numerusform>
      <numerusform>%1 a la demande : %n pièces.</numerusform>
    </translation>
  </message>
</context>
</TS>
