<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>SecondCartSheet</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
  </message>
</context>
</TS>
