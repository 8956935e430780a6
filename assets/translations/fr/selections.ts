<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
    <name>SelectionScreen</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) de cette page ne se vend(ent) plus.</source>
        <translation>
            <numerusform>%n article de cette page ne se vend plus.</numerusform>
            <numerusform>%n articles de cette page ne se vendent plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionRow</name>
    <message numerus="yes">
        <source>%n ajouté(s)</source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
</context>
</TS>
