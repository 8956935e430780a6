<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>SearchAnswer</name>
    <message>
        <source>Résultats pour « %1 »</source>
        <translation>Results for “%1”</translation>
    </message>
    <message>
        <source>Rien ne répond à tous ces filtres. Voici ce qui s’en rapproche.</source>
        <translation>Nothing matches all these filters. Here are the nearest things.</translation>
    </message>
    <message>
        <source>Rien sous « {text} » avec ces filtres. Voici ce qui s’en rapproche.</source>
        <translation>Nothing under “{text}” with these filters. Here are the nearest things.</translation>
    </message>
    <message>
        <source>Rien sous « {text} ». Voici ce qui s’en rapproche ; un vendeur peut aussi le chercher pour vous.</source>
        <translation>Nothing under “{text}”. Here are the nearest things; a salesperson can also look for you.</translation>
    </message>
    <message>
        <source>Sans filtres</source>
        <translation>No filters</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Tous les rayons</source>
        <translation>All departments</translation>
    </message>
</context>
</TS>
