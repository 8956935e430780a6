<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>DeliveryPlans</name>
  <message numerus="yes">
    <source>%n colis</source>
    <translation>
      <numerusform>%n colis</numerusform>
      <numerusform>%n colis</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n maintenant</source>
    <translation>
      <numerusform>%n maintenant</numerusform>
      <numerusform>%n maintenant</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>Wording</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation>
      <numerusform>%n article</numerusform>
      <numerusform>%n articles</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n en tout, de plusieurs endroits</source>
    <translation>
      <numerusform>%n en tout, de plusieurs endroits</numerusform>
      <numerusform>%n en tout, de plusieurs endroits</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n ici</source>
    <translation>
      <numerusform>%n ici</numerusform>
      <numerusform>%n ici</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n livré(s) {day}</source>
    <translation>
      <numerusform>%n livré {day}</numerusform>
      <numerusform>%n livrés {day}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n à retirer à {place}</source>
    <translation>
      <numerusform>%n à retirer à {place}</numerusform>
      <numerusform>%n à retirer à {place}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{count} point(s) de fidélité</source>
    <translation>
      <numerusform>{count} point de fidélité</numerusform>
      <numerusform>{count} points de fidélité</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{count} point(s) en attente, comptés au retour du réseau</source>
    <translation>
      <numerusform>{count} point en attente, compté au retour du réseau</numerusform>
      <numerusform>{count} points en attente, comptés au retour du réseau</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Cette commande rapporte {count} point(s)</source>
    <translation>
      <numerusform>Cette commande rapporte {count} point</numerusform>
      <numerusform>Cette commande rapporte {count} points</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Utiliser {count} point(s)</source>
    <translation>
      <numerusform>Utiliser {count} point</numerusform>
      <numerusform>Utiliser {count} points</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Votre fidélité : {count} point(s)</source>
    <translation>
      <numerusform>Votre fidélité : {count} point</numerusform>
      <numerusform>Votre fidélité : {count} points</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>+ {count} point(s) de fidélité</source>
    <translation>
      <numerusform>+ {count} point de fidélité</numerusform>
      <numerusform>+ {count} points de fidélité</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>+ {count} point(s), en attente de confirmation</source>
    <translation>
      <numerusform>+ {count} point, en attente de confirmation</numerusform>
      <numerusform>+ {count} points, en attente de confirmation</numerusform>
    </translation>
  </message>
</context>
</TS>
