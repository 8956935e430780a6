<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>AuditScreen</name>
  <message numerus="yes">
    <source>%n acte(s)</source>
    <translation><numerusform>%n acte</numerusform><numerusform>%n actes</numerusform></translation>
  </message>
</context>
<context>
  <name>TeamScreen</name>
  <message numerus="yes">
    <source>%n personne(s)</source>
    <translation><numerusform>%n personne</numerusform><numerusform>%n personnes</numerusform></translation>
  </message>
</context>
</TS>
