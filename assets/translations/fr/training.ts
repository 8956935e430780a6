<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>CordTerminalItem</name>
  <message numerus="yes">
    <source>%n commande(s) prise(s)</source>
    <translation><numerusform>%n commande prise</numerusform><numerusform>%n commandes prises</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n à envoyer</source>
    <translation><numerusform>%n à envoyer</numerusform><numerusform>%n à envoyer</numerusform></translation>
  </message>
</context>
<context>
  <name>Cord</name>
  <message numerus="yes">
    <source>%n depuis un autre magasin</source>
    <translation><numerusform>%n depuis un autre magasin</numerusform><numerusform>%n depuis un autre magasin</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n par un équivalent</source>
    <translation><numerusform>%n par un équivalent</numerusform><numerusform>%n par un équivalent</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n en attente de l’article</source>
    <translation><numerusform>%n en attente de l’article</numerusform><numerusform>%n en attente de l’article</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n retirée(s)</source>
    <translation><numerusform>%n retirée</numerusform><numerusform>%n retirées</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n autrement</source>
    <translation><numerusform>%n autrement</numerusform><numerusform>%n autrement</numerusform></translation>
  </message>
</context>
</TS>
