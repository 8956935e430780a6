<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>CartLineRow</name>
    <message>
        <source>Prix de votre devis, %1</source>
        <translation>Price of your quote, %1</translation>
    </message>
    <message>
        <source>Remise accordée, %1</source>
        <translation>Discount granted, %1</translation>
    </message>
</context>
<context>
    <name>DiscountLine</name>
    <message>
        <source>%1 au lieu de %2</source>
        <translation>%1 instead of %2</translation>
    </message>
    <message>
        <source>déjà %1</source>
        <translation>already %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiscountSheet</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Accorder</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>Accorder une remise</source>
        <translation>Grant a discount</translation>
    </message>
    <message>
        <source>Accorder −%1 %</source>
        <translation>Grant −%1%</translation>
    </message>
    <message>
        <source>Achat groupé</source>
        <translation>Several items</translation>
    </message>
    <message>
        <source>Article abîmé</source>
        <translation>Damaged item</translation>
    </message>
    <message>
        <source>Articles : %1</source>
        <translation>Items: %1</translation>
    </message>
    <message>
        <source>Combien</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>Dernière pièce</source>
        <translation>Last piece</translation>
    </message>
    <message>
        <source>Fidélité</source>
        <translation>Loyalty</translation>
    </message>
    <message>
        <source>Geste commercial</source>
        <translation>Goodwill</translation>
    </message>
    <message>
        <source>Jusqu’à %1 % avec votre rôle. Le client la voit tout de suite ; elle est notée à votre nom.</source>
        <translation>Up to %1% with your role. The customer sees it at once; it is noted under your name.</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Prix aligné</source>
        <translation>Price match</translation>
    </message>
    <message>
        <source>Retirer la remise</source>
        <translation>Take the discount back</translation>
    </message>
    <message>
        <source>Votre rôle ne permet pas d’accorder de remise. Demandez au responsable.</source>
        <translation>Your role cannot grant discounts. Ask the manager.</translation>
    </message>
    <message>
        <source>pour cent</source>
        <translation>percent</translation>
    </message>
</context>
<context>
    <name>OfferSheet</name>
    <message>
        <source>Le client scanne ce code avec son téléphone, ou vous le montrez à une borne : le panier s’y ouvre.</source>
        <translation>The customer scans this code with their phone, or you show it to a kiosk: the cart opens there.</translation>
    </message>
    <message>
        <source>Ou le code à taper à la borne</source>
        <translation>Or the code to type at the kiosk</translation>
    </message>
    <message>
        <source>Rendre le panier</source>
        <translation>Hand the cart back</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>%1, hors livraison</source>
        <translation>%1, without delivery</translation>
    </message>
    <message>
        <source>Ces prix passent votre plafond de remise. Demandez au responsable, ou baissez la remise.</source>
        <translation>These prices pass your discount ceiling. Ask the manager, or lower the discount.</translation>
    </message>
    <message>
        <source>Devis %1</source>
        <translation>Quote %1</translation>
    </message>
    <message>
        <source>Faire le devis</source>
        <translation>Make the quote</translation>
    </message>
    <message>
        <source>Faire un devis</source>
        <translation>Make a quote</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Garder la sélection</source>
        <translation>Save the selection</translation>
    </message>
    <message>
        <source>Garder une sélection</source>
        <translation>Save a selection</translation>
    </message>
    <message>
        <source>Il faut le réseau pour cela. Rien n’est perdu : réessayez dans un instant.</source>
        <translation>This needs the network. Nothing is lost: try again in a moment.</translation>
    </message>
    <message>
        <source>Le code s’ouvre sur le téléphone ou à une borne, avec votre prénom.</source>
        <translation>The code opens on the phone or at a kiosk, with your first name.</translation>
    </message>
    <message>
        <source>Le serveur a refusé : un article n’est plus vendu, ou son prix a changé.</source>
        <translation>The server refused: an item is no longer sold, or its price changed.</translation>
    </message>
    <message>
        <source>Les prix du panier, remises comprises, sont promis jusqu’au %1 inclus.</source>
        <translation>The prices of the cart, discounts included, are promised until %1 included.</translation>
    </message>
    <message>
        <source>Numéro du devis</source>
        <translation>Number of the quote</translation>
    </message>
    <message>
        <source>Ou le code à dicter</source>
        <translation>Or the code to read out</translation>
    </message>
    <message>
        <source>Son nom, que le client verra</source>
        <translation>Its name, which the customer will see</translation>
    </message>
    <message>
        <source>Sélection du {day}</source>
        <translation>Selection of {day}</translation>
    </message>
    <message>
        <source>Sélection « %1 »</source>
        <translation>Selection “%1”</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Valable jusqu’au %1. Le code s’ouvre sur le téléphone, à une borne ou ici, au prix promis.</source>
        <translation>Valid until %1. The code opens on the phone, at a kiosk or here, at the promised price.</translation>
    </message>
    <message>
        <source>Votre session a pris fin. Reconnectez-vous, puis réessayez.</source>
        <translation>Your session has ended. Sign in again, then retry.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>le devis a déjà servi pour ces pièces</source>
        <translation>the quote was already used for these pieces</translation>
    </message>
    <message>
        <source>le devis ne promet pas ce prix</source>
        <translation>the quote does not promise this price</translation>
    </message>
    <message>
        <source>le devis n’est plus valable</source>
        <translation>the quote is no longer valid</translation>
    </message>
    <message>
        <source>une remise ne peut pas compter</source>
        <translation>a discount cannot count</translation>
    </message>
    <message>
        <source>une remise passe le plafond de qui l’a accordée</source>
        <translation>a discount passes the ceiling of who granted it</translation>
    </message>
</context>
<context>
    <name>ScanWords</name>
    <message>
        <source>Ce devis n’est pas connu ici</source>
        <translation>This quote is not known here</translation>
    </message>
    <message>
        <source>Ce devis n’est plus valable</source>
        <translation>This quote is no longer valid</translation>
    </message>
    <message>
        <source>Devis ouvert</source>
        <translation>Quote opened</translation>
    </message>
    <message>
        <source>Il est peut-être trop ancien. Demandez à un vendeur.</source>
        <translation>It may be too old. Ask a salesperson.</translation>
    </message>
    <message>
        <source>Il valait jusqu’au %1. Un vendeur peut en faire un autre.</source>
        <translation>It was valid until %1. A salesperson can make another one.</translation>
    </message>
    <message>
        <source>Ses articles sont dans le panier, à son prix, jusqu’au %1.</source>
        <translation>Its items are in the cart, at its price, until %1.</translation>
    </message>
</context>
<context>
    <name>SelectionScreen</name>
    <message>
        <source>Préparée par {name}</source>
        <translation>Put together by {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) de cette sélection ne se vend(ent) plus.</source>
        <translation>
            <numerusform>%n item of this selection is no longer sold.</numerusform>
            <numerusform>%n items of this selection are no longer sold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffCartHint</name>
    <message>
        <source>Le serveur a refusé la remise : elle passe votre plafond. Elle est retirée du panier.</source>
        <translation>The server refused the discount: it passes your ceiling. It was taken out of the cart.</translation>
    </message>
</context>
<context>
    <name>StaffCartLine</name>
    <message>
        <source>Devis</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Devis pour %1 au plus</source>
        <translation>Quote for %1 at most</translation>
    </message>
</context>
<context>
    <name>StaffCartTools</name>
    <message>
        <source>Devis</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Essayage</source>
        <translation>Try-on</translation>
    </message>
    <message>
        <source>Remise</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Sélection</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
</context>
</TS>
