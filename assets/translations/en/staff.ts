<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>CodeBoxes</name>
  <message>
    <source>Code du panier : %1</source>
    <translation>Cart code: %1</translation>
  </message>
</context>
<context>
  <name>CodeNote</name>
  <message>
    <source>Le panier arrive.</source>
    <translation>The cart is on its way.</translation>
  </message>
  <message>
    <source>Ce code n’existe pas : un caractère est faux. Relisez-le ensemble.</source>
    <translation>This code does not exist: one character is wrong. Read it again together.</translation>
  </message>
  <message>
    <source>Ce code a expiré. Le téléphone peut en afficher un nouveau.</source>
    <translation>This code has expired. The phone can show a new one.</translation>
  </message>
  <message>
    <source>Ce panier est déjà ouvert sur un autre terminal.</source>
    <translation>This cart is already open on another terminal.</translation>
  </message>
  <message>
    <source>Le serveur du magasin ne répond pas. Réessayez dans un instant, ou scannez les articles.</source>
    <translation>The shop’s server does not answer. Try again in a moment, or scan the items.</translation>
  </message>
  <message>
    <source>Ce code n’est pas de notre boutique.</source>
    <translation>This code is not from our shop.</translation>
  </message>
  <message>
    <source>Cet article n’est pas au catalogue.</source>
    <translation>This item is not in the catalogue.</translation>
  </message>
  <message>
    <source>Scannez l’étiquette de l’article : elle donne la taille et la couleur.</source>
    <translation>Scan the item’s label: it gives size and colour.</translation>
  </message>
  <message>
    <source>Ce code n’est pas connu. Le téléphone peut en afficher un nouveau.</source>
    <translation>This code is not known. The phone can show a new one.</translation>
  </message>
  <message>
    <source>Ce code a été modifié : n’en tenez pas compte. Le téléphone peut en afficher un nouveau.</source>
    <translation>This code was altered: do not go by it. The phone can show a new one.</translation>
  </message>
  <message>
    <source>Ce code est incomplet, et le serveur ne répond pas. Affichez-le en entier.</source>
    <translation>This code is incomplete, and the server does not answer. Show all of it.</translation>
  </message>
  <message>
    <source>Ce code n’est plus valable, et le serveur ne répond pas. Le téléphone peut en afficher un nouveau.</source>
    <translation>This code has ended, and the server does not answer. The phone can show a new one.</translation>
  </message>
  <message>
    <source>La signature de ce code a été retirée. Le téléphone peut en afficher un nouveau.</source>
    <translation>The signature of this code was withdrawn. The phone can show a new one.</translation>
  </message>
  <message>
    <source>La signature de ce code est inconnue ici. Réessayez quand le serveur répondra.</source>
    <translation>The signature of this code is unknown here. Try again when the server answers.</translation>
  </message>
  <message>
    <source>Les prix de ce code ont plus d’un jour. Le téléphone peut en afficher un nouveau.</source>
    <translation>The prices of this code are more than a day old. The phone can show a new one.</translation>
  </message>
</context>
<context>
  <name>CustomerCard</name>
  <message>
    <source>Fidèle depuis %1</source>
    <translation>Member since %1</translation>
  </message>
  <message>
    <source>Accord donné à %1 par QR</source>
    <translation>Agreed at %1 by QR</translation>
  </message>
  <message>
    <source>Accord donné à %1 par son code</source>
    <translation>Agreed at %1 by their code</translation>
  </message>
  <message>
    <source>La fiche se ferme à la fin de la visite.</source>
    <translation>The card closes at the end of the visit.</translation>
  </message>
  <message>
    <source>Contact</source>
    <translation>Contact</translation>
  </message>
  <message>
    <source>Adresse de livraison</source>
    <translation>Delivery address</translation>
  </message>
  <message>
    <source>Masqué : le serveur complète l’adresse et le contact au moment de la commande.</source>
    <translation>Masked: the server fills in address and contact when the order is made.</translation>
  </message>
  <message>
    <source>Sans compte</source>
    <translation>No account</translation>
  </message>
  <message>
    <source>Fiche fermée</source>
    <translation>Card closed</translation>
  </message>
  <message>
    <source>Ce panier n’est lié à aucun compte. Un téléphone ou une adresse e‑mail suffit pour commander.</source>
    <translation>This cart belongs to no account. An e-mail or a phone number is enough to order.</translation>
  </message>
  <message>
    <source>Le panier est ouvert, pas la fiche : la personne n’a pas encore donné son accord.</source>
    <translation>The cart is open, the card is not: the person has not agreed yet.</translation>
  </message>
  <message>
    <source>Demander l’accord</source>
    <translation>Ask for agreement</translation>
  </message>
  <message>
    <source>Scannez son QR ou tapez son code : la fiche s’ouvre pour cette visite.</source>
    <translation>Scan their QR or type their code: the card opens for this visit.</translation>
  </message>
  <message>
    <source>Rien n’est gardé de cette visite en dehors de la commande.</source>
    <translation>Nothing of this visit is kept besides the order.</translation>
  </message>
  <message>
    <source>Sans accord : pas d’historique, pas de préférences. La vente reste possible.</source>
    <translation>Without agreement: no history, no preferences. The sale is still possible.</translation>
  </message>
  <message>
    <source>Fiche hors d’atteinte</source>
    <translation>Card out of reach</translation>
  </message>
  <message>
    <source>Le code ne dit rien de la personne. Un e-mail ou un téléphone suffit pour commander.</source>
    <translation>The code says nothing about the person. An e-mail or a phone number is enough to order.</translation>
  </message>
</context>
<context>
  <name>FulfilmentChip</name>
  <message>
    <source>Indisponible</source>
    <translation>Not available</translation>
  </message>
  <message>
    <source>À emporter</source>
    <translation>Take it now</translation>
  </message>
  <message>
    <source>Retrait %1</source>
    <translation>Collect %1</translation>
  </message>
  <message>
    <source>Livraison %1, offerte</source>
    <translation>Delivery %1, free</translation>
  </message>
  <message>
    <source>Livraison %1</source>
    <translation>Delivery %1</translation>
  </message>
</context>
<context>
  <name>MeScreen</name>
  <message>
    <source>Moi</source>
    <translation>Me</translation>
  </message>
  <message>
    <source>Un autre badge scanné change de personne.</source>
    <translation>Scanning another badge changes the person.</translation>
  </message>
  <message>
    <source>Se déconnecter</source>
    <translation>Sign out</translation>
  </message>
  <message>
    <source>Responsable</source>
    <translation>Manager</translation>
  </message>
  <message>
    <source>Support</source>
    <translation>Support</translation>
  </message>
  <message>
    <source>Vente</source>
    <translation>Sales</translation>
  </message>
  <message>
    <source>Langue</source>
    <translation>Language</translation>
  </message>
  <message>
    <source>En vous déconnectant, le panier et la fiche ouverts quittent cet appareil. Les commandes enregistrées restent et partent seules.</source>
    <translation>When you sign out, the open cart and card leave this device. Recorded orders stay and leave by themselves.</translation>
  </message>
</context>
<context>
  <name>NetworkIndicator</name>
  <message>
    <source>Réseau</source>
    <translation>Network</translation>
  </message>
  <message>
    <source>Hors ligne</source>
    <translation>Offline</translation>
  </message>
</context>
<context>
  <name>OfferSheet</name>
  <message>
    <source>Rendre au téléphone</source>
    <translation>Back to the phone</translation>
  </message>
  <message>
    <source>Valable jusqu’à %1.</source>
    <translation>Valid until %1.</translation>
  </message>
  <message>
    <source>C’est repris, fin de visite</source>
    <translation>Taken over, end of visit</translation>
  </message>
</context>
<context>
  <name>OrderButtons</name>
  <message>
    <source>Retour</source>
    <translation>Back</translation>
  </message>
  <message>
    <source>Confirmer · %1</source>
    <translation>Confirm · %1</translation>
  </message>
</context>
<context>
  <name>OrderGuest</name>
  <message>
    <source>Nom</source>
    <translation>Name</translation>
  </message>
  <message>
    <source>Nom (facultatif)</source>
    <translation>Name (optional)</translation>
  </message>
  <message>
    <source>E-mail</source>
    <translation>E-mail</translation>
  </message>
  <message>
    <source>ou téléphone</source>
    <translation>or phone</translation>
  </message>
  <message>
    <source>Numéro et rue</source>
    <translation>Number and street</translation>
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
  <name>OrderKnown</name>
  <message>
    <source>Au nom de</source>
    <translation>In the name of</translation>
  </message>
  <message>
    <source>Confirmation envoyée à</source>
    <translation>Confirmation sent to</translation>
  </message>
  <message>
    <source>Livraison à</source>
    <translation>Delivered to</translation>
  </message>
</context>
<context>
  <name>OrderProblemNote</name>
  <message>
    <source>Il faut un e-mail ou un téléphone pour la confirmation.</source>
    <translation>An e-mail or a phone number is needed for the confirmation.</translation>
  </message>
  <message>
    <source>L’e-mail n’est pas complet.</source>
    <translation>The e-mail is not complete.</translation>
  </message>
  <message>
    <source>Le numéro de téléphone n’est pas complet.</source>
    <translation>The phone number is not complete.</translation>
  </message>
  <message>
    <source>Il faut un nom pour le colis.</source>
    <translation>A name is needed for the parcel.</translation>
  </message>
  <message>
    <source>Il faut une rue et un numéro.</source>
    <translation>A street and a number are needed.</translation>
  </message>
  <message>
    <source>Il faut une ville.</source>
    <translation>A town is needed.</translation>
  </message>
  <message>
    <source>Le code postal a cinq chiffres.</source>
    <translation>The postcode has five digits.</translation>
  </message>
  <message>
    <source>Une ligne n’est plus disponible : revenez au panier.</source>
    <translation>A line is no longer available: go back to the cart.</translation>
  </message>
  <message>
    <source>La tablette n’a pas pu enregistrer la commande. Rien n’est promis ; prévenez le support.</source>
    <translation>The tablet could not record the order. Nothing is promised; tell support.</translation>
  </message>
  <message>
    <source>La commande n’est pas complète.</source>
    <translation>The order is not complete.</translation>
  </message>
</context>
<context>
  <name>OrderResult</name>
  <message>
    <source>%1 · à payer en caisse</source>
    <translation>%1 · to pay at the till</translation>
  </message>
  <message>
    <source>Confirmée par le serveur</source>
    <translation>Confirmed by the server</translation>
  </message>
  <message>
    <source>Enregistrée ici, confirmation en attente</source>
    <translation>Recorded here, waiting for confirmation</translation>
  </message>
  <message numerus="yes">
    <source>%n ligne(s) autrement que demandé : dites-le à la personne.</source>
    <translation><numerusform>%n line otherwise than asked: tell the person.</numerusform><numerusform>%n lines otherwise than asked: tell the person.</numerusform></translation>
  </message>
  <message>
    <source>Tout est réservé comme demandé.</source>
    <translation>Everything is reserved as asked.</translation>
  </message>
  <message>
    <source>La commande part dès que le réseau répond ; le numéro ne changera pas.</source>
    <translation>The order leaves as soon as the network answers; the number will not change.</translation>
  </message>
  <message>
    <source>Visite suivante</source>
    <translation>Next visit</translation>
  </message>
</context>
<context>
  <name>OrderSheet</name>
  <message>
    <source>Commander · %1</source>
    <translation>Order · %1</translation>
  </message>
  <message>
    <source>Commande confirmée</source>
    <translation>Order confirmed</translation>
  </message>
  <message>
    <source>Commande enregistrée</source>
    <translation>Order recorded</translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n piece</numerusform><numerusform>%n pieces</numerusform></translation>
  </message>
  <message>
    <source>livraison offerte</source>
    <translation>free delivery</translation>
  </message>
  <message>
    <source>livraison %1</source>
    <translation>delivery %1</translation>
  </message>
  <message>
    <source>crédit %1</source>
    <translation>credit %1</translation>
  </message>
</context>
<context>
  <name>Peripheral</name>
  <message>
    <source>ok</source>
    <translation>ok</translation>
  </message>
  <message>
    <source>absent</source>
    <translation>missing</translation>
  </message>
  <message>
    <source>sans</source>
    <translation>none</translation>
  </message>
</context>
<context>
  <name>PinDots</name>
  <message numerus="yes">
    <source>%n chiffre(s) saisi(s)</source>
    <translation><numerusform>%n digit typed</numerusform><numerusform>%n digits typed</numerusform></translation>
  </message>
</context>
<context>
  <name>PinPad</name>
  <message>
    <source>Effacer</source>
    <translation>Clear</translation>
  </message>
  <message>
    <source>Effacer le dernier chiffre</source>
    <translation>Delete the last digit</translation>
  </message>
</context>
<context>
  <name>PromisesIndicator</name>
  <message numerus="yes">
    <source>%n à confirmer</source>
    <translation><numerusform>%n to confirm</numerusform><numerusform>%n to confirm</numerusform></translation>
  </message>
  <message>
    <source>Tout est confirmé</source>
    <translation>All confirmed</translation>
  </message>
</context>
<context>
  <name>RecentOrderItem</name>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n piece</numerusform><numerusform>%n pieces</numerusform></translation>
  </message>
  <message>
    <source>autre lieu</source>
    <translation>other place</translation>
  </message>
  <message>
    <source>en attente de stock</source>
    <translation>waiting for stock</translation>
  </message>
  <message>
    <source>ligne retirée</source>
    <translation>line removed</translation>
  </message>
</context>
<context>
  <name>RecentOrders</name>
  <message>
    <source>Dernières commandes</source>
    <translation>Latest orders</translation>
  </message>
  <message>
    <source>Dernier état connu, %1</source>
    <translation>Last known state, %1</translation>
  </message>
  <message>
    <source>Tous les terminaux, à jour toutes les 10 s</source>
    <translation>All terminals, refreshed every 10 s</translation>
  </message>
  <message>
    <source>En attente du serveur</source>
    <translation>Waiting for the server</translation>
  </message>
  <message>
    <source>Pas encore de commande aujourd’hui.</source>
    <translation>No order yet today.</translation>
  </message>
</context>
<context>
  <name>RefusalText</name>
  <message>
    <source>le serveur ne répond pas</source>
    <translation>the server does not answer</translation>
  </message>
  <message>
    <source>le serveur y travaille encore</source>
    <translation>the server is still working on it</translation>
  </message>
  <message>
    <source>cet appareil n’est plus reconnu</source>
    <translation>this device is no longer recognised</translation>
  </message>
  <message>
    <source>un prix a changé depuis</source>
    <translation>a price has changed since</translation>
  </message>
  <message>
    <source>un article n’est plus vendu</source>
    <translation>an item is no longer sold</translation>
  </message>
  <message>
    <source>le compte de la personne n’existe plus</source>
    <translation>the person’s account no longer exists</translation>
  </message>
  <message>
    <source>une autre commande porte la même clé</source>
    <translation>another order carries the same key</translation>
  </message>
  <message>
    <source>un lieu n’existe plus</source>
    <translation>a place no longer exists</translation>
  </message>
  <message>
    <source>le prix de livraison a changé depuis</source>
    <translation>the delivery price has changed since</translation>
  </message>
  <message>
    <source>le crédit de vente n’est pas juste</source>
    <translation>the sales credit is not right</translation>
  </message>
  <message>
    <source>l’adresse n’est pas complète</source>
    <translation>the address is not complete</translation>
  </message>
  <message>
    <source>il manque un e-mail ou un téléphone</source>
    <translation>an e-mail or a phone number is missing</translation>
  </message>
  <message>
    <source>refus du serveur (%1)</source>
    <translation>refused by the server (%1)</translation>
  </message>
  <message>
    <source>le serveur n’a pas la clé de cette commande</source>
    <translation>the server does not have the key of this order</translation>
  </message>
  <message>
    <source>la commande est abîmée</source>
    <translation>the order is damaged</translation>
  </message>
  <message>
    <source>elle a été annulée</source>
    <translation>it was cancelled</translation>
  </message>
</context>
<context>
  <name>SendingItem</name>
  <message>
    <source>Refusée</source>
    <translation>Refused</translation>
  </message>
  <message>
    <source>En attente</source>
    <translation>Waiting</translation>
  </message>
  <message>
    <source>prochain essai dans %1</source>
    <translation>next try in %1</translation>
  </message>
  <message>
    <source>part maintenant</source>
    <translation>leaving now</translation>
  </message>
  <message>
    <source>Issue inconnue</source>
    <translation>Outcome unknown</translation>
  </message>
  <message>
    <source>nous redemandons avec la même clé</source>
    <translation>we ask again with the same key</translation>
  </message>
</context>
<context>
  <name>SendingList</name>
  <message>
    <source>Tout</source>
    <translation>All</translation>
  </message>
  <message>
    <source>Refusées</source>
    <translation>Refused</translation>
  </message>
  <message>
    <source>Inconnues</source>
    <translation>Unknown</translation>
  </message>
  <message>
    <source>En attente</source>
    <translation>Waiting</translation>
  </message>
</context>
<context>
  <name>SendingPanel</name>
  <message>
    <source>Refusée</source>
    <translation>Refused</translation>
  </message>
  <message>
    <source>En attente</source>
    <translation>Waiting</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message>
    <source>faite à %1</source>
    <translation>made at %1</translation>
  </message>
  <message numerus="yes">
    <source>%n essai(s)</source>
    <translation><numerusform>%n try</numerusform><numerusform>%n tries</numerusform></translation>
  </message>
  <message>
    <source>Ce que dit le serveur</source>
    <translation>What the server says</translation>
  </message>
  <message>
    <source>Prochain essai dans %1. Rien à faire.</source>
    <translation>Next try in %1. Nothing to do.</translation>
  </message>
  <message>
    <source>Elle part maintenant. Rien à faire.</source>
    <translation>It is leaving now. Nothing to do.</translation>
  </message>
  <message>
    <source>Issue inconnue</source>
    <translation>Outcome unknown</translation>
  </message>
  <message>
    <source>Issue inconnue, nous redemandons. La même clé est redemandée : la commande ne peut pas être doublée. Ni correction ni annulation avant la réponse.</source>
    <translation>Outcome unknown, we ask again. The same key is asked again: the order cannot be doubled. No correction and no cancelling before the answer.</translation>
  </message>
</context>
<context>
  <name>SendingScreen</name>
  <message>
    <source>Envois</source>
    <translation>Sending</translation>
  </message>
  <message>
    <source>Commandes de cet appareil</source>
    <translation>Orders of this device</translation>
  </message>
  <message>
    <source>Essayer maintenant</source>
    <translation>Try now</translation>
  </message>
  <message>
    <source>Réseau : en ligne</source>
    <translation>Network: online</translation>
  </message>
  <message>
    <source>Réseau : hors ligne</source>
    <translation>Network: offline</translation>
  </message>
  <message>
    <source>Dit si cet appareil parle au serveur maintenant. Sans réseau, tout continue.</source>
    <translation>Says whether this device reaches the server now. Without a network everything goes on.</translation>
  </message>
  <message numerus="yes">
    <source>Promesses : %n à confirmer</source>
    <translation><numerusform>Promises: %n to confirm</numerusform><numerusform>Promises: %n to confirm</numerusform></translation>
  </message>
  <message>
    <source>Promesses : tout est confirmé</source>
    <translation>Promises: all confirmed</translation>
  </message>
  <message numerus="yes">
    <source>%n confirmée(s) depuis la mise en service, 0 perdue.</source>
    <translation><numerusform>%n confirmed since installation, 0 lost.</numerusform><numerusform>%n confirmed since installation, 0 lost.</numerusform></translation>
  </message>
  <message>
    <source>Le compte n’est pas juste : prévenez le support.</source>
    <translation>The count does not add up: tell support.</translation>
  </message>
  <message>
    <source>Rien n’attend</source>
    <translation>Nothing is waiting</translation>
  </message>
  <message>
    <source>Chaque commande faite ici a sa réponse. Celles faites sans réseau s’affichent sur cet écran et partent d’elles-mêmes.</source>
    <translation>Every order made here has its answer. Those made without a network show on this screen and leave by themselves.</translation>
  </message>
  <message>
    <source>Annuler</source>
    <translation>Cancel</translation>
  </message>
  <message>
    <source>Renvoyer telle quelle</source>
    <translation>Send again as it is</translation>
  </message>
  <message>
    <source>Ouvrir et corriger</source>
    <translation>Open and correct</translation>
  </message>
  <message>
    <source>Exporter</source>
    <translation>Export</translation>
  </message>
</context>
<context>
  <name>SignInNote</name>
  <message>
    <source>Vérification du code.</source>
    <translation>Checking the code.</translation>
  </message>
  <message>
    <source>Le serveur du magasin ne répond pas. Réessayez dans un instant ; les bornes continuent de servir.</source>
    <translation>The shop’s server does not answer. Try again in a moment; the kiosks keep serving.</translation>
  </message>
  <message numerus="yes">
    <source>Trop d’essais. Réessayez dans %n s.</source>
    <translation><numerusform>Too many tries. Try again in %n s.</numerusform><numerusform>Too many tries. Try again in %n s.</numerusform></translation>
  </message>
  <message>
    <source>Ce code n’est pas un badge. Connectez-vous d’abord.</source>
    <translation>This code is not a badge. Sign in first.</translation>
  </message>
  <message>
    <source>Badge ou code incorrect.</source>
    <translation>Badge or code incorrect.</translation>
  </message>
</context>
<context>
  <name>SignInScreen</name>
  <message>
    <source>Langue : français. Toucher pour l’anglais</source>
    <translation>Language: English. Touch for French</translation>
  </message>
  <message>
    <source>Code personnel</source>
    <translation>Personal code</translation>
  </message>
  <message numerus="yes">
    <source>%n essai(s) restant(s)</source>
    <translation><numerusform>%n try left</numerusform><numerusform>%n tries left</numerusform></translation>
  </message>
</context>
<context>
  <name>SignInWelcome</name>
  <message>
    <source>BADGE LU</source>
    <translation>BADGE READ</translation>
  </message>
  <message>
    <source>ÉQUIPE</source>
    <translation>STAFF</translation>
  </message>
  <message>
    <source>Bonjour</source>
    <translation>Hello</translation>
  </message>
  <message>
    <source>Présentez votre badge</source>
    <translation>Show your badge</translation>
  </message>
  <message>
    <source>Entrez votre code à 4 chiffres.</source>
    <translation>Enter your 4-digit code.</translation>
  </message>
  <message>
    <source>Devant la caméra ou avec le lecteur : le QR au dos de votre carte.</source>
    <translation>To the camera or with the scanner: the QR on the back of your card.</translation>
  </message>
  <message>
    <source>Votre badge est lu</source>
    <translation>Your badge was read</translation>
  </message>
  <message>
    <source>En attente d’un badge</source>
    <translation>Waiting for a badge</translation>
  </message>
  <message>
    <source>Votre nom s’affiche une fois le code vérifié.</source>
    <translation>Your name shows once the code is checked.</translation>
  </message>
  <message>
    <source>Il peut être lu sur tous les écrans.</source>
    <translation>It can be read on every screen.</translation>
  </message>
  <message>
    <source>Badge lu</source>
    <translation>Badge read</translation>
  </message>
  <message>
    <source>Lire un autre badge</source>
    <translation>Read another badge</translation>
  </message>
</context>
<context>
  <name>StaffCartHint</name>
  <message>
    <source>Un instant.</source>
    <translation>One moment.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas : réessayez dans un instant.</source>
    <translation>The server does not answer: try again in a moment.</translation>
  </message>
  <message>
    <source>Scannez l’étiquette de l’article : elle donne la taille et la couleur.</source>
    <translation>Scan the item’s label: it gives size and colour.</translation>
  </message>
  <message>
    <source>Cet article n’est pas au catalogue.</source>
    <translation>This item is not in the catalogue.</translation>
  </message>
  <message>
    <source>Ce code ne peut pas être utilisé.</source>
    <translation>This code cannot be used.</translation>
  </message>
  <message numerus="yes">
    <source>%n ligne(s) à changer ou à retirer avant de commander.</source>
    <translation><numerusform>%n line to change or remove before ordering.</numerusform><numerusform>%n lines to change or remove before ordering.</numerusform></translation>
  </message>
</context>
<context>
  <name>StaffCartLine</name>
  <message numerus="yes">
    <source>Aucun lieu n’en a %n</source>
    <translation><numerusform>No place has %n of it</numerusform><numerusform>No place has %n of it</numerusform></translation>
  </message>
  <message>
    <source>Ici</source>
    <translation>Here</translation>
  </message>
  <message>
    <source>la dernière</source>
    <translation>the last one</translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n piece</numerusform><numerusform>%n pieces</numerusform></translation>
  </message>
</context>
<context>
  <name>StaffCartPanel</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n piece</numerusform><numerusform>%n pieces</numerusform></translation>
  </message>
  <message>
    <source>Repris de son téléphone à %1</source>
    <translation>Taken over from the phone at %1</translation>
  </message>
  <message>
    <source>Ouvert par le code, à %1</source>
    <translation>Opened by the code, at %1</translation>
  </message>
  <message>
    <source>Ouvert ici à %1</source>
    <translation>Opened here at %1</translation>
  </message>
  <message>
    <source>Crédit · %1 100 %</source>
    <translation>Credit · %1 100%</translation>
  </message>
  <message numerus="yes">
    <source>%n lieu(x), un seul numéro de commande</source>
    <translation><numerusform>%n place, one order number</numerusform><numerusform>%n places, one order number</numerusform></translation>
  </message>
  <message>
    <source>livraison %1</source>
    <translation>delivery %1</translation>
  </message>
  <message>
    <source>Total</source>
    <translation>Total</translation>
  </message>
  <message>
    <source>Mis à jour. %1</source>
    <translation>Up to date. %1</translation>
  </message>
  <message>
    <source>Panier du code de %1, hors connexion</source>
    <translation>Cart from the code of %1, offline</translation>
  </message>
</context>
<context>
  <name>StaffCartScreen</name>
  <message>
    <source>Panier</source>
    <translation>Cart</translation>
  </message>
  <message>
    <source>Panier %1</source>
    <translation>Cart %1</translation>
  </message>
  <message>
    <source>Panier en cours</source>
    <translation>Open cart</translation>
  </message>
  <message>
    <source>Panier d’%1</source>
    <translation>%1’s cart</translation>
  </message>
  <message>
    <source>Panier de %1</source>
    <translation>%1’s cart</translation>
  </message>
  <message>
    <source>Rendre au téléphone</source>
    <translation>Back to the phone</translation>
  </message>
  <message>
    <source>Commander · %1</source>
    <translation>Order · %1</translation>
  </message>
</context>
<context>
  <name>StaffCodeEntry</name>
  <message>
    <source>Scannez le QR du client, ou tapez son code</source>
    <translation>Scan the customer’s QR, or type their code</translation>
  </message>
  <message>
    <source>Le code est sous le QR, sur son téléphone, ou imprimé à côté d’un article. Un article scanné ouvre un nouveau panier.</source>
    <translation>The code stands under the QR on the phone, or is printed beside an item. A scanned item opens a new cart.</translation>
  </message>
</context>
<context>
  <name>StaffFrame</name>
  <message>
    <source>Panier</source>
    <translation>Cart</translation>
  </message>
  <message>
    <source>Stock</source>
    <translation>Stock</translation>
  </message>
  <message>
    <source>Terminaux</source>
    <translation>Terminals</translation>
  </message>
  <message>
    <source>Envois</source>
    <translation>Sending</translation>
  </message>
  <message>
    <source>Moi</source>
    <translation>Me</translation>
  </message>
</context>
<context>
  <name>StaffSheet</name>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
</context>
<context>
  <name>StaffStepper</name>
  <message>
    <source>Un de moins</source>
    <translation>One less</translation>
  </message>
  <message>
    <source>Retirer</source>
    <translation>Remove</translation>
  </message>
  <message>
    <source>Un de plus</source>
    <translation>One more</translation>
  </message>
</context>
<context>
  <name>StockCategories</name>
  <message>
    <source>Rayon</source>
    <translation>Department</translation>
  </message>
  <message>
    <source>Tous les rayons</source>
    <translation>All departments</translation>
  </message>
</context>
<context>
  <name>StockCellItem</name>
  <message>
    <source>rupture</source>
    <translation>out</translation>
  </message>
  <message>
    <source>bas</source>
    <translation>low</translation>
  </message>
  <message>
    <source>bon</source>
    <translation>good</translation>
  </message>
  <message>
    <source>arrive</source>
    <translation>coming</translation>
  </message>
  <message>
    <source>le %1</source>
    <translation>on %1</translation>
  </message>
  <message>
    <source>non tenu</source>
    <translation>not held</translation>
  </message>
</context>
<context>
  <name>StockFilters</name>
  <message>
    <source>Chercher un article</source>
    <translation>Search an item</translation>
  </message>
  <message>
    <source>Chercher</source>
    <translation>Search</translation>
  </message>
  <message>
    <source>Tous les rayons</source>
    <translation>All departments</translation>
  </message>
  <message>
    <source>Tout</source>
    <translation>All</translation>
  </message>
  <message>
    <source>Ruptures</source>
    <translation>Out</translation>
  </message>
  <message>
    <source>Bas</source>
    <translation>Low</translation>
  </message>
</context>
<context>
  <name>StockGrid</name>
  <message>
    <source>Disponible par lieu</source>
    <translation>Available by place</translation>
  </message>
  <message>
    <source>Aucune variante ne correspond. Changez de filtre ou de rayon.</source>
    <translation>No variant matches. Change the filter or the department.</translation>
  </message>
</context>
<context>
  <name>StockHead</name>
  <message>
    <source>ici</source>
    <translation>here</translation>
  </message>
</context>
<context>
  <name>StockLegend</name>
  <message>
    <source>bon, 3 et plus</source>
    <translation>good, 3 and more</translation>
  </message>
  <message>
    <source>bas, 1 ou 2</source>
    <translation>low, 1 or 2</translation>
  </message>
  <message>
    <source>rupture</source>
    <translation>out</translation>
  </message>
  <message>
    <source>arrive</source>
    <translation>coming</translation>
  </message>
  <message>
    <source>chiffre ancien</source>
    <translation>old figure</translation>
  </message>
</context>
<context>
  <name>StockPanel</name>
  <message>
    <source>Rupture</source>
    <translation>Out</translation>
  </message>
  <message>
    <source>Bon</source>
    <translation>Good</translation>
  </message>
  <message>
    <source>Arrive</source>
    <translation>Coming</translation>
  </message>
  <message>
    <source>Bas</source>
    <translation>Low</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message>
    <source>En main</source>
    <translation>On hand</translation>
  </message>
  <message>
    <source>Réservé</source>
    <translation>Reserved</translation>
  </message>
  <message>
    <source>promis à des clients</source>
    <translation>promised to customers</translation>
  </message>
  <message>
    <source>Sécurité</source>
    <translation>Safety</translation>
  </message>
  <message>
    <source>réglage du lieu</source>
    <translation>set for the place</translation>
  </message>
  <message>
    <source>Disponible</source>
    <translation>Available</translation>
  </message>
  <message>
    <source>En route</source>
    <translation>On the way</translation>
  </message>
  <message>
    <source>AUX AUTRES LIEUX</source>
    <translation>AT OTHER PLACES</translation>
  </message>
</context>
<context>
  <name>StockScreen</name>
  <message>
    <source>Stock du réseau</source>
    <translation>Network stock</translation>
  </message>
  <message numerus="yes">
    <source>%n lieu(x)</source>
    <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
  </message>
  <message>
    <source>1 variante</source>
    <translation>1 variant</translation>
  </message>
  <message>
    <source>%1 variantes</source>
    <translation>%1 variants</translation>
  </message>
  <message>
    <source>Voir</source>
    <translation>Show</translation>
  </message>
</context>
<context>
  <name>TerminalItem</name>
  <message>
    <source>Image figée</source>
    <translation>Frozen</translation>
  </message>
  <message>
    <source>Refus</source>
    <translation>Refused</translation>
  </message>
  <message>
    <source>Hors ligne</source>
    <translation>Offline</translation>
  </message>
  <message>
    <source>À envoyer</source>
    <translation>To send</translation>
  </message>
  <message>
    <source>En ligne</source>
    <translation>Online</translation>
  </message>
  <message>
    <source>Nouveau</source>
    <translation>New</translation>
  </message>
  <message>
    <source>Vu il y a</source>
    <translation>Seen</translation>
  </message>
  <message>
    <source>Dernière image</source>
    <translation>Last frame</translation>
  </message>
  <message>
    <source>Version</source>
    <translation>Version</translation>
  </message>
  <message numerus="yes">
    <source>%1 · %n refus</source>
    <translation><numerusform>%1 · %n refused</numerusform><numerusform>%1 · %n refused</numerusform></translation>
  </message>
</context>
<context>
  <name>TerminalsScreen</name>
  <message>
    <source>Terminaux</source>
    <translation>Terminals</translation>
  </message>
  <message numerus="yes">
    <source>%n terminal(aux)</source>
    <translation><numerusform>%n terminal</numerusform><numerusform>%n terminals</numerusform></translation>
  </message>
  <message>
    <source>Tous</source>
    <translation>All</translation>
  </message>
  <message>
    <source>À voir</source>
    <translation>To check</translation>
  </message>
  <message>
    <source>Bornes</source>
    <translation>Kiosks</translation>
  </message>
  <message>
    <source>Tablettes</source>
    <translation>Tablets</translation>
  </message>
  <message>
    <source>%1 à envoyer</source>
    <translation>%1 to send</translation>
  </message>
  <message numerus="yes">
    <source>sur %n terminal(aux)</source>
    <translation><numerusform>on %n terminal</numerusform><numerusform>on %n terminals</numerusform></translation>
  </message>
  <message>
    <source>Le serveur ne répond pas.</source>
    <translation>The server does not answer.</translation>
  </message>
  <message>
    <source>Dernier état connu, %1.</source>
    <translation>Last known state, %1.</translation>
  </message>
  <message>
    <source>L’état des terminaux s’affichera à son retour.</source>
    <translation>The terminals will show when it is back.</translation>
  </message>
  <message>
    <source>Rien à voir ici</source>
    <translation>Nothing to see here</translation>
  </message>
  <message>
    <source>Aucun terminal ne correspond à ce filtre.</source>
    <translation>No terminal matches this filter.</translation>
  </message>
</context>
<context>
  <name>WayRow</name>
  <message>
    <source>À emporter, ici</source>
    <translation>Take it now, here</translation>
  </message>
  <message>
    <source>Retrait %1</source>
    <translation>Collect %1</translation>
  </message>
  <message>
    <source>Livraison %1</source>
    <translation>Delivery %1</translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n piece</numerusform><numerusform>%n pieces</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s), pas assez</source>
    <translation><numerusform>%n piece, not enough</numerusform><numerusform>%n pieces, not enough</numerusform></translation>
  </message>
</context>
<context>
  <name>WaysSheet</name>
  <message>
    <source>Comment l’avoir ?</source>
    <translation>How to have it?</translation>
  </message>
</context>
<context>
  <name>MendSheet</name>
  <message>
    <source>Corriger la commande %1</source>
    <translation>Correct order %1</translation>
  </message>
  <message>
    <source>Même commande, même numéro</source>
    <translation>Same order, same number</translation>
  </message>
  <message>
    <source>livraison %1</source>
    <translation>delivery %1</translation>
  </message>
  <message>
    <source>Le serveur ouvre la commande…</source>
    <translation>The server is opening the order…</translation>
  </message>
  <message>
    <source>Cliente ou client du fichier : le serveur connaît ses coordonnées.</source>
    <translation>A known customer: the server knows how to reach them.</translation>
  </message>
  <message>
    <source>Nom</source>
    <translation>Name</translation>
  </message>
  <message>
    <source>E-mail</source>
    <translation>E-mail</translation>
  </message>
  <message>
    <source>ou téléphone</source>
    <translation>or phone</translation>
  </message>
  <message>
    <source>Numéro et rue</source>
    <translation>Number and street</translation>
  </message>
  <message>
    <source>Étage, code (facultatif)</source>
    <translation>Floor, door code (optional)</translation>
  </message>
  <message>
    <source>Code postal</source>
    <translation>Postcode</translation>
  </message>
  <message>
    <source>Ville</source>
    <translation>City</translation>
  </message>
  <message>
    <source>Le client accepte le prix du jour</source>
    <translation>The customer accepts today’s price</translation>
  </message>
  <message>
    <source>Le client accepte-t-il le prix du jour ?</source>
    <translation>Does the customer accept today’s price?</translation>
  </message>
  <message>
    <source>Retour</source>
    <translation>Back</translation>
  </message>
  <message>
    <source>Renvoyer · %1</source>
    <translation>Send again · %1</translation>
  </message>
  <message>
    <source>Fini</source>
    <translation>Done</translation>
  </message>
</context>
<context>
  <name>MendLine</name>
  <message>
    <source>Retirée de la commande</source>
    <translation>Taken out of the order</translation>
  </message>
  <message>
    <source>N’est plus vendu : à retirer</source>
    <translation>No longer sold: take it out</translation>
  </message>
  <message>
    <source>%1 aujourd’hui au lieu de %2</source>
    <translation>%1 today instead of %2</translation>
  </message>
  <message>
    <source>%1 · plus assez de pièces</source>
    <translation>%1 · not enough pieces</translation>
  </message>
  <message>
    <source>Emporter</source>
    <translation>Take now</translation>
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
  <name>MendText</name>
  <message>
    <source>Il faut un e-mail ou un téléphone.</source>
    <translation>An e-mail address or a phone number is needed.</translation>
  </message>
  <message>
    <source>L’e-mail n’est pas complet.</source>
    <translation>The e-mail address is not complete.</translation>
  </message>
  <message>
    <source>Le numéro de téléphone n’est pas complet.</source>
    <translation>The phone number is not complete.</translation>
  </message>
  <message>
    <source>Il faut un nom pour le colis.</source>
    <translation>The parcel needs a name.</translation>
  </message>
  <message>
    <source>Il faut une rue et un numéro.</source>
    <translation>A street and a number are needed.</translation>
  </message>
  <message>
    <source>Il faut une ville.</source>
    <translation>A city is needed.</translation>
  </message>
  <message>
    <source>Le code postal a cinq chiffres.</source>
    <translation>The postcode has five digits.</translation>
  </message>
  <message>
    <source>Demandez au client s’il accepte le prix du jour.</source>
    <translation>Ask the customer whether they accept today’s price.</translation>
  </message>
  <message>
    <source>Retirez l’article qui n’est plus vendu.</source>
    <translation>Take out the item that is no longer sold.</translation>
  </message>
  <message>
    <source>Il ne reste rien : annulez plutôt la commande.</source>
    <translation>Nothing is left: cancel the order instead.</translation>
  </message>
  <message>
    <source>La commande n’est pas complète.</source>
    <translation>The order is not complete.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Il faut le réseau pour ouvrir ou annuler une commande ; elle reste ici.</source>
    <translation>The server does not answer. Opening or cancelling an order needs the network; it stays here.</translation>
  </message>
  <message>
    <source>Le serveur ne vous reconnaît plus. Reconnectez-vous avec votre badge.</source>
    <translation>The server does not know you any more. Sign in again with your badge.</translation>
  </message>
  <message>
    <source>Le serveur n’a plus la clé de cette commande. Gardez-la et prévenez le support.</source>
    <translation>The server no longer has the key of this order. Keep it and tell support.</translation>
  </message>
  <message>
    <source>Cet appareil n’a pas pu l’enregistrer. Rien n’a changé ; prévenez le support.</source>
    <translation>This device could not record it. Nothing has changed; tell support.</translation>
  </message>
  <message>
    <source>Elle était arrivée entre-temps : elle est confirmée et ne peut plus être annulée ici.</source>
    <translation>It had arrived in the meantime: it is confirmed and can no longer be cancelled here.</translation>
  </message>
</context>
<context>
  <name>GiveUpSheet</name>
  <message>
    <source>Annuler la commande %1 ?</source>
    <translation>Cancel order %1?</translation>
  </message>
  <message>
    <source>Rien n’a été débité ni réservé. La raison reste au journal.</source>
    <translation>Nothing was charged or reserved. The reason stays in the journal.</translation>
  </message>
  <message>
    <source>Le client n’en veut plus</source>
    <translation>The customer no longer wants it</translation>
  </message>
  <message>
    <source>Refaite sous un autre numéro</source>
    <translation>Made again under another number</translation>
  </message>
  <message>
    <source>L’article n’est plus vendu</source>
    <translation>The item is no longer sold</translation>
  </message>
  <message>
    <source>C’était une erreur</source>
    <translation>It was a mistake</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message>
    <source>Garder la commande</source>
    <translation>Keep the order</translation>
  </message>
  <message>
    <source>Annuler la commande</source>
    <translation>Cancel the order</translation>
  </message>
</context>
<context>
  <name>ExportSheet</name>
  <message>
    <source>Exporté</source>
    <translation>Exported</translation>
  </message>
  <message>
    <source>Le fichier est chiffré : seul le serveur du magasin peut l’ouvrir. Rien n’est retiré d’ici.</source>
    <translation>The file is sealed: only the shop’s server can open it. Nothing is removed from here.</translation>
  </message>
  <message>
    <source>%1
À côté du serveur : kiosk outbox import, puis ce fichier. L’importer deux fois ne double rien.</source>
    <translation>%1
Beside the server: kiosk outbox import, then this file. Importing it twice doubles nothing.</translation>
  </message>
  <message>
    <source>Chercher un support</source>
    <translation>Look for a disk</translation>
  </message>
  <message>
    <source>Le fichier n’a pas pu être écrit. Essayez un autre support.</source>
    <translation>The file could not be written. Try another disk.</translation>
  </message>
  <message>
    <source>Écriture…</source>
    <translation>Writing…</translation>
  </message>
  <message>
    <source>Branchez une clé USB, puis touchez son nom.</source>
    <translation>Plug in a USB disk, then touch its name.</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message numerus="yes">
    <source>Exporter %n promesse(s)</source>
    <translation><numerusform>Export %n promise</numerusform><numerusform>Export %n promises</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n commande(s) dans ce fichier</source>
    <translation><numerusform>%n order in this file</numerusform><numerusform>%n orders in this file</numerusform></translation>
  </message>
</context>
<context>
  <name>RemovedCover</name>
  <message>
    <source>Cet appareil n’est plus en service</source>
    <translation>This device is out of service</translation>
  </message>
  <message>
    <source>Le magasin l’a retiré. Catalogue, session et identité sont effacés de cet appareil.</source>
    <translation>The shop has taken it out. Catalogue, session and identity are erased from this device.</translation>
  </message>
  <message>
    <source>Une autre borne ou un vendeur peut vous servir.</source>
    <translation>Another kiosk or a member of staff can serve you.</translation>
  </message>
  <message numerus="yes">
    <source>%n promesse(s) restent ici, chiffrées : un responsable doit les exporter avant de l’éteindre pour de bon.</source>
    <translation><numerusform>%n promise stays here, sealed: a manager has to export it before switching it off for good.</numerusform><numerusform>%n promises stay here, sealed: a manager has to export them before switching it off for good.</numerusform></translation>
  </message>
</context>
<context>
  <name>ScanNote</name>
  <message>
    <source>Prendre l’unité</source>
    <translation>Take one piece</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
</context>
</TS>
