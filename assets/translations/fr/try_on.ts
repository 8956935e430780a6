<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>TryOn</name>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) prévues</source>
        <translation>
            <numerusform>%n minute prévue</numerusform>
            <numerusform>%n minutes prévues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryOnNote</name>
    <message numerus="yes">
        <source>Hors ligne : %n étape(s) partiront avec le réseau.</source>
        <translation>
            <numerusform>Hors ligne : %n étape partira avec le réseau.</numerusform>
            <numerusform>Hors ligne : %n étapes partiront avec le réseau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryOnScreen</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n au panier</source>
        <translation>
            <numerusform>%n au panier</numerusform>
            <numerusform>%n au panier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryOnWishSheet</name>
    <message numerus="yes">
        <source>%n personne(s) avant vous.</source>
        <translation>
            <numerusform>%n personne avant vous.</numerusform>
            <numerusform>%n personnes avant vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En général prêt en %n minute(s).</source>
        <translation>
            <numerusform>En général prêt en %n minute.</numerusform>
            <numerusform>En général prêt en %n minutes.</numerusform>
        </translation>
    </message>
</context>
</TS>
