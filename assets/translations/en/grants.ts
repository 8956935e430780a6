<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>CartLineRow</name>
    <message>
        <source>Remise à vérifier, %1</source>
        <translation>Discount to be checked, %1</translation>
    </message>
</context>
<context>
    <name>StaffCartLine</name>
    <message>
        <source>à vérifier</source>
        <translation>to check</translation>
    </message>
</context>
<context>
    <name>DiscountSheet</name>
    <message>
        <source>Autre…</source>
        <translation>Other…</translation>
    </message>
    <message>
        <source>Votre raison, que le client lira</source>
        <translation>Your reason, which the customer will read</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>QR du devis</source>
        <translation>QR of the quote</translation>
    </message>
    <message>
        <source>QR du PDF</source>
        <translation>QR of the PDF</translation>
    </message>
    <message>
        <source>Ce code télécharge le devis en PDF sur le téléphone, pour l’imprimer ou l’envoyer.</source>
        <translation>This code downloads the quote as a PDF to the phone, to print it or send it on.</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>une remise n’est pas prouvée : qui l’a accordée n’était pas connecté sur cet appareil</source>
        <translation>a discount is not proven: who gave it was not signed in on this device</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>raison</source>
        <translation>reason given</translation>
    </message>
</context>
<context>
    <name>TerminalDetail</name>
    <message>
        <source>Un autre magasin s’en occupe : son responsable, ou le support.</source>
        <translation>Another store sees to it: its manager, or support.</translation>
    </message>
</context>
<context>
    <name>TerminalPairing</name>
    <message>
        <source>Un autre magasin s’en occupe : son responsable, ou le support.</source>
        <translation>Another store sees to it: its manager, or support.</translation>
    </message>
</context>
</TS>
