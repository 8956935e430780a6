<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>Suggestions</name>
    <message>
        <source>Ce que d’autres ont pris</source>
        <translation>What others took</translation>
    </message>
    <message>
        <source>Pour vous</source>
        <translation>For you</translation>
    </message>
    <message>
        <source>Souvent pris avec {name}</source>
        <translation>Often taken with {name}</translation>
    </message>
    <message>
        <source>Très pris en ce moment</source>
        <translation>Popular right now</translation>
    </message>
    <message>
        <source>Vous l’avez acheté le {day}</source>
        <translation>You bought it on {day}</translation>
    </message>
    <message>
        <source>Vous l’avez déjà acheté</source>
        <translation>You bought it before</translation>
    </message>
</context>
</TS>
