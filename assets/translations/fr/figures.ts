<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
  <name>Figures</name>
  <message numerus="yes">
    <source>%n essayage(s)</source>
    <translation><numerusform>%n essayage</numerusform><numerusform>%n essayages</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>gardées sur %n pièce(s) essayée(s)</source>
    <translation><numerusform>gardées sur %n pièce essayée</numerusform><numerusform>gardées sur %n pièces essayées</numerusform></translation>
  </message>
</context>
</TS>
