<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>Figures</name>
  <message numerus="yes">
    <source>%n ailleurs</source>
    <translation><numerusform>%n ailleurs</numerusform><numerusform>%n ailleurs</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n article(s) sans commande</source>
    <translation><numerusform>%n article sans commande</numerusform><numerusform>%n articles sans commande</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n commande(s)</source>
    <translation><numerusform>%n commande</numerusform><numerusform>%n commandes</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n commande(s) d’articles absents ici</source>
    <translation><numerusform>%n commande d’articles absents ici</numerusform><numerusform>%n commandes d’articles absents ici</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n demande(s)</source>
    <translation><numerusform>%n demande</numerusform><numerusform>%n demandes</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>article(s) demandé(s) et épuisé(s) ici</source>
    <translation><numerusform>article demandé et épuisé ici</numerusform><numerusform>articles demandés et épuisés ici</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n panier(s) repris</source>
    <translation><numerusform>%n panier repris</numerusform><numerusform>%n paniers repris</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) en rayon</source>
    <translation><numerusform>%n pièce en rayon</numerusform><numerusform>%n pièces en rayon</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n recherche(s) sans réponse</source>
    <translation><numerusform>%n recherche sans réponse</numerusform><numerusform>%n recherches sans réponse</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n réponse(s)</source>
    <translation><numerusform>%n réponse</numerusform><numerusform>%n réponses</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n s’arrêtent ici</source>
    <translation><numerusform>%n s’arrête ici</numerusform><numerusform>%n s’arrêtent ici</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n vendue(s)</source>
    <translation><numerusform>%n vendue</numerusform><numerusform>%n vendues</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n visite(s)</source>
    <translation><numerusform>%n visite</numerusform><numerusform>%n visites</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n visite(s) par un code</source>
    <translation><numerusform>%n visite par un code</numerusform><numerusform>%n visites par un code</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>{orders} sur %n visite(s)</source>
    <translation><numerusform>{orders} sur %n visite</numerusform><numerusform>{orders} sur %n visites</numerusform></translation>
  </message>
</context>
<context>
  <name>Rules</name>
  <message numerus="yes">
    <source>%n h</source>
    <translation><numerusform>%n h</numerusform><numerusform>%n h</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n j</source>
    <translation><numerusform>%n j</numerusform><numerusform>%n j</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n min</source>
    <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) de chaque article ne sont jamais promises d’ici.</source>
    <translation><numerusform>%n pièce de chaque article n’est jamais promise d’ici.</numerusform><numerusform>%n pièces de chaque article ne sont jamais promises d’ici.</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n s</source>
    <translation><numerusform>%n s</numerusform><numerusform>%n s</numerusform></translation>
  </message>
</context>
<context>
  <name>RulesScreen</name>
  <message numerus="yes">
    <source>%n chiffre(s) changé(s), pas encore en vigueur</source>
    <translation><numerusform>%n chiffre changé, pas encore en vigueur</numerusform><numerusform>%n chiffres changés, pas encore en vigueur</numerusform></translation>
  </message>
</context>
<context>
  <name>TerminalFacts</name>
  <message numerus="yes">
    <source>%n commande(s) refusée(s)</source>
    <translation><numerusform>%n commande refusée</numerusform><numerusform>%n commandes refusées</numerusform></translation>
  </message>
</context>
</TS>
