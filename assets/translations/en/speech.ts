<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>AccessibilitySheet</name>
    <message>
        <source>Atteindre : les boutons descendent en bas de l’écran sur demande.</source>
        <translation>Reaching: buttons come down to the lower part of the screen when you ask.</translation>
    </message>
    <message>
        <source>Cette borne suit la norme EN 301 549. Chaque point vérifiable par programme l’est à chaque version.</source>
        <translation>This kiosk follows the standard EN 301 549. Every point that a program can check is checked in each version.</translation>
    </message>
    <message>
        <source>Déclaration d’accessibilité</source>
        <translation>Accessibility statement</translation>
    </message>
    <message>
        <source>Entendre : branchez un casque, ou pressez la touche de lecture. Tout l’écran se lit, de la recherche au numéro de commande. Le volume revient au départ à chaque visite.</source>
        <translation>Hearing: plug in a headset, or press the speech key. Everything on the screen is read, from the search to the order number. The volume is back to normal at each visit.</translation>
    </message>
    <message>
        <source>Limites : les plans de magasin et les codes QR sont des images, leur contenu est aussi écrit ou dit. Le paiement par carte se fait sur un appareil à part.</source>
        <translation>Limits: store plans and QR codes are pictures, what they hold is also written or said. Card payments happen on a device of their own.</translation>
    </message>
    <message>
        <source>Prendre son temps : un avertissement visible et sonore vient vingt secondes avant l’effacement. On peut rester autant de fois que l’on veut.</source>
        <translation>Taking your time: a warning to see and to hear comes twenty seconds before anything is erased. You can stay as many times as you like.</translation>
    </message>
    <message>
        <source>Toucher : en lecture vocale, un premier appui dit, un second choisit. Glisser hors d’un bouton annule.</source>
        <translation>Touching: while the screen is read aloud, a first touch says, a second one chooses. Sliding off a button cancels.</translation>
    </message>
    <message>
        <source>Touches : un clavier, ou quatre touches en relief, font tout ce que fait le doigt.</source>
        <translation>Keys: a keyboard, or four keys you can feel, do all that a finger does.</translation>
    </message>
    <message>
        <source>Un obstacle ? Dites-le à un vendeur : il note, aide, et commande pour vous si vous le voulez.</source>
        <translation>Something in your way? Tell a salesperson: they make a note, help, and order for you if you like.</translation>
    </message>
    <message>
        <source>Vie privée : adresse, téléphone, e-mail et codes ne se disent que dans un casque.</source>
        <translation>Privacy: address, phone, e-mail and codes are said in a headset only.</translation>
    </message>
    <message>
        <source>Voir : quatre tailles de texte, jusqu’au double, un contraste fort, jamais une couleur seule.</source>
        <translation>Seeing: four sizes of text, up to double, a strong contrast, never colour alone.</translation>
    </message>
</context>
<context>
    <name>ComfortSpeech</name>
    <message>
        <source>Déclaration d’accessibilité</source>
        <translation>Accessibility statement</translation>
    </message>
    <message>
        <source>Ignorer les doubles appuis</source>
        <translation>Ignore double presses</translation>
    </message>
    <message>
        <source>Lecture vocale</source>
        <translation>Read the screen aloud</translation>
    </message>
    <message>
        <source>Toucher une fois dit, deux fois choisit</source>
        <translation>One touch says, the second chooses</translation>
    </message>
    <message>
        <source>Une touche compte une fois par demi-seconde</source>
        <translation>A key counts once in half a second</translation>
    </message>
    <message>
        <source>Volume de la voix : %1 %</source>
        <translation>Volume of the voice: %1%</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>À corriger : %1</source>
        <translation>To correct: %1</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Dans {seconds} secondes, cette borne efface tout.</source>
        <translation>In {seconds} seconds this kiosk erases everything.</translation>
    </message>
    <message>
        <source>Lecture vocale. Touches : suivant, précédent, activer. La quatrième répète, et tenue une seconde, revient.</source>
        <translation>Reading aloud. Keys: next, previous, activate. The fourth repeats, and held for a second, goes back.</translation>
    </message>
    <message>
        <source>a accent grave</source>
        <translation>a grave</translation>
    </message>
    <message>
        <source>activé</source>
        <translation>on</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation>apostrophe</translation>
    </message>
    <message>
        <source>arobase</source>
        <translation>at sign</translation>
    </message>
    <message>
        <source>barre oblique</source>
        <translation>slash</translation>
    </message>
    <message>
        <source>bouton</source>
        <translation>button</translation>
    </message>
    <message>
        <source>c cédille</source>
        <translation>c cedilla</translation>
    </message>
    <message>
        <source>champ de saisie</source>
        <translation>text field</translation>
    </message>
    <message>
        <source>choisi</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>choix</source>
        <translation>option</translation>
    </message>
    <message>
        <source>clavier</source>
        <translation>keyboard</translation>
    </message>
    <message>
        <source>degré</source>
        <translation>degree</translation>
    </message>
    <message>
        <source>deux-points</source>
        <translation>colon</translation>
    </message>
    <message>
        <source>dièse</source>
        <translation>hash</translation>
    </message>
    <message>
        <source>désactivé</source>
        <translation>off</translation>
    </message>
    <message>
        <source>e accent aigu</source>
        <translation>e acute</translation>
    </message>
    <message>
        <source>e accent grave</source>
        <translation>e grave</translation>
    </message>
    <message>
        <source>espace</source>
        <translation>space</translation>
    </message>
    <message>
        <source>et commercial</source>
        <translation>ampersand</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>euro</translation>
    </message>
    <message>
        <source>guillemet</source>
        <translation>quote</translation>
    </message>
    <message>
        <source>image</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>information personnelle, branchez un casque pour l’entendre</source>
        <translation>personal information, plug in a headset to hear it</translation>
    </message>
    <message>
        <source>interrupteur</source>
        <translation>switch</translation>
    </message>
    <message>
        <source>majuscule {letter}</source>
        <translation>capital {letter}</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>parenthèse fermante</source>
        <translation>right parenthesis</translation>
    </message>
    <message>
        <source>parenthèse ouvrante</source>
        <translation>left parenthesis</translation>
    </message>
    <message>
        <source>pas choisi</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>pas disponible maintenant</source>
        <translation>not available now</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>point</source>
        <translation>full stop</translation>
    </message>
    <message>
        <source>point d’exclamation</source>
        <translation>exclamation mark</translation>
    </message>
    <message>
        <source>point d’interrogation</source>
        <translation>question mark</translation>
    </message>
    <message>
        <source>point-virgule</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>pour cent</source>
        <translation>per cent</translation>
    </message>
    <message>
        <source>rien avant cet écran</source>
        <translation>nothing before this screen</translation>
    </message>
    <message>
        <source>tiret</source>
        <translation>hyphen</translation>
    </message>
    <message>
        <source>tiret bas</source>
        <translation>underscore</translation>
    </message>
    <message>
        <source>titre</source>
        <translation>heading</translation>
    </message>
    <message>
        <source>vide</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>virgule</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>volume {percent} %</source>
        <translation>volume {percent}%</translation>
    </message>
    <message>
        <source>{place} sur {count}</source>
        <translation>{place} of {count}</translation>
    </message>
    <message>
        <source>égal</source>
        <translation>equals</translation>
    </message>
    <message>
        <source>étoile</source>
        <translation>asterisk</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1 maintenant</source>
        <translation>%1 now</translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>Aucune taille ici</source>
        <translation>No size of it here</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Pas possible maintenant</source>
        <translation>Not possible now</translation>
    </message>
</context>
</TS>
