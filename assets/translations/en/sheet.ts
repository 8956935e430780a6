<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Compare</name>
    <message>
        <source>1 à comparer, ajoutez-en un</source>
        <translation>1 to compare, add another</translation>
    </message>
    <message>
        <source>Ajoutez un deuxième produit depuis sa fiche ou la recherche.</source>
        <translation>Add a second product from its page or from search.</translation>
    </message>
    <message>
        <source>Comparer {count} produits</source>
        <translation>Compare {count} products</translation>
    </message>
    <message>
        <source>Plus rien à comparer</source>
        <translation>Nothing left to compare</translation>
    </message>
    <message>
        <source>Quatre au plus, retirez-en un</source>
        <translation>Four at most, remove one</translation>
    </message>
    <message>
        <source>{differing} différences sur {rows} points</source>
        <translation>{differing} differences in {rows} points</translation>
    </message>
</context>
<context>
    <name>CompareHead</name>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Retirer %1 de la comparaison</source>
        <translation>Remove %1 from the comparison</translation>
    </message>
</context>
<context>
    <name>CompareRows</name>
    <message>
        <source>Avis</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Couleurs</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Différent</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Ici</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Identique</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Livré</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Non précisé</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Pas de livraison</source>
        <translation>No delivery</translation>
    </message>
    <message>
        <source>Pas ici</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>Pas à côté</source>
        <translation>Not nearby</translation>
    </message>
    <message>
        <source>Prix</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Tailles</source>
        <translation>Sizes</translation>
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
        <source>{first} à {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{name} : {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{stars} sur 5, {count} avis</source>
        <translation>{stars} out of 5, {count} reviews</translation>
    </message>
    <message>
        <source>À côté</source>
        <translation>Nearby</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Ajouter un produit</source>
        <translation>Add a product</translation>
    </message>
    <message>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Différences seules</source>
        <translation>Differences only</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Caractéristiques</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>GalleryThumbs</name>
    <message>
        <source>%1, affichée</source>
        <translation>%1, shown</translation>
    </message>
</context>
<context>
    <name>JourneySteps</name>
    <message>
        <source>Comment la date est calculée</source>
        <translation>How the date is worked out</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>%1, image en grand</source>
        <translation>%1, large picture</translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>Zoom out</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Plan du magasin. %1</source>
        <translation>Plan of the store. %1</translation>
    </message>
</context>
<context>
    <name>PriceWords</name>
    <message>
        <source>Prix convenu avec vous</source>
        <translation>Price agreed with you</translation>
    </message>
    <message>
        <source>Prix public, TVA comprise</source>
        <translation>Public price, VAT included</translation>
    </message>
    <message>
        <source>dernier jour</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>jusqu’au {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>jusqu’à demain</source>
        <translation>until tomorrow</translation>
    </message>
    <message>
        <source>{name}, convenu avec vous</source>
        <translation>{name}, agreed with you</translation>
    </message>
    <message>
        <source>−{count} %</source>
        <translation>−{count}%</translation>
    </message>
</context>
<context>
    <name>ProductExtras</name>
    <message>
        <source>Chez vous {day}</source>
        <translation>At your door {day}</translation>
    </message>
    <message>
        <source>Dernier départ du jour à {time}, passé</source>
        <translation>Today’s last parcels left at {time}</translation>
    </message>
    <message>
        <source>Dernier départ à {time}</source>
        <translation>Last parcels leave at {time}</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Image {number} sur {count}</source>
        <translation>Picture {number} of {count}</translation>
    </message>
    <message>
        <source>Matière</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Part {day}</source>
        <translation>Leaves {day}</translation>
    </message>
    <message>
        <source>Pas avant la sortie, {day}</source>
        <translation>Not before the release, {day}</translation>
    </message>
    <message>
        <source>Pas de livraison {days}</source>
        <translation>No delivery on {days}</translation>
    </message>
    <message>
        <source>anglais</source>
        <translation>English</translation>
    </message>
    <message>
        <source>français</source>
        <translation>French</translation>
    </message>
    <message>
        <source>{count} étoiles sur 5</source>
        <translation>{count} stars out of 5</translation>
    </message>
    <message>
        <source>Écrit en {language}</source>
        <translation>Written in {language}</translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s) de livraison</source>
        <translation>
            <numerusform>%n day on the way</numerusform>
            <numerusform>%n days on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductRows</name>
    <message>
        <source>Précommande, sortie {day}</source>
        <translation>Pre-order, out {day}</translation>
    </message>
    <message>
        <source>Précommander</source>
        <translation>Pre-order</translation>
    </message>
    <message>
        <source>Prêt {day}</source>
        <translation>Ready {day}</translation>
    </message>
</context>
<context>
    <name>ProductStage</name>
    <message>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Comparer, choisi</source>
        <translation>Compare, chosen</translation>
    </message>
</context>
<context>
    <name>ResultGrid</name>
    <message>
        <source>%1, choisi pour comparer</source>
        <translation>%1, chosen to compare</translation>
    </message>
    <message>
        <source>Comparer %1</source>
        <translation>Compare %1</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Avis</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Voir les %1 avis</source>
        <translation>See all %1 reviews</translation>
    </message>
</context>
<context>
    <name>ShelfPlan</name>
    <message>
        <source>Caisses</source>
        <translation>Tills</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>Escalier</source>
        <translation>Stairs</translation>
    </message>
    <message>
        <source>Vous êtes ici</source>
        <translation>You are here</translation>
    </message>
    <message>
        <source>en bas du plan</source>
        <translation>at the bottom of the plan</translation>
    </message>
    <message>
        <source>en haut du plan</source>
        <translation>at the top of the plan</translation>
    </message>
    <message>
        <source>{level}, par l’escalier ou l’ascenseur</source>
        <translation>{level}, by the stairs or the lift</translation>
    </message>
    <message>
        <source>À {count} m d’ici, {side}</source>
        <translation>{count} m from here, {side}</translation>
    </message>
    <message>
        <source>à droite sur le plan</source>
        <translation>to the right on the plan</translation>
    </message>
    <message>
        <source>à gauche sur le plan</source>
        <translation>to the left on the plan</translation>
    </message>
</context>
<context>
    <name>StockArithmetic</name>
    <message>
        <source>À précommander</source>
        <translation>To pre-order</translation>
    </message>
    <message>
        <source>Là pour la sortie</source>
        <translation>Here for the release</translation>
    </message>
    <message>
        <source>Précommander</source>
        <translation>Pre-order</translation>
    </message>
</context>
<context>
    <name>StoreMap</name>
    <message>
        <source>Fermé</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Ouvert</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Pas à {places}</source>
        <translation>Not at {places}</translation>
    </message>
    <message>
        <source>au nord</source>
        <translation>north</translation>
    </message>
    <message>
        <source>au nord-est</source>
        <translation>north-east</translation>
    </message>
    <message>
        <source>au nord-ouest</source>
        <translation>north-west</translation>
    </message>
    <message>
        <source>au sud</source>
        <translation>south</translation>
    </message>
    <message>
        <source>au sud-est</source>
        <translation>south-east</translation>
    </message>
    <message>
        <source>au sud-ouest</source>
        <translation>south-west</translation>
    </message>
    <message>
        <source>à l’est</source>
        <translation>east</translation>
    </message>
    <message>
        <source>à l’ouest</source>
        <translation>west</translation>
    </message>
</context>
<context>
    <name>StoresMap</name>
    <message>
        <source>Nord</source>
        <translation>North</translation>
    </message>
    <message>
        <source>Vous êtes ici</source>
        <translation>You are here</translation>
    </message>
</context>
<context>
    <name>StoresSheet</name>
    <message>
        <source>%1 disponibles</source>
        <translation>%1 available</translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message>
        <source>Les %1 magasins</source>
        <translation>All %1 stores</translation>
    </message>
    <message>
        <source>Voir le rayon sur le plan</source>
        <translation>See the shelf on the plan</translation>
    </message>
</context>
</TS>
