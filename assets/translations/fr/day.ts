<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>CallStaff</name>
  <message numerus="yes">
    <source>On vient en général en %n minute(s). Vous pouvez continuer.</source>
    <translation>
      <numerusform>On vient en général en %n minute. Vous pouvez continuer.</numerusform>
      <numerusform>On vient en général en %n minutes. Vous pouvez continuer.</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>Day</name>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation>
      <numerusform>%n pièce</numerusform>
      <numerusform>%n pièces</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>DayEmpty</name>
  <message numerus="yes">
    <source>Ma journée jusqu’ici : %n tâche(s)</source>
    <translation>
      <numerusform>Ma journée jusqu’ici : %n tâche</numerusform>
      <numerusform>Ma journée jusqu’ici : %n tâches</numerusform>
    </translation>
  </message>
</context>
</TS>
