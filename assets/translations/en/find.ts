<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>AddressHelp</name>
    <message>
        <source>Nous ne connaissons pas ce code postal. Vérifiez-le.</source>
        <translation>We do not know this postcode. Please check it.</translation>
    </message>
    <message>
        <source>{first} à {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{postcode} est le code de {town}. Vérifiez.</source>
        <translation>{postcode} is the postcode of {town}. Please check.</translation>
    </message>
    <message>
        <source>{town} n’a pas le code {postcode}. Vérifiez.</source>
        <translation>{town} does not have the postcode {postcode}. Please check.</translation>
    </message>
</context>
<context>
    <name>AttractReader</name>
    <message>
        <source>Lecteur à 10 cm, lumière allumée. Rien n’est filmé ni gardé.</source>
        <translation>Hold it 10 cm away, where the light is on. Nothing is filmed or kept.</translation>
    </message>
    <message>
        <source>Présentez le code juste ici, sous l’écran</source>
        <translation>Show the code right here, below the screen</translation>
    </message>
    <message>
        <source>Présentez le code ici, au-dessus de l’écran</source>
        <translation>Show the code here, above the screen</translation>
    </message>
    <message>
        <source>Présentez le code ici, à gauche de l’écran</source>
        <translation>Show the code here, left of the screen</translation>
    </message>
    <message>
        <source>Présentez le code ici, à droite de l’écran</source>
        <translation>Show the code here, right of the screen</translation>
    </message>
    <message>
        <source>Le lecteur ne répond pas</source>
        <translation>The reader does not answer</translation>
    </message>
    <message>
        <source>Touchez l’écran : vous pourrez taper le code de votre panier.</source>
        <translation>Touch the screen: you can type the code of your cart.</translation>
    </message>
</context>
<context>
    <name>CollectPlaces</name>
    <message>
        <source>prêt {day} à {time}</source>
        <translation>ready {day} at {time}</translation>
    </message>
    <message>
        <source>prêt {day}</source>
        <translation>ready {day}</translation>
    </message>
    <message>
        <source>À retirer à %1</source>
        <translation>Collect at %1</translation>
    </message>
</context>
<context>
    <name>HomeNews</name>
    <message>
        <source>Nouveautés</source>
        <translation>New</translation>
    </message>
</context>
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
<context>
    <name>SleepCover</name>
    <message>
        <source>Touchez l’écran ou montrez un code pour commencer.</source>
        <translation>Touch the screen or show a code to start.</translation>
    </message>
</context>
</TS>
