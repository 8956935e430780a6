<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>ConsentChoice</name>
    <message>
        <source>Facultatif. La commande n’en dépend pas.</source>
        <translation>Optional. Your order does not depend on it.</translation>
    </message>
    <message>
        <source>Recevoir les nouvelles de la boutique</source>
        <translation>Receive news from the shop</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Jusqu’à la fin de votre visite. Tout est alors effacé, et la borne cherche elle-même s’il reste quelque chose.</source>
        <translation>Until the end of your visit. Everything is erased then, and the kiosk itself searches for anything left.</translation>
    </message>
    <message>
        <source>La borne compte les écrans vus et les recherches sans résultat, sans nom et sans lien avec vous. La caméra lit des codes et ne garde aucune image.</source>
        <translation>The kiosk counts the screens seen and the searches without a result, with no name and no link to you. The camera reads codes and keeps no picture.</translation>
    </message>
    <message numerus="yes">
        <source>La commande et sa facture : %n an(s), comme la loi le demande.</source>
        <translation>
            <numerusform>The order and its invoice: %n year, as the law asks.</numerusform>
            <numerusform>The order and its invoice: %n years, as the law asks.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mesures</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Nouvelles de la boutique</source>
        <translation>News from the shop</translation>
    </message>
    <message>
        <source>Pour préparer, livrer et suivre votre commande, établir sa facture et traiter un retour. Rien d’autre n’est demandé.</source>
        <translation>To prepare, deliver and track your order, invoice it and handle a return. Nothing else is asked.</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message numerus="yes">
        <source>Seulement si vous le choisissez, jusqu’à %n an(s) après votre dernier contact. Vous pouvez changer d’avis à tout moment.</source>
        <translation>
            <numerusform>Only if you choose to, up to %n year after your last contact. You may change your mind at any time.</numerusform>
            <numerusform>Only if you choose to, up to %n years after your last contact. You may change your mind at any time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sur cette borne</source>
        <translation>On this kiosk</translation>
    </message>
    <message>
        <source>Voir vos données, les corriger, les emporter, les faire effacer ou limiter leur usage : demandez-le à ce contact. Une plainte est possible auprès de la CNIL, cnil.fr.</source>
        <translation>See your data, correct it, take it with you, have it erased or its use restricted: ask this contact. You may complain to the CNIL, cnil.fr.</translation>
    </message>
    <message>
        <source>Vos droits</source>
        <translation>Your rights</translation>
    </message>
    <message>
        <source>{who} répond de vos données. Contact : {contact}</source>
        <translation>{who} answers for your data. Contact: {contact}</translation>
    </message>
    <message>
        <source>{who} répond de vos données. Demandez à l’accueil de la boutique.</source>
        <translation>{who} answers for your data. Ask at the shop’s counter.</translation>
    </message>
    <message>
        <source>À la boutique</source>
        <translation>At the shop</translation>
    </message>
</context>
<context>
    <name>PrivacyLine</name>
    <message>
        <source>Effacé de la borne à la fin. Gardé par la boutique pour cette commande.</source>
        <translation>Erased from the kiosk at the end. Kept by the shop for this order.</translation>
    </message>
    <message>
        <source>Vos données</source>
        <translation>Your data</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>Ce qui est demandé, pourquoi, et combien de temps.</source>
        <translation>What is asked, why, and for how long.</translation>
    </message>
    <message>
        <source>Notice %1</source>
        <translation>Notice %1</translation>
    </message>
    <message>
        <source>Vos données</source>
        <translation>Your data</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Avec {name}</source>
        <translation>With {name}</translation>
    </message>
    <message>
        <source>Ce que d’autres ont pris</source>
        <translation>What others took</translation>
    </message>
    <message>
        <source>Pour vous</source>
        <translation>For you</translation>
    </message>
    <message>
        <source>Souvent pris avec votre panier</source>
        <translation>Often taken with your cart</translation>
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
<context>
    <name>TerminalItem</name>
    <message>
        <source>effacement à vérifier</source>
        <translation>wipe to be checked</translation>
    </message>
</context>
</TS>
