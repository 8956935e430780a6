<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>CartLineRow</name>
  <message numerus="yes">
    <source>%n disponible(s) au plus</source>
    <translation><numerusform>%n available at most</numerusform><numerusform>%n available at most</numerusform></translation>
  </message>
  <message>
    <source>Plus disponible pour le moment</source>
    <translation>Not available for now</translation>
  </message>
  <message>
    <source>%1, %2 dès %3</source>
    <translation>%1, %2 from %3</translation>
  </message>
  <message>
    <source>Dans ce magasin</source>
    <translation>In this shop</translation>
  </message>
  <message numerus="yes">
    <source>%n vu(s) %1</source>
    <translation><numerusform>%n seen %1</numerusform><numerusform>%n seen %1</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>le(s) dernier(s)</source>
    <translation><numerusform>the last one</numerusform><numerusform>the last ones</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) seulement dans ce magasin</source>
    <translation><numerusform>Only %n in this shop</numerusform><numerusform>Only %n in this shop</numerusform></translation>
  </message>
  <message>
    <source>Il n’y en a plus dans ce magasin</source>
    <translation>None left in this shop</translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) au plus à retirer ailleurs</source>
    <translation><numerusform>%n at most to collect elsewhere</numerusform><numerusform>%n at most to collect elsewhere</numerusform></translation>
  </message>
  <message>
    <source>Aucun magasin proche n’en a</source>
    <translation>No shop nearby has it</translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) au plus à livrer</source>
    <translation><numerusform>%n at most to deliver</numerusform><numerusform>%n at most to deliver</numerusform></translation>
  </message>
  <message>
    <source>La livraison n’est pas possible</source>
    <translation>Delivery is not possible</translation>
  </message>
  <message>
    <source>Offre finie, %1</source>
    <translation>Offer ended, %1</translation>
  </message>
  <message>
    <source>Nouveau prix, %1</source>
    <translation>New price, %1</translation>
  </message>
  <message>
    <source>Moins cher, %1</source>
    <translation>Now less, %1</translation>
  </message>
  <message>
    <source>%1 pièce</source>
    <translation>%1 each</translation>
  </message>
  <message>
    <source>Prendre ici</source>
    <translation>Take here</translation>
  </message>
  <message>
    <source>Retirer</source>
    <translation>Collect</translation>
  </message>
  <message>
    <source>Livrer</source>
    <translation>Deliver</translation>
  </message>
</context>
<context>
  <name>CartScreen</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
  </message>
  <message>
    <source>%1, comme sur votre téléphone à %2</source>
    <translation>%1, as on your phone at %2</translation>
  </message>
  <message>
    <source>Votre panier est vide</source>
    <translation>Your cart is empty</translation>
  </message>
  <message>
    <source>Votre panier</source>
    <translation>Your cart</translation>
  </message>
  <message>
    <source>Votre panier est là</source>
    <translation>Your cart is here</translation>
  </message>
  <message>
    <source>Sans réseau.</source>
    <translation>No network.</translation>
  </message>
  <message>
    <source>Sans réseau depuis %1.</source>
    <translation>No network since %1.</translation>
  </message>
  <message>
    <source>Stocks et prix d’avant la coupure. Vous pouvez commander, tout part au retour du réseau.</source>
    <translation>Stock and prices from before. You can order: everything leaves when the network is back.</translation>
  </message>
  <message numerus="yes">
    <source>%n article(s) de votre panier n’est pas vendu dans ce magasin.</source>
    <translation><numerusform>%n item of your cart is not sold in this shop.</numerusform><numerusform>%n items of your cart are not sold in this shop.</numerusform></translation>
  </message>
  <message>
    <source>Cette borne reçoit encore les articles du magasin. Votre panier s’affiche dans un instant.</source>
    <translation>This terminal is still receiving the shop’s articles. Your cart shows in a moment.</translation>
  </message>
  <message>
    <source>Cette borne n’a pas encore reçu les articles du magasin. Votre panier s’affichera dès le retour du réseau.</source>
    <translation>This terminal has not received the shop’s articles yet. Your cart will show when the network is back.</translation>
  </message>
  <message>
    <source>C’est maintenant le panier de votre téléphone.</source>
    <translation>This is now the cart of your phone.</translation>
  </message>
  <message>
    <source>Panier du code de %1, hors connexion.</source>
    <translation>Cart from the code of %1, offline.</translation>
  </message>
  <message>
    <source>Panier du code de %1. Celui de votre téléphone ne s’ouvre plus d’ici.</source>
    <translation>Cart from the code of %1. The one on your phone can no longer be opened from here.</translation>
  </message>
  <message>
    <source>Rien n’a changé depuis le code.</source>
    <translation>Nothing has changed since the code.</translation>
  </message>
</context>
<context>
  <name>CartTotals</name>
  <message>
    <source>Livraison offerte</source>
    <translation>Free delivery</translation>
  </message>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%1 + %n colis, %2</source>
    <translation><numerusform>%1 + %n parcel, %2</numerusform><numerusform>%1 + %n parcels, %2</numerusform></translation>
  </message>
  <message>
    <source>%1 + livraison %2</source>
    <translation>%1 + delivery %2</translation>
  </message>
  <message>
    <source>Total %1</source>
    <translation>Total %1</translation>
  </message>
  <message>
    <source>Commander</source>
    <translation>Order</translation>
  </message>
  <message>
    <source>Enlever ce qui manque</source>
    <translation>Remove what is missing</translation>
  </message>
</context>
<context>
  <name>CheckoutScreen</name>
  <message>
    <source>Tout est prêt, %1</source>
    <translation>All ready, %1</translation>
  </message>
  <message>
    <source>Comment payer ?</source>
    <translation>How will you pay?</translation>
  </message>
  <message>
    <source>Où livrer ?</source>
    <translation>Where to deliver?</translation>
  </message>
  <message>
    <source>Où vous joindre ?</source>
    <translation>How to reach you?</translation>
  </message>
  <message>
    <source>Sans compte. Nous ne demandons rien d’autre.</source>
    <translation>No account. We ask for nothing else.</translation>
  </message>
  <message>
    <source>Relisez, puis confirmez. Rien n’est débité maintenant.</source>
    <translation>Check, then confirm. Nothing is charged now.</translation>
  </message>
  <message>
    <source>La commande n’a pas pu être enregistrée. Rien n’est commandé. Demandez à un vendeur.</source>
    <translation>The order could not be recorded. Nothing is ordered. Please ask a member of staff.</translation>
  </message>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
  </message>
  <message>
    <source>%1 + livraison %2</source>
    <translation>%1 + delivery %2</translation>
  </message>
  <message>
    <source>Total %1</source>
    <translation>Total %1</translation>
  </message>
  <message>
    <source>Confirmer la commande</source>
    <translation>Confirm the order</translation>
  </message>
  <message>
    <source>Continuer vers le paiement</source>
    <translation>Continue to payment</translation>
  </message>
  <message>
    <source>Payer</source>
    <translation>Pay</translation>
  </message>
  <message>
    <source>Suivant</source>
    <translation>Next</translation>
  </message>
</context>
<context>
  <name>CheckoutSteps</name>
  <message>
    <source>Vous</source>
    <translation>You</translation>
  </message>
  <message>
    <source>Payer</source>
    <translation>Pay</translation>
  </message>
  <message>
    <source>C’est fait</source>
    <translation>Done</translation>
  </message>
  <message>
    <source>Étape %1 sur 3 : %2</source>
    <translation>Step %1 of 3: %2</translation>
  </message>
</context>
<context>
  <name>CodeEntry</name>
  <message>
    <source>Code tapé : %1</source>
    <translation>Code entered: %1</translation>
  </message>
  <message>
    <source>Effacer</source>
    <translation>Erase</translation>
  </message>
  <message>
    <source>Revenir à la caméra</source>
    <translation>Back to the camera</translation>
  </message>
  <message>
    <source>Caméra</source>
    <translation>Camera</translation>
  </message>
</context>
<context>
  <name>CountdownRing</name>
  <message numerus="yes">
    <source>%n seconde(s)</source>
    <translation><numerusform>%n second</numerusform><numerusform>%n seconds</numerusform></translation>
  </message>
</context>
<context>
  <name>DeliveryPlans</name>
  <message>
    <source>Ce qui est livré arrive :</source>
    <translation>What is delivered arrives:</translation>
  </message>
  <message>
    <source>En une fois</source>
    <translation>All at once</translation>
  </message>
  <message numerus="yes">
    <source>En %n fois</source>
    <translation><numerusform>In %n delivery</numerusform><numerusform>In %n deliveries</numerusform></translation>
  </message>
  <message>
    <source>offert</source>
    <translation>free</translation>
  </message>
  <message>
    <source>Tout %1</source>
    <translation>Everything %1</translation>
  </message>
  <message>
    <source>Dès %1</source>
    <translation>From %1</translation>
  </message>
</context>
<context>
  <name>DoneScreen</name>
  <message>
    <source>Un point reste à voir avec un vendeur. Montrez-lui ce numéro.</source>
    <translation>One thing is left to settle with a member of staff. Show them this number.</translation>
  </message>
  <message>
    <source>Confirmée, un peu autrement que demandé : voyez les articles.</source>
    <translation>Confirmed, not quite as asked: see the items.</translation>
  </message>
  <message>
    <source>Enregistrée ici. Issue inconnue, nous redemandons : rien ne sera doublé.</source>
    <translation>Recorded here. Outcome unknown, we ask again: nothing will be doubled.</translation>
  </message>
  <message>
    <source>Confirmée par la boutique.</source>
    <translation>Confirmed by the shop.</translation>
  </message>
  <message>
    <source>Enregistrée, la confirmation arrive.</source>
    <translation>Recorded, confirmation is on its way.</translation>
  </message>
  <message>
    <source>Enregistrée, sera confirmée au retour du réseau.</source>
    <translation>Recorded, will be confirmed when the network is back.</translation>
  </message>
  <message>
    <source>Merci, c’est commandé</source>
    <translation>Thank you, it is ordered</translation>
  </message>
  <message>
    <source>Commande</source>
    <translation>Order</translation>
  </message>
  <message>
    <source>%1 à la caisse</source>
    <translation>%1 at the till</translation>
  </message>
</context>
<context>
  <name>EasyQuestion</name>
  <message>
    <source>Oui</source>
    <translation>Yes</translation>
  </message>
  <message>
    <source>Moyen</source>
    <translation>So-so</translation>
  </message>
  <message>
    <source>Non</source>
    <translation>No</translation>
  </message>
  <message>
    <source>Était-ce facile ?</source>
    <translation>Was it easy?</translation>
  </message>
  <message>
    <source>Merci de votre réponse</source>
    <translation>Thank you for answering</translation>
  </message>
  <message>
    <source>Une seule question, sans nom.</source>
    <translation>One question, no name.</translation>
  </message>
</context>
<context>
  <name>EmptyCart</name>
  <message>
    <source>Montrez le code de votre panier, ou cherchez un produit.</source>
    <translation>Show your cart’s code, or find a product.</translation>
  </message>
  <message>
    <source>Montrer mon code</source>
    <translation>Show my code</translation>
  </message>
  <message>
    <source>Chercher un produit</source>
    <translation>Find a product</translation>
  </message>
</context>
<context>
  <name>EndsSoon</name>
  <message>
    <source>Tout s’efface dans %1 s</source>
    <translation>Everything is erased in %1 s</translation>
  </message>
  <message>
    <source>Plus de temps</source>
    <translation>More time</translation>
  </message>
</context>
<context>
  <name>GuestField</name>
  <message>
    <source>Une adresse e-mail suffit, pour le suivi.</source>
    <translation>An e-mail address is enough, for tracking.</translation>
  </message>
  <message>
    <source>Un numéro suffit, pour le suivi.</source>
    <translation>A number is enough, for tracking.</translation>
  </message>
  <message>
    <source>Il manque quelque chose, par exemple @ ou .fr</source>
    <translation>Something is missing, such as @ or .com</translation>
  </message>
  <message>
    <source>Il faut au moins 9 chiffres.</source>
    <translation>At least 9 digits are needed.</translation>
  </message>
  <message>
    <source>Le nom sur le colis.</source>
    <translation>The name for the parcel.</translation>
  </message>
  <message>
    <source>Le numéro et la rue.</source>
    <translation>The number and the street.</translation>
  </message>
  <message>
    <source>Cinq chiffres, par exemple 69002.</source>
    <translation>Five digits, such as 69002.</translation>
  </message>
  <message>
    <source>Le nom de la ville.</source>
    <translation>The name of the town.</translation>
  </message>
  <message>
    <source>À vérifier.</source>
    <translation>Please check.</translation>
  </message>
</context>
<context>
  <name>GuestForm</name>
  <message>
    <source>Pour le suivi et la facture, rien de plus.</source>
    <translation>For tracking and the invoice, nothing more.</translation>
  </message>
  <message>
    <source>E-mail</source>
    <translation>E-mail</translation>
  </message>
  <message>
    <source>Téléphone</source>
    <translation>Phone</translation>
  </message>
  <message>
    <source>Prénom et nom</source>
    <translation>First and last name</translation>
  </message>
  <message>
    <source>Adresse</source>
    <translation>Address</translation>
  </message>
  <message>
    <source>Code postal</source>
    <translation>Postcode</translation>
  </message>
  <message>
    <source>Ville</source>
    <translation>Town</translation>
  </message>
</context>
<context>
  <name>IdleWarning</name>
  <message>
    <source>Êtes-vous encore là ?</source>
    <translation>Are you still there?</translation>
  </message>
  <message numerus="yes">
    <source>Dans %n seconde(s), cette borne efface tout.</source>
    <translation><numerusform>In %n second, this kiosk erases everything.</numerusform><numerusform>In %n seconds, this kiosk erases everything.</numerusform></translation>
  </message>
  <message>
    <source>Votre panier reste sur votre téléphone.</source>
    <translation>Your cart stays on your phone.</translation>
  </message>
  <message>
    <source>J’ai besoin de plus de temps</source>
    <translation>I need more time</translation>
  </message>
  <message>
    <source>Tout effacer maintenant</source>
    <translation>Erase everything now</translation>
  </message>
</context>
<context>
  <name>KeepCode</name>
  <message>
    <source>Code de la commande</source>
    <translation>The order’s code</translation>
  </message>
  <message>
    <source>Gardez ce code</source>
    <translation>Keep this code</translation>
  </message>
  <message>
    <source>Prenez-le en photo : il ouvre le suivi sur votre téléphone et prouve votre commande.</source>
    <translation>Take a picture of it: it opens tracking on your phone and proves your order.</translation>
  </message>
  <message>
    <source>Au retrait, montrez-le ou dites le numéro.</source>
    <translation>When you collect, show it or say the number.</translation>
  </message>
</context>
<context>
  <name>NextStepRow</name>
  <message>
    <source>En attente d’arrivage</source>
    <translation>Waiting for stock</translation>
  </message>
  <message>
    <source>Annulé, rien n’est débité</source>
    <translation>Cancelled, nothing is charged</translation>
  </message>
  <message>
    <source>Parti d’un autre magasin, à retirer</source>
    <translation>From another shop, to collect</translation>
  </message>
  <message>
    <source>Parti d’un autre lieu</source>
    <translation>From another place</translation>
  </message>
  <message>
    <source>À prendre maintenant</source>
    <translation>Take now</translation>
  </message>
  <message>
    <source>À retirer</source>
    <translation>To collect</translation>
  </message>
  <message>
    <source>À retirer %1 dès %2</source>
    <translation>To collect %1 from %2</translation>
  </message>
  <message>
    <source>Livrés ensemble</source>
    <translation>Delivered together</translation>
  </message>
  <message>
    <source>Livré</source>
    <translation>Delivered</translation>
  </message>
  <message>
    <source>Nous vous prévenons dès son arrivée</source>
    <translation>We tell you as soon as it comes in</translation>
  </message>
  <message>
    <source>Dans ce magasin</source>
    <translation>In this shop</translation>
  </message>
</context>
<context>
  <name>PageTitle</name>
  <message>
    <source>Retour</source>
    <translation>Back</translation>
  </message>
</context>
<context>
  <name>PaymentStep</name>
  <message>
    <source>Si un article n’est plus là, que faire ?</source>
    <translation>If an item is gone, what should we do?</translation>
  </message>
  <message>
    <source>Un autre magasin</source>
    <translation>Another shop</translation>
  </message>
  <message>
    <source>Le plus proche qui l’a</source>
    <translation>The nearest one that has it</translation>
  </message>
  <message>
    <source>Attendre</source>
    <translation>Wait</translation>
  </message>
  <message>
    <source>Il part dès son arrivée</source>
    <translation>It leaves as soon as it comes in</translation>
  </message>
  <message>
    <source>Annuler l’article</source>
    <translation>Cancel the item</translation>
  </message>
  <message>
    <source>Rien n’est débité</source>
    <translation>Nothing is charged</translation>
  </message>
  <message>
    <source>Payer</source>
    <translation>Pay</translation>
  </message>
  <message>
    <source>À la caisse</source>
    <translation>At the till</translation>
  </message>
  <message>
    <source>Carte ou espèces, avec votre numéro</source>
    <translation>Card or cash, with your number</translation>
  </message>
</context>
<context>
  <name>ReachChoice</name>
  <message>
    <source>E-mail</source>
    <translation>E-mail</translation>
  </message>
  <message>
    <source>Téléphone</source>
    <translation>Phone</translation>
  </message>
</context>
<context>
  <name>ScanMessage</name>
  <message>
    <source>Réessayer</source>
    <translation>Try again</translation>
  </message>
  <message>
    <source>Chercher un produit</source>
    <translation>Find a product</translation>
  </message>
  <message>
    <source>Taper le code</source>
    <translation>Enter the code</translation>
  </message>
  <message>
    <source>Voir l’article</source>
    <translation>See the item</translation>
  </message>
</context>
<context>
  <name>ScanWords</name>
  <message>
    <source>Cette page n’ouvre plus rien</source>
    <translation>This page no longer opens anything</translation>
  </message>
  <message>
    <source>Elle est d’un ancien catalogue. Cherchez le produit par son nom.</source>
    <translation>It is from an old catalogue. Look the product up by its name.</translation>
  </message>
  <message>
    <source>L’étiquette indique %1 kg</source>
    <translation>The label says %1 kg</translation>
  </message>
  <message>
    <source>L’étiquette indique %1</source>
    <translation>The label says %1</translation>
  </message>
  <message>
    <source>Le panier compte des pièces. Ce qui est pesé se paie à la caisse.</source>
    <translation>The cart counts pieces. What is weighed is paid at the till.</translation>
  </message>
  <message>
    <source>C’est un article vendu à la mesure</source>
    <translation>This item is sold by measure</translation>
  </message>
  <message>
    <source>C’est un bon de réduction</source>
    <translation>This is a discount coupon</translation>
  </message>
  <message>
    <source>Numéro %1. Il se pèse ou se coupe : demandez à un vendeur.</source>
    <translation>Number %1. It is weighed or cut: ask a member of staff.</translation>
  </message>
  <message>
    <source>Numéro %1. Donnez-le à la caisse.</source>
    <translation>Number %1. Hand it in at the till.</translation>
  </message>
  <message>
    <source>Ce code a expiré</source>
    <translation>This code has expired</translation>
  </message>
  <message>
    <source>Ce panier est ouvert ailleurs</source>
    <translation>This cart is open elsewhere</translation>
  </message>
  <message>
    <source>Ce code n’ouvre rien</source>
    <translation>This code opens nothing</translation>
  </message>
  <message>
    <source>Le réseau ne répond pas</source>
    <translation>The network is not answering</translation>
  </message>
  <message>
    <source>Ce code n’est pas de la boutique</source>
    <translation>This code is not from the shop</translation>
  </message>
  <message>
    <source>Cet article n’est pas vendu ici</source>
    <translation>This item is not sold here</translation>
  </message>
  <message>
    <source>Code-barres mal lu</source>
    <translation>The barcode was misread</translation>
  </message>
  <message>
    <source>Un signe n’est pas le bon</source>
    <translation>One character is not right</translation>
  </message>
  <message>
    <source>Ce code est abîmé</source>
    <translation>This code is damaged</translation>
  </message>
  <message>
    <source>Ce badge sert sur les tablettes</source>
    <translation>This badge is for the tablets</translation>
  </message>
  <message>
    <source>Affichez-le de nouveau sur votre téléphone, puis montrez-le.</source>
    <translation>Bring it up again on your phone, then show it.</translation>
  </message>
  <message>
    <source>Affichez un nouveau code sur votre téléphone.</source>
    <translation>Bring up a new code on your phone.</translation>
  </message>
  <message>
    <source>Vérifiez-le, ou affichez-en un nouveau sur votre téléphone.</source>
    <translation>Check it, or bring up a new one on your phone.</translation>
  </message>
  <message>
    <source>Votre panier est en sécurité. Le même code marchera dès le retour du réseau.</source>
    <translation>Your cart is safe. The same code will work once the network is back.</translation>
  </message>
  <message>
    <source>Montrez un panier, un produit ou une page de catalogue.</source>
    <translation>Show a cart, a product or a catalogue page.</translation>
  </message>
  <message>
    <source>Numéro %1. Cherchez-le par son nom.</source>
    <translation>Number %1. Look for it by name.</translation>
  </message>
  <message>
    <source>Présentez-le encore, bien à plat.</source>
    <translation>Show it again, held flat.</translation>
  </message>
  <message>
    <source>Affichez-le en entier, écran bien lumineux.</source>
    <translation>Show all of it, on a bright screen.</translation>
  </message>
  <message>
    <source>Rien ne s’ouvre avec lui sur cette borne.</source>
    <translation>It opens nothing on this kiosk.</translation>
  </message>
  <message>
    <source>Affichez un nouveau code sur votre téléphone, avec les prix d’aujourd’hui.</source>
    <translation>Show a new code on your phone, with today’s prices.</translation>
  </message>
  <message>
    <source>Ce code a été modifié</source>
    <translation>This code was altered</translation>
  </message>
  <message>
    <source>Ce code est incomplet</source>
    <translation>This code is incomplete</translation>
  </message>
  <message>
    <source>Ce code ne peut pas être vérifié ici</source>
    <translation>This code cannot be checked here</translation>
  </message>
  <message>
    <source>Ce code n’est plus reconnu</source>
    <translation>This code is no longer accepted</translation>
  </message>
  <message>
    <source>Ce code n’est plus valable</source>
    <translation>This code has ended</translation>
  </message>
  <message>
    <source>Il date de plus de dix minutes. Affichez-le de nouveau sur votre téléphone.</source>
    <translation>It is more than ten minutes old. Show it again on your phone.</translation>
  </message>
  <message>
    <source>Il ne vient pas tel quel de la boutique. Affichez-en un nouveau sur votre téléphone.</source>
    <translation>It is not as the shop made it. Show a new one on your phone.</translation>
  </message>
  <message>
    <source>La borne est sans réseau et il manque une partie du code. Affichez-le en entier.</source>
    <translation>The kiosk has no network and a part of the code is missing. Show all of it.</translation>
  </message>
  <message>
    <source>La borne est sans réseau et ne connaît pas sa signature. Réessayez au retour du réseau.</source>
    <translation>The kiosk has no network and does not know its signature. Try again when the network is back.</translation>
  </message>
  <message>
    <source>Les prix de ce code ont plus d’un jour</source>
    <translation>The prices of this code are more than a day old</translation>
  </message>
  <message>
    <source>Sa signature a été retirée. Affichez-en un nouveau sur votre téléphone.</source>
    <translation>Its signature was withdrawn. Show a new one on your phone.</translation>
  </message>
  <message>
    <source>Il dit : %1</source>
    <translation>It says: %1</translation>
  </message>
  <message>
    <source>C’est le numéro d’un autre magasin</source>
    <translation>This is another shop’s own number</translation>
  </message>
  <message>
    <source>C’est le code d’un carton</source>
    <translation>This is the code of a carton</translation>
  </message>
  <message>
    <source>Ce code imprimé n’ouvre plus rien</source>
    <translation>This printed code no longer opens anything</translation>
  </message>
  <message>
    <source>C’est une carte de fidélité</source>
    <translation>This is a loyalty card</translation>
  </message>
  <message>
    <source>C’est un bon d’achat</source>
    <translation>This is a voucher</translation>
  </message>
  <message>
    <source>Présentez d’abord votre badge</source>
    <translation>Show your badge first</translation>
  </message>
  <message>
    <source>Un exercice est ouvert</source>
    <translation>An exercise is open</translation>
  </message>
  <message>
    <source>C’est le panier d’un client</source>
    <translation>This is a customer’s cart</translation>
  </message>
  <message>
    <source>C’est une page de notre catalogue</source>
    <translation>This is a page of our catalogue</translation>
  </message>
  <message>
    <source>C’est le document d’un client</source>
    <translation>This is a customer’s document</translation>
  </message>
  <message>
    <source>Ce numéro n’est pas de la boutique</source>
    <translation>This number is not one of our shop’s</translation>
  </message>
  <message>
    <source>C’est une adresse internet</source>
    <translation>This is a web address</translation>
  </message>
  <message>
    <source>C’est une adresse du site %1</source>
    <translation>This is an address of the site %1</translation>
  </message>
  <message>
    <source>C’est un code Wi-Fi</source>
    <translation>This is a Wi-Fi code</translation>
  </message>
  <message>
    <source>C’est une carte de visite</source>
    <translation>This is a contact card</translation>
  </message>
  <message>
    <source>C’est un code de paiement</source>
    <translation>This is a payment code</translation>
  </message>
  <message>
    <source>C’est un numéro de téléphone</source>
    <translation>This is a phone number</translation>
  </message>
  <message>
    <source>C’est une adresse électronique</source>
    <translation>This is an e-mail address</translation>
  </message>
  <message>
    <source>C’est un message tout prêt</source>
    <translation>This is a ready-made message</translation>
  </message>
  <message>
    <source>C’est une date d’agenda</source>
    <translation>This is a calendar entry</translation>
  </message>
  <message>
    <source>C’est un lieu sur une carte</source>
    <translation>This is a place on a map</translation>
  </message>
  <message>
    <source>C’est un code de connexion personnel</source>
    <translation>This is a personal sign-in code</translation>
  </message>
  <message>
    <source>C’est un programme, pas un produit</source>
    <translation>This is a program, not a product</translation>
  </message>
  <message>
    <source>C’est l’adresse d’un fichier</source>
    <translation>This is the address of a file</translation>
  </message>
  <message>
    <source>C’est le lien d’une application</source>
    <translation>This is a link to an app</translation>
  </message>
  <message>
    <source>C’est le code d’un colis ou d’un lieu</source>
    <translation>This is the code of a parcel or a place</translation>
  </message>
  <message>
    <source>Le numéro %1 ne désigne rien ici. Cherchez l’article par son nom.</source>
    <translation>Number %1 means nothing here. Look the item up by its name.</translation>
  </message>
  <message>
    <source>Il contient plusieurs pièces. Nous vendons cet article à l’unité.</source>
    <translation>It holds several pieces. We sell this item one by one.</translation>
  </message>
  <message>
    <source>Numéro %1. Montrez le code d’une seule pièce.</source>
    <translation>Number %1. Show the code of a single piece.</translation>
  </message>
  <message>
    <source>Relisez les signes sous votre code.</source>
    <translation>Check the characters below your code.</translation>
  </message>
  <message>
    <source>Relisez ses sept signes, ou cherchez le produit par son nom.</source>
    <translation>Check its seven characters, or look the product up by its name.</translation>
  </message>
  <message>
    <source>Son numéro finit par %1. Présentez-la à la caisse : les points s’y comptent.</source>
    <translation>Its number ends with %1. Show it at the till, where points are counted.</translation>
  </message>
  <message>
    <source>Son numéro finit par %1. Donnez-le à la caisse.</source>
    <translation>Its number ends with %1. Hand it in at the till.</translation>
  </message>
  <message>
    <source>Ce code s’ouvre dès que quelqu’un de l’équipe est connecté.</source>
    <translation>This code opens as soon as somebody of the team is signed in.</translation>
  </message>
  <message>
    <source>Fermez l’exercice : les codes des clients s’ouvrent ensuite.</source>
    <translation>Close the exercise; customers’ codes open after that.</translation>
  </message>
  <message>
    <source>Il s’ouvre à une borne ou sur une tablette.</source>
    <translation>It opens at a kiosk or on a tablet.</translation>
  </message>
  <message>
    <source>Elle s’ouvre à une borne.</source>
    <translation>It opens at a kiosk.</translation>
  </message>
  <message>
    <source>Il se lit à une borne ou sur une tablette.</source>
    <translation>It is read at a kiosk or on a tablet.</translation>
  </message>
  <message>
    <source>Aucune adresse ne s’ouvre ici. %1</source>
    <translation>No address opens here. %1</translation>
  </message>
  <message>
    <source>Rien ne se paie avec lui ici. %1</source>
    <translation>Nothing is paid with it here. %1</translation>
  </message>
  <message>
    <source>Gardez-le pour vous : il donne accès à un compte.</source>
    <translation>Keep it to yourself: it gives access to an account.</translation>
  </message>
  <message>
    <source>Rien de ce genre ne s’exécute ici. %1</source>
    <translation>Nothing of this kind runs here. %1</translation>
  </message>
</context>
<context>
  <name>ScanNotice</name>
  <message>
    <source>Nous ouvrons votre panier</source>
    <translation>Opening your cart</translation>
  </message>
  <message>
    <source>Un instant.</source>
    <translation>One moment.</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
</context>
<context>
  <name>ScanScreen</name>
  <message>
    <source>Tapez votre code</source>
    <translation>Enter your code</translation>
  </message>
  <message>
    <source>Montrez votre code</source>
    <translation>Show your code</translation>
  </message>
  <message>
    <source>Sous le QR du panier, ou à côté de l’article au catalogue</source>
    <translation>Below your cart’s QR, or beside the item in the catalogue</translation>
  </message>
  <message>
    <source>Panier, produit, catalogue ou commande</source>
    <translation>Cart, product, catalogue or order</translation>
  </message>
  <message>
    <source>Nous ouvrons votre panier</source>
    <translation>Opening your cart</translation>
  </message>
  <message>
    <source>Le code s’ouvre au dernier signe</source>
    <translation>The code opens at its last character</translation>
  </message>
  <message>
    <source>Un instant.</source>
    <translation>One moment.</translation>
  </message>
  <message>
    <source>Ni 0, ni O, ni 1, ni I : ils se ressemblent trop.</source>
    <translation>No 0, O, 1 or I: they look too much alike.</translation>
  </message>
  <message>
    <source>Taper un code</source>
    <translation>Type a code</translation>
  </message>
  <message>
    <source>Chercher un produit</source>
    <translation>Find a product</translation>
  </message>
  <message>
    <source>L’image sert à lire le code. Elle n’est ni gardée ni envoyée.</source>
    <translation>The picture only serves to read the code. It is not kept or sent.</translation>
  </message>
</context>
<context>
  <name>ScanStage</name>
  <message>
    <source>La caméra ne répond pas</source>
    <translation>The camera is not answering</translation>
  </message>
  <message>
    <source>Tapez le code, ou utilisez le lecteur à main.</source>
    <translation>Type the code, or use the hand scanner.</translation>
  </message>
</context>
<context>
  <name>OrderSummary</name>
  <message>
      <source>Livraison %1</source>
      <translation>Delivery %1</translation>
  </message>
  <message>
    <source>Offert</source>
    <translation>Free</translation>
  </message>
</context>
<context>
  <name>TakeAlong</name>
  <message>
    <source>Code pour continuer sur le téléphone</source>
    <translation>Code to carry on with the phone</translation>
  </message>
  <message>
    <source>Continuer sur mon téléphone</source>
    <translation>Carry on with my phone</translation>
  </message>
  <message>
    <source>Possible dès le retour du réseau.</source>
    <translation>Possible once the network is back.</translation>
  </message>
  <message>
    <source>Scannez, le panier suit. Code %1</source>
    <translation>Scan it, the cart follows. Code %1</translation>
  </message>
  <message>
    <source>Le code arrive.</source>
    <translation>The code is coming.</translation>
  </message>
  <message>
    <source>Conseil</source>
    <translation>Advised by</translation>
  </message>
  <message>
    <source>Rayon %1</source>
    <translation>%1 department</translation>
  </message>
</context>
</TS>
