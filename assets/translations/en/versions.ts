<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>AuditScreen</name>
    <message>
        <source>Le journal ne se lit pas ici.</source>
        <translation>The log cannot be read here.</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>le serveur est d’une autre version que cet appareil : mettez à jour le plus ancien</source>
        <translation>the server is of another version than this device: update the older one</translation>
    </message>
</context>
<context>
    <name>SeenOrder</name>
    <message>
        <source>Cette commande ne s’affiche pas ici</source>
        <translation>This order cannot be shown here</translation>
    </message>
    <message>
        <source>La borne et la boutique n’ont pas la même version. Un vendeur peut vérifier le numéro.</source>
        <translation>The kiosk and the shop are not of the same version. A salesperson can check the number.</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Mettez le serveur à jour : sa version est plus ancienne.</source>
        <translation>Update the server: its version is older.</translation>
    </message>
    <message>
        <source>Mettez cet appareil à jour : le serveur est plus récent.</source>
        <translation>Update this device: the server is newer.</translation>
    </message>
    <message>
        <source>Le serveur est d’une version plus ancienne et ne connaît pas cela. Mettez le serveur à jour.</source>
        <translation>The server is of an older version and does not know this. Update the server.</translation>
    </message>
    <message>
        <source>Le serveur est d’une version plus récente : cet appareil ne comprend pas sa réponse. Mettez l’appareil à jour.</source>
        <translation>The server is of a newer version: this device does not understand its answer. Update this device.</translation>
    </message>
</context>
</TS>
