<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>HintWords</name>
  <message>
    <source>Augmentez la luminosité de l’écran</source>
    <translation>Turn the screen’s brightness up</translation>
  </message>
  <message>
    <source>Il fait trop sombre ici</source>
    <translation>It is too dark here</translation>
  </message>
  <message>
    <source>Le code doit tenir en entier dans l’image.</source>
    <translation>The whole code has to be in the picture.</translation>
  </message>
  <message>
    <source>Le code est trop pâle pour être lu.</source>
    <translation>The code is too pale to be read.</translation>
  </message>
  <message>
    <source>Présentez le code au lecteur</source>
    <translation>Hold the code to the reader</translation>
  </message>
  <message>
    <source>Rapprochez un peu le téléphone</source>
    <translation>Bring the phone a little closer</translation>
  </message>
  <message>
    <source>Tenez le code immobile</source>
    <translation>Hold the code still</translation>
  </message>
  <message>
    <source>Une main de distance, écran vers le lecteur.</source>
    <translation>A hand away, screen towards the reader.</translation>
  </message>
  <message>
    <source>Une seconde suffit.</source>
    <translation>A second is enough.</translation>
  </message>
  <message>
    <source>Vous pouvez aussi taper le code à six signes.</source>
    <translation>You can also enter the six-character code.</translation>
  </message>
  <message>
    <source>Éloignez un peu le téléphone</source>
    <translation>Move the phone a little further away</translation>
  </message>
</context>
<context>
  <name>ScanView</name>
  <message>
    <source>Image de la caméra</source>
    <translation>The camera’s picture</translation>
  </message>
  <message>
    <source>Image de la caméra, code trouvé</source>
    <translation>The camera’s picture, code found</translation>
  </message>
</context>
</TS>
