<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>HintWords</name>
  <message>
    <source>Inclinez un peu le code</source>
    <translation>Tilt the code a little</translation>
  </message>
  <message>
    <source>Un reflet en cache une partie.</source>
    <translation>A reflection hides part of it.</translation>
  </message>
  <message>
    <source>Il est trop petit dans l’image.</source>
    <translation>It is too small in the picture.</translation>
  </message>
  <message>
    <source>L’écran éclaire votre code</source>
    <translation>The screen lights your code</translation>
  </message>
  <message>
    <source>Tenez-le face à l’écran, à une main de distance.</source>
    <translation>Hold it facing the screen, a hand’s length away.</translation>
  </message>
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
    <translation>Hold the code up to the reader</translation>
  </message>
  <message>
    <source>Rapprochez un peu le code</source>
    <translation>Bring the code a little closer</translation>
  </message>
  <message>
    <source>Tenez le code immobile</source>
    <translation>Hold the code still</translation>
  </message>
  <message>
    <source>À une main de distance, face au lecteur.</source>
    <translation>A hand’s length away, facing the reader.</translation>
  </message>
  <message>
    <source>Une seconde suffit.</source>
    <translation>A second is enough.</translation>
  </message>
  <message>
    <source>Vous pouvez aussi taper le code.</source>
    <translation>You can also type the code.</translation>
  </message>
  <message>
    <source>Éloignez un peu le code</source>
    <translation>Move the code back a little</translation>
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
