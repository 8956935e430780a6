<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>CreditShareWords</name>
  <message numerus="yes">
    <source>Le crédit tient %n jour(s), que la commande finisse ici, ailleurs ou à la maison.</source>
    <translation><numerusform>Le crédit tient %n jour, que la commande finisse ici, ailleurs ou à la maison.</numerusform><numerusform>Le crédit tient %n jours, que la commande finisse ici, ailleurs ou à la maison.</numerusform></translation>
  </message>
</context>
</TS>
