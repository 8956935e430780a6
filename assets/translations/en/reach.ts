<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Boutons à portée, assis ou en fauteuil</source>
        <translation>Within reach, seated or in a wheelchair</translation>
    </message>
    <message>
        <source>Tout en bas de l’écran</source>
        <translation>Everything at the bottom</translation>
    </message>
</context>
<context>
    <name>ReachBar</name>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Confort de lecture et d’usage</source>
        <translation>Comfort and accessibility</translation>
    </message>
    <message>
        <source>Effacer et quitter</source>
        <translation>Erase and leave</translation>
    </message>
    <message>
        <source>Langue : français. Toucher pour l’anglais</source>
        <translation>Language: English. Touch for French</translation>
    </message>
    <message numerus="yes">
        <source>Mon panier, %n article(s)</source>
        <translation>
            <numerusform>My cart, %n item</numerusform>
            <numerusform>My cart, %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Montrer le clavier</source>
        <translation>Show the keyboard</translation>
    </message>
    <message>
        <source>Ranger le clavier pour choisir un champ</source>
        <translation>Put the keyboard aside to choose a field</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Terminer et effacer</source>
        <translation>Finish and erase</translation>
    </message>
</context>
<context>
    <name>EmptyCart</name>
    <message>
        <source>Il n’attend que vous</source>
        <translation>It only waits for you</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Trouver un produit</source>
        <translation>Find a product</translation>
    </message>
</context>
<context>
    <name>ReachKeys</name>
    <message>
        <source>Voir plus bas</source>
        <translation>See further down</translation>
    </message>
    <message>
        <source>Voir plus haut</source>
        <translation>See further up</translation>
    </message>
</context>
</TS>
