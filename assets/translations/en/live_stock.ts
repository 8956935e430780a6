<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>GoneSheet</name>
    <message>
        <source>Ces articles viennent de partir</source>
        <translation>These items have just gone</translation>
    </message>
    <message>
        <source>Cet article vient de partir</source>
        <translation>This item has just gone</translation>
    </message>
    <message>
        <source>Quelqu’un a été plus rapide. Rien n’est commandé ; choisissez, puis continuez.</source>
        <translation>Somebody was quicker. Nothing is ordered; choose, then go on.</translation>
    </message>
</context>
<context>
    <name>GoneItem</name>
    <message>
        <source>Retirer du panier</source>
        <translation>Remove from cart</translation>
    </message>
</context>
<context>
    <name>OrderGone</name>
    <message>
        <source>Ces articles viennent de partir</source>
        <translation>These items have just gone</translation>
    </message>
    <message>
        <source>Cet article vient de partir</source>
        <translation>This item has just gone</translation>
    </message>
    <message>
        <source>Un autre client a été plus rapide. Rien n’est commandé : décidez avec le client.</source>
        <translation>Another customer was quicker. Nothing is ordered: decide with the customer.</translation>
    </message>
</context>
<context>
    <name>OrderGoneItem</name>
    <message>
        <source>Retirer du panier</source>
        <translation>Remove from cart</translation>
    </message>
</context>
<context>
    <name>OrderButtons</name>
    <message>
        <source>Vérification du stock…</source>
        <translation>Checking the stock…</translation>
    </message>
</context>
<context>
    <name>CheckoutScreen</name>
    <message>
        <source>Vérification du stock…</source>
        <translation>Checking the stock…</translation>
    </message>
</context>
<context>
    <name>GoneRow</name>
    <message>
        <source>{place} : il en reste {left} sur {asked}.</source>
        <translation>{place}: {left} of {asked} left.</translation>
    </message>
    <message>
        <source>{place} : le dernier vient d’être pris.</source>
        <translation>{place}: the last one has just been taken.</translation>
    </message>
    <message>
        <source>{place} : il n’en reste plus.</source>
        <translation>{place}: none left.</translation>
    </message>
    <message>
        <source>En garder {count}</source>
        <translation>Keep {count}</translation>
    </message>
    <message>
        <source>Depuis {source}, {seen}</source>
        <translation>From {source}, {seen}</translation>
    </message>
    <message>
        <source>l’entrepôt</source>
        <translation>the warehouse</translation>
    </message>
    <message>
        <source>Faire livrer, {day}</source>
        <translation>Have it delivered, {day}</translation>
    </message>
    <message>
        <source>Le prendre ici</source>
        <translation>Take it here</translation>
    </message>
    <message>
        <source>Le retirer à {place}, {day} dès {time}</source>
        <translation>Collect it at {place}, {day} from {time}</translation>
    </message>
</context>
<context>
    <name>StockCorrectionSheet</name>
    <message>
        <source>Abîmé</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Compté</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Compté en rayon</source>
        <translation>Counted on the shelf</translation>
    </message>
    <message>
        <source>Corriger le stock</source>
        <translation>Correct the stock</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Effacer le dernier chiffre</source>
        <translation>Clear the last digit</translation>
    </message>
    <message>
        <source>En main</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>Enregistrement…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Enregistrer %1</source>
        <translation>Save %1</translation>
    </message>
    <message>
        <source>Le serveur ne répond pas. Rien n’est changé ; réessayez dans un instant.</source>
        <translation>The server does not answer. Nothing is changed; try again in a moment.</translation>
    </message>
    <message>
        <source>Le stock a bougé pendant que vous comptiez. Vérifiez le nouveau chiffre, puis enregistrez.</source>
        <translation>The stock moved while you were counting. Check the new figure, then save.</translation>
    </message>
    <message>
        <source>Les pièces réservées restent réservées. La correction est notée à votre nom, et toutes les bornes la voient aussitôt.</source>
        <translation>Reserved pieces stay reserved. The correction is noted in your name, and every terminal sees it at once.</translation>
    </message>
    <message>
        <source>Perdu ou volé</source>
        <translation>Lost or stolen</translation>
    </message>
    <message>
        <source>Pourquoi ?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Retrouvé</source>
        <translation>Found again</translation>
    </message>
    <message>
        <source>Seul un responsable du lieu peut corriger ce chiffre. Rien n’est changé.</source>
        <translation>Only a manager of this place may correct this figure. Nothing is changed.</translation>
    </message>
</context>
<context>
    <name>StockPanel</name>
    <message>
        <source>Corriger ce chiffre</source>
        <translation>Correct this figure</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>chiffres de {time}</source>
        <translation>figures from {time}</translation>
    </message>
    <message>
        <source>chiffres du {day}</source>
        <translation>figures of {day}</translation>
    </message>
    <message>
        <source>chiffres d’hier, {time}</source>
        <translation>figures from yesterday, {time}</translation>
    </message>
</context>
<context>
    <name>CartLineRow</name>
    <message numerus="yes">
        <source>%n pièce(s), %1</source>
        <translation>
            <numerusform>%n piece, %1</numerusform>
            <numerusform>%n pieces, %1</numerusform>
        </translation>
    </message>
</context>
</TS>
