<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
    <name>DiscountLine</name>
    <message numerus="yes">
        <source>%n pièce(s)</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionScreen</name>
    <message numerus="yes">
        <source>%n article(s) de cette sélection ne se vend(ent) plus.</source>
        <translation>
            <numerusform>%n article de cette sélection ne se vend plus.</numerusform>
            <numerusform>%n articles de cette sélection ne se vendent plus.</numerusform>
        </translation>
    </message>
</context>
</TS>
