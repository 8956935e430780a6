<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>CartLineRow</name>
    <message numerus="yes">
        <source>%n pièce(s), %1</source>
        <translation>
            <numerusform>%n pièce, %1</numerusform>
            <numerusform>%n pièces, %1</numerusform>
        </translation>
    </message>
</context>
</TS>
