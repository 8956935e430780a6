<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>AttractScreen</name>
    <message>
        <source>La boutique se prépare. Elle sera là dans un instant.</source>
        <translation>The shop is getting ready. It will be here in a moment.</translation>
    </message>
    <message>
        <source>Ouvrir la boutique sur mon téléphone</source>
        <translation>Open the shop on my phone</translation>
    </message>
    <message>
        <source>Scannez votre panier, un produit ou une page du catalogue.</source>
        <translation>Scan your cart, a product or a page of the catalogue.</translation>
    </message>
    <message>
        <source>Toucher pour commencer</source>
        <translation>Touch to start</translation>
    </message>
</context>
<context>
    <name>CartDoor</name>
    <message>
        <source>Mon panier</source>
        <translation>My cart</translation>
    </message>
    <message>
        <source>Montrez le code affiché sur votre téléphone.</source>
        <translation>Show the code on your phone.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scan</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>5 minutes avant l’effacement</source>
        <translation>5 minutes before erasing</translation>
    </message>
    <message>
        <source>Aucune animation</source>
        <translation>No animation</translation>
    </message>
    <message>
        <source>Confort de lecture et d’usage</source>
        <translation>Comfort and accessibility</translation>
    </message>
    <message>
        <source>Contraste fort</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>C’est bon</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Moins de mouvement</source>
        <translation>Less movement</translation>
    </message>
    <message>
        <source>Noir et blanc, contours épais</source>
        <translation>Black and white, thick outlines</translation>
    </message>
    <message>
        <source>Plus de temps</source>
        <translation>More time</translation>
    </message>
    <message>
        <source>Pour cette visite. Remis à zéro quand vous partez.</source>
        <translation>For this visit. Reset when you leave.</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Tout remettre</source>
        <translation>Reset all</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Ici maintenant</source>
        <translation>Here now</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Dans quel ordre ?</source>
        <translation>In which order?</translation>
    </message>
    <message>
        <source>Jusqu’à quel prix ?</source>
        <translation>Up to which price?</translation>
    </message>
    <message>
        <source>Quel rayon ?</source>
        <translation>Which department?</translation>
    </message>
    <message>
        <source>Quelle couleur ?</source>
        <translation>Which colour?</translation>
    </message>
    <message>
        <source>Quelle taille ?</source>
        <translation>Which size?</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Effacer et quitter</source>
        <translation>Erase and leave</translation>
    </message>
    <message>
        <source>Terminer et effacer</source>
        <translation>Finish and erase</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Confort de lecture et d’usage</source>
        <translation>Comfort and accessibility</translation>
    </message>
    <message>
        <source>Effacer et quitter</source>
        <translation>Erase and leave</translation>
    </message>
    <message>
        <source>Langue : français. Toucher pour l’anglais</source>
        <translation>Language: English. Touch for French</translation>
    </message>
    <message numerus="yes">
        <source>Mon panier, %n article(s)</source>
        <translation>
            <numerusform>My cart, %n item</numerusform>
            <numerusform>My cart, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeDoors</name>
    <message>
        <source>Ici, à côté, ou livré</source>
        <translation>Here, nearby or delivered</translation>
    </message>
    <message>
        <source>Ma commande</source>
        <translation>My order</translation>
    </message>
    <message>
        <source>Avec le code de votre bon</source>
        <translation>With the code on your slip</translation>
    </message>
    <message>
        <source>Trouver un produit</source>
        <translation>Find a product</translation>
    </message>
</context>
<context>
    <name>HomeNews</name>
    <message>
        <source>Arrivés cette semaine</source>
        <translation>New this week</translation>
    </message>
    <message>
        <source>Tout voir</source>
        <translation>See all</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Bonjour, par où commencer ?</source>
        <translation>Hello, where shall we start?</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message numerus="yes">
        <source>%n à confirmer</source>
        <translation>
            <numerusform>%n to confirm</numerusform>
            <numerusform>%n to confirm</numerusform>
        </translation>
    </message>
    <message>
        <source>En ligne</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Hors connexion</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Tout est confirmé</source>
        <translation>All confirmed</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>Chiffres</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Lettres</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Majuscule</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>espace</source>
        <translation>space</translation>
    </message>
</context>
<context>
    <name>ProductFacts</name>
    <message>
        <source>%1, épuisé ici</source>
        <translation>%1, sold out here</translation>
    </message>
    <message>
        <source>Taille %1</source>
        <translation>Size %1</translation>
    </message>
    <message>
        <source>Épuisé ici, à commander</source>
        <translation>Sold out here, can be ordered</translation>
    </message>
</context>
<context>
    <name>ProductProps</name>
    <message numerus="yes">
        <source>%n avis</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductRows</name>
    <message>
        <source>Attendu {day}</source>
        <translation>Expected {day}</translation>
    </message>
    <message>
        <source>Chez vous, {cost}</source>
        <translation>To your home, {cost}</translation>
    </message>
    <message>
        <source>Faire livrer</source>
        <translation>Deliver</translation>
    </message>
    <message>
        <source>Ici</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Ici, {place}</source>
        <translation>Here, {place}</translation>
    </message>
    <message>
        <source>Livré</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Pas de livraison</source>
        <translation>No delivery</translation>
    </message>
    <message>
        <source>Pas à côté</source>
        <translation>Not nearby</translation>
    </message>
    <message>
        <source>Prendre ici</source>
        <translation>Take it here</translation>
    </message>
    <message>
        <source>Réserver</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Sur commande, {count} jours</source>
        <translation>To order, {count} days</translation>
    </message>
    <message>
        <source>Sortie {day}</source>
        <translation>Out {day}</translation>
    </message>
    <message>
        <source>Pas encore ici</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>Pas encore à côté</source>
        <translation>Not nearby yet</translation>
    </message>
    <message>
        <source>Un vendeur peut le commander pour vous.</source>
        <translation>A salesperson can order it for you.</translation>
    </message>
    <message>
        <source>entrepôt</source>
        <translation>warehouse</translation>
    </message>
    <message>
        <source>offert</source>
        <translation>free</translation>
    </message>
    <message>
        <source>prêt {day} à {time}</source>
        <translation>ready {day} at {time}</translation>
    </message>
    <message>
        <source>prêt à {time}</source>
        <translation>ready at {time}</translation>
    </message>
    <message>
        <source>{count} en rayon</source>
        <translation>{count} on the shelf</translation>
    </message>
    <message>
        <source>{count} à {place}, {distance}</source>
        <translation>{count} at {place}, {distance}</translation>
    </message>
    <message>
        <source>À côté</source>
        <translation>Nearby</translation>
    </message>
    <message>
        <source>Épuisé ici</source>
        <translation>Sold out here</translation>
    </message>
</context>
<context>
    <name>ProductScreen</name>
    <message>
        <source>%1 est dans votre panier</source>
        <translation>%1 is in your cart</translation>
    </message>
</context>
<context>
    <name>ProductStage</name>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Voir en grand</source>
        <translation>Enlarge</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Code QR</source>
        <translation>QR code</translation>
    </message>
</context>
<context>
    <name>SearchAnswer</name>
    <message>
        <source>Chercher « %1 » tel quel</source>
        <translation>Search “%1” as typed</translation>
    </message>
    <message>
        <source>corrigé de « %1 »</source>
        <translation>instead of “%1”</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Chercher un produit</source>
        <translation>Search for a product</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Couleur</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Jusqu’à {price}</source>
        <translation>Up to {price}</translation>
    </message>
    <message>
        <source>Les plus proches</source>
        <translation>Best match</translation>
    </message>
    <message>
        <source>Les plus vendus</source>
        <translation>Best sellers</translation>
    </message>
    <message>
        <source>Nouveautés</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Prix</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Prix croissant</source>
        <translation>Price, low to high</translation>
    </message>
    <message>
        <source>Prix décroissant</source>
        <translation>Price, high to low</translation>
    </message>
    <message>
        <source>Rayon</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message numerus="yes">
        <source>%n produit(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message>
        <source>Ce qui s’en rapproche</source>
        <translation>The nearest things</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Un de moins</source>
        <translation>One fewer</translation>
    </message>
    <message>
        <source>Un de plus</source>
        <translation>One more</translation>
    </message>
</context>
<context>
    <name>StockArithmetic</name>
    <message>
        <source>Attendus</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Attendus {day}</source>
        <translation>Expected {day}</translation>
    </message>
    <message>
        <source>Chiffres de {time}, {age}.</source>
        <translation>Figures from {time}, {age}.</translation>
    </message>
    <message>
        <source>Comptés en rayon et en réserve</source>
        <translation>Counted on the shelf and in the back</translation>
    </message>
    <message>
        <source>Disponibles pour vous</source>
        <translation>Available to you</translation>
    </message>
    <message>
        <source>En magasin</source>
        <translation>In store</translation>
    </message>
    <message>
        <source>À l’entrepôt</source>
        <translation>In the warehouse</translation>
    </message>
    <message>
        <source>Comptés à l’entrepôt</source>
        <translation>Counted in the warehouse</translation>
    </message>
    <message>
        <source>Faire livrer</source>
        <translation>Deliver</translation>
    </message>
    <message>
        <source>Gardés de côté</source>
        <translation>Kept back</translation>
    </message>
    <message>
        <source>Marge pour les erreurs de comptage</source>
        <translation>A margin for counting errors</translation>
    </message>
    <message>
        <source>Pas encore comptés</source>
        <translation>Not counted yet</translation>
    </message>
    <message>
        <source>Prendre ici</source>
        <translation>Take it here</translation>
    </message>
    <message>
        <source>Promis à d’autres clients</source>
        <translation>Promised to other customers</translation>
    </message>
    <message>
        <source>Réserver, {ready}</source>
        <translation>Reserve, {ready}</translation>
    </message>
    <message>
        <source>Réservés</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Vous en demandez {count}</source>
        <translation>You ask for {count}</translation>
    </message>
    <message>
        <source>taille {size}</source>
        <translation>size {size}</translation>
    </message>
</context>
<context>
    <name>StoresSheet</name>
    <message>
        <source>Où le trouver</source>
        <translation>Where to find it</translation>
    </message>
</context>
<context>
    <name>SumSheet</name>
    <message>
        <source>Autres magasins</source>
        <translation>Other stores</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Fermé</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Ouvert jusqu’à {time}</source>
        <translation>Open until {time}</translation>
    </message>
    <message>
        <source>Ouvre {day} à {time}</source>
        <translation>Opens {day} at {time}</translation>
    </message>
    <message>
        <source>Ouvre à {time}</source>
        <translation>Opens at {time}</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>demain</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>il y a {duration}</source>
        <translation>{duration} ago</translation>
    </message>
    <message>
        <source>vu {age}</source>
        <translation>seen {age}</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} ici</source>
        <translation>{count} here</translation>
    </message>
    <message>
        <source>{count} ici, {shelf}</source>
        <translation>{count} here, {shelf}</translation>
    </message>
    <message>
        <source>{count} j</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} km</source>
        <translation>{count} km</translation>
    </message>
    <message>
        <source>{count} m</source>
        <translation>{count} m</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{head} et {last}</source>
        <translation>{head} and {last}</translation>
    </message>
    <message>
        <source>À commander</source>
        <translation>To order</translation>
    </message>
    <message>
        <source>à l’instant</source>
        <translation>just now</translation>
    </message>
  <message>
    <source>Ajouté : {names}.</source>
    <translation>Added: {names}.</translation>
  </message>
  <message>
    <source>Retiré : {names}.</source>
    <translation>Removed: {names}.</translation>
  </message>
  <message>
    <source>{name} : {was} devient {now}.</source>
    <translation>{name}: {was} became {now}.</translation>
  </message>
</context>
</TS>
