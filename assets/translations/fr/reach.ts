<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
    <name>ReachBar</name>
    <message numerus="yes">
        <source>Mon panier, %n article(s)</source>
        <translation>
            <numerusform>Mon panier, %n article</numerusform>
            <numerusform>Mon panier, %n articles</numerusform>
        </translation>
    </message>
</context>
</TS>
