<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>PhoneBody</name>
  <message>
    <source>Écran du téléphone</source>
    <translation>The phone’s screen</translation>
  </message>
</context>
<context>
  <name>PhonePage</name>
  <message>
    <source>Démonstration : rien n’est réel.</source>
    <translation>A demonstration: nothing here is real.</translation>
  </message>
  <message>
    <source>Le badge que les vendeurs scannent pour s’identifier.</source>
    <translation>The badge that salespeople scan to sign in.</translation>
  </message>
  <message>
    <source>Le code de l’étiquette, en photo.</source>
    <translation>The code on the label, as a photo.</translation>
  </message>
  <message>
    <source>Le lecteur ne lit pas ? Dites ce code</source>
    <translation>It is not read? Say this code</translation>
  </message>
  <message>
    <source>Mon panier en QR</source>
    <translation>My cart as a QR code</translation>
  </message>
  <message>
    <source>Montrez l’écran à la borne.</source>
    <translation>Show the screen to the kiosk.</translation>
  </message>
</context>
<context>
  <name>PhoneWindow</name>
  <message>
    <source>La boutique ne répond pas. Touchez le bouton pour essayer encore.</source>
    <translation>The shop does not answer. Touch the button to try again.</translation>
  </message>
  <message>
    <source>Le panier d’Élise</source>
    <translation>Élise’s cart</translation>
  </message>
  <message>
    <source>Le téléphone</source>
    <translation>The phone</translation>
  </message>
  <message>
    <source>Le téléphone est devant la borne.</source>
    <translation>The phone is in front of the kiosk.</translation>
  </message>
  <message>
    <source>Le téléphone s’approche…</source>
    <translation>The phone is coming…</translation>
  </message>
  <message>
    <source>Pas de caméra ici : ce bouton fait comme une main.</source>
    <translation>No camera here: this button is the hand.</translation>
  </message>
  <message>
    <source>Présenter à la borne</source>
    <translation>Show to the kiosk</translation>
  </message>
  <message>
    <source>Un badge vendeur</source>
    <translation>A salesperson’s badge</translation>
  </message>
  <message>
    <source>Un produit</source>
    <translation>A product</translation>
  </message>
  <message>
    <source>un nouveau code à chaque fois</source>
    <translation>a new code each time</translation>
  </message>
</context>
</TS>
