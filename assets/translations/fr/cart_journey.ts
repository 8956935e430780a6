<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>CartLineRow</name>
  <message numerus="yes">
    <source>%n disponible(s) au plus</source>
    <translation><numerusform>%n disponible au plus</numerusform><numerusform>%n disponibles au plus</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n vu(s) %1</source>
    <translation><numerusform>%n vu %1</numerusform><numerusform>%n vus %1</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>le(s) dernier(s)</source>
    <translation><numerusform>le dernier</numerusform><numerusform>les derniers</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) seulement dans ce magasin</source>
    <translation><numerusform>%n pièce seulement dans ce magasin</numerusform><numerusform>%n pièces seulement dans ce magasin</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) au plus à retirer ailleurs</source>
    <translation><numerusform>%n pièce au plus à retirer ailleurs</numerusform><numerusform>%n pièces au plus à retirer ailleurs</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) au plus à livrer</source>
    <translation><numerusform>%n pièce au plus à livrer</numerusform><numerusform>%n pièces au plus à livrer</numerusform></translation>
  </message>
</context>
<context>
  <name>CartScreen</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n article(s) de votre panier n’est pas vendu dans ce magasin.</source>
    <translation><numerusform>%n article de votre panier n’est pas vendu dans ce magasin.</numerusform><numerusform>%n articles de votre panier ne sont pas vendus dans ce magasin.</numerusform></translation>
  </message>
</context>
<context>
  <name>CartTotals</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%1 + %n colis, %2</source>
    <translation><numerusform>%1 + %n colis, %2</numerusform><numerusform>%1 + %n colis, %2</numerusform></translation>
  </message>
</context>
<context>
  <name>CheckoutScreen</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
  </message>
</context>
<context>
  <name>CountdownRing</name>
  <message numerus="yes">
    <source>%n seconde(s)</source>
    <translation><numerusform>%n seconde</numerusform><numerusform>%n secondes</numerusform></translation>
  </message>
</context>
<context>
  <name>DeliveryPlans</name>
  <message numerus="yes">
    <source>En %n fois</source>
    <translation><numerusform>En %n fois</numerusform><numerusform>En %n fois</numerusform></translation>
  </message>
</context>
<context>
  <name>IdleWarning</name>
  <message numerus="yes">
    <source>Dans %n seconde(s), cette borne efface tout.</source>
    <translation><numerusform>Dans %n seconde, cette borne efface tout.</numerusform><numerusform>Dans %n secondes, cette borne efface tout.</numerusform></translation>
  </message>
</context>
</TS>
