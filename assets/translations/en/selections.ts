<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>NothingHere</name>
    <message>
        <source>Ces articles sont partis. Cherchez ce qui leur ressemble, ou demandez à un vendeur.</source>
        <translation>These items have gone. Search for something like them, or ask a salesperson.</translation>
    </message>
    <message>
        <source>Chercher un produit</source>
        <translation>Find a product</translation>
    </message>
    <message>
        <source>Elle vient peut-être d’un ancien catalogue. Cherchez l’article par son nom, ou montrez un autre code.</source>
        <translation>It may come from an older catalogue. Search for the item by its name, or show another code.</translation>
    </message>
    <message>
        <source>Montrer un autre code</source>
        <translation>Show another code</translation>
    </message>
    <message>
        <source>Nous ne connaissons pas cette page</source>
        <translation>We do not know this page</translation>
    </message>
    <message>
        <source>Plus rien de « %1 » ne se vend</source>
        <translation>Nothing of “%1” is sold any more</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>SelectionScreen</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) de cette page ne se vend(ent) plus.</source>
        <translation>
            <numerusform>%n item on this page is no longer sold.</numerusform>
            <numerusform>%n items on this page are no longer sold.</numerusform>
        </translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>page {page}</translation>
    </message>
</context>
<context>
    <name>SelectionRow</name>
    <message numerus="yes">
        <source>%n ajouté(s)</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Son stock</source>
        <translation>Its stock</translation>
    </message>
</context>
<context>
    <name>SelectionSheet</name>
    <message>
        <source>Elle n’est pas, ou plus, au catalogue. Scannez l’article lui-même.</source>
        <translation>It is not, or no longer, in the catalogue. Scan the item itself.</translation>
    </message>
    <message>
        <source>Page inconnue</source>
        <translation>Unknown page</translation>
    </message>
    <message>
        <source>Plus aucun article de cette page ne se vend.</source>
        <translation>No item on this page is sold any more.</translation>
    </message>
</context>
</TS>
