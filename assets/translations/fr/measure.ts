<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
    <name>Privacy</name>
    <message numerus="yes">
        <source>La commande et sa facture : %n an(s), comme la loi le demande.</source>
        <translation>
            <numerusform>La commande et sa facture : %n an, comme la loi le demande.</numerusform>
            <numerusform>La commande et sa facture : %n ans, comme la loi le demande.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seulement si vous le choisissez, jusqu’à %n an(s) après votre dernier contact. Vous pouvez changer d’avis à tout moment.</source>
        <translation>
            <numerusform>Seulement si vous le choisissez, jusqu’à %n an après votre dernier contact. Vous pouvez changer d’avis à tout moment.</numerusform>
            <numerusform>Seulement si vous le choisissez, jusqu’à %n ans après votre dernier contact. Vous pouvez changer d’avis à tout moment.</numerusform>
        </translation>
    </message>
</context>
</TS>
