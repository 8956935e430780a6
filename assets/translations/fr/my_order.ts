<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
  <context>
    <name>Calls</name>
    <message numerus="yes">
      <source>%n pièce(s)</source>
      <translation><numerusform>%n pièce</numerusform><numerusform>%n pièces</numerusform></translation>
    </message>
    <message numerus="yes">
      <source>et %n autre(s)</source>
      <translation><numerusform>et %n autre</numerusform><numerusform>et %n autres</numerusform></translation>
    </message>
  </context>
  <context>
    <name>ReturnLine</name>
    <message numerus="yes">
      <source>%n pièce(s)</source>
      <translation><numerusform>%n pièce</numerusform><numerusform>%n pièces</numerusform></translation>
    </message>
  </context>
</TS>
