<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>Wording</name>
  <message>
    <source>Ajouté sur votre téléphone : {names}.</source>
    <translation>Added on your phone: {names}.</translation>
  </message>
  <message>
    <source>Ajouté sur son téléphone : {names}.</source>
    <translation>Added on their phone: {names}.</translation>
  </message>
  <message>
    <source>Ajouté sur un autre écran : {names}.</source>
    <translation>Added on another screen: {names}.</translation>
  </message>
  <message>
    <source>Le panier a changé.</source>
    <translation>The cart has changed.</translation>
  </message>
  <message>
    <source>{name} : épuisé depuis.</source>
    <translation>{name}: sold out since.</translation>
  </message>
  <message>
    <source>{name} : il en reste {left}.</source>
    <translation>{name}: {left} left.</translation>
  </message>
  <message>
    <source>{name} : de nouveau disponible.</source>
    <translation>{name}: available again.</translation>
  </message>
</context>
<context>
  <name>SecondCartSheet</name>
  <message>
    <source>Un panier est déjà ouvert</source>
    <translation>A cart is already open</translation>
  </message>
  <message>
    <source>%1 ici, %2 dans celui que vous venez de scanner.</source>
    <translation>%1 here, %2 in the one you just scanned.</translation>
  </message>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
  </message>
  <message>
    <source>Joindre les deux</source>
    <translation>Join both</translation>
  </message>
  <message>
    <source>Les articles d’ici s’ajoutent au panier scanné.</source>
    <translation>The items here are added to the scanned cart.</translation>
  </message>
  <message>
    <source>Remplacer par le panier scanné</source>
    <translation>Replace with the scanned cart</translation>
  </message>
  <message>
    <source>Le premier panier reste sur son téléphone.</source>
    <translation>The first cart stays on its phone.</translation>
  </message>
  <message>
    <source>Garder le panier d’ici</source>
    <translation>Keep the cart here</translation>
  </message>
</context>
<context>
  <name>CheckoutScreen</name>
  <message>
    <source>D’accord</source>
    <translation>Got it</translation>
  </message>
</context>
<context>
  <name>OrderProblemNote</name>
  <message>
    <source>Le panier vient de changer sur un autre écran. Relisez, puis confirmez.</source>
    <translation>The cart just changed on another screen. Read it again, then confirm.</translation>
  </message>
</context>
</TS>
