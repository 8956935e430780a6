<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>ProductExtras</name>
    <message numerus="yes">
        <source>%n jour(s) de livraison</source>
        <translation>
            <numerusform>%n jour de livraison</numerusform>
            <numerusform>%n jours de livraison</numerusform>
        </translation>
    </message>
</context>
</TS>
