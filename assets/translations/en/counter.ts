<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>Counter</name>
  <message>
    <source>Remise en rayon</source>
    <translation>Back on the shelf</translation>
  </message>
  <message>
    <source>Rien à encaisser</source>
    <translation>Nothing due</translation>
  </message>
  <message>
    <source>Gardée jusqu’à {time}</source>
    <translation>Kept until {time}</translation>
  </message>
  <message>
    <source>Gardée jusqu’au {day}, {time}</source>
    <translation>Kept until {day}, {time}</translation>
  </message>
  <message>
    <source>Délai passé</source>
    <translation>Time is over</translation>
  </message>
  <message>
    <source>{kept}. Le délai est passé depuis {since}.</source>
    <translation>{kept}. Its time has been over for {since}.</translation>
  </message>
  <message>
    <source>Non retirée à temps, remise en rayon par {who}, {at}.</source>
    <translation>Not collected in time, put back on the shelf by {who}, {at}.</translation>
  </message>
  <message>
    <source>Rien n’avait été payé.</source>
    <translation>Nothing had been paid.</translation>
  </message>
  <message>
    <source>{amount} sont revenus en carte cadeau ou en points.</source>
    <translation>{amount} went back to gift cards or points.</translation>
  </message>
  <message>
    <source>{amount} retournent aussitôt en carte cadeau ou en points.</source>
    <translation>{amount} go straight back to gift cards or points.</translation>
  </message>
  <message numerus="yes">
    <source>Si le client la veut encore, %n pièce(s) peuvent lui être vendues ici.</source>
    <translation><numerusform>Should the customer still want it, %n piece can be sold to them here.</numerusform><numerusform>Should the customer still want it, %n pieces can be sold to them here.</numerusform></translation>
  </message>
  <message>
    <source>Il n’en reste plus ici.</source>
    <translation>There is none left here.</translation>
  </message>
  <message>
    <source>{amount} sont remboursés.</source>
    <translation>{amount} is paid back.</translation>
  </message>
  <message>
    <source>Le remboursement de {amount} est refusé, {why}.</source>
    <translation>The refund of {amount} is refused, {why}.</translation>
  </message>
  <message>
    <source>Le remboursement de {amount} est demandé.</source>
    <translation>The refund of {amount} is asked for.</translation>
  </message>
  <message>
    <source>Rien n’a été payé pour ces articles : rien n’est à rendre.</source>
    <translation>Nothing was paid for these articles: nothing goes back.</translation>
  </message>
  <message>
    <source>{amount} ont été payés : le remboursement est demandé à celui qui a encaissé.</source>
    <translation>{amount} was paid: the refund is asked of whoever took the money.</translation>
  </message>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
  </message>
  <message>
    <source>Déjà rendu</source>
    <translation>Returned before</translation>
  </message>
  <message>
    <source>Emballé</source>
    <translation>Packed</translation>
  </message>
  <message>
    <source>Paiement en cours, {due}</source>
    <translation>Being paid, {due}</translation>
  </message>
  <message>
    <source>Paiement en doute, ne rien encaisser</source>
    <translation>Payment unclear, take no money</translation>
  </message>
  <message>
    <source>Pas encore remis au client</source>
    <translation>Not handed to the customer yet</translation>
  </message>
  <message>
    <source>Payée, rien à encaisser</source>
    <translation>Paid, nothing due</translation>
  </message>
  <message>
    <source>Prêt</source>
    <translation>Ready</translation>
  </message>
  <message>
    <source>Remis par {who}, {at}</source>
    <translation>Handed over by {who}, {at}</translation>
  </message>
  <message>
    <source>Remis, {at}</source>
    <translation>Handed over, {at}</translation>
  </message>
  <message>
    <source>Trop tard depuis le {day}</source>
    <translation>Too late since {day}</translation>
  </message>
  <message>
    <source>achetée en boutique</source>
    <translation>bought in store</translation>
  </message>
  <message>
    <source>annoncé, à reprendre</source>
    <translation>announced, to take back</translation>
  </message>
  <message>
    <source>commandée en boutique</source>
    <translation>ordered in store</translation>
  </message>
  <message>
    <source>commandée sur le site</source>
    <translation>ordered online</translation>
  </message>
  <message>
    <source>remboursement de {amount} demandé</source>
    <translation>refund of {amount} requested</translation>
  </message>
  <message>
    <source>remboursement refusé, {why}</source>
    <translation>refund refused, {why}</translation>
  </message>
  <message>
    <source>remboursé {amount}</source>
    <translation>refunded {amount}</translation>
  </message>
  <message>
    <source>repris, rien à rembourser</source>
    <translation>taken back, nothing to refund</translation>
  </message>
  <message>
    <source>vers {city}</source>
    <translation>to {city}</translation>
  </message>
  <message>
    <source>À encaisser, {due}</source>
    <translation>To be paid, {due}</translation>
  </message>
  <message>
    <source>À prélever</source>
    <translation>To pick</translation>
  </message>
  <message>
    <source>À préparer</source>
    <translation>To prepare</translation>
  </message>
</context>
<context>
  <name>CounterBackLine</name>
  <message>
    <source>%1 revient</source>
    <translation>%1 comes back</translation>
  </message>
  <message>
    <source>Hors stock</source>
    <translation>Not for stock</translation>
  </message>
  <message>
    <source>Retourne en stock</source>
    <translation>Back to stock</translation>
  </message>
  <message>
    <source>Revient</source>
    <translation>Comes back</translation>
  </message>
  <message>
    <source>État :</source>
    <translation>Condition:</translation>
  </message>
</context>
<context>
  <name>CounterFindSheet</name>
  <message>
    <source>Ce nom, le client est d’accord</source>
    <translation>This name, the customer agrees</translation>
  </message>
  <message>
    <source>Ce numéro ou ce code</source>
    <translation>This number or code</translation>
  </message>
  <message>
    <source>Chercher</source>
    <translation>Find</translation>
  </message>
  <message>
    <source>Chercher une commande</source>
    <translation>Find an order</translation>
  </message>
  <message>
    <source>De la boutique, du site ou d’une autre boutique</source>
    <translation>From this store, the website or another store</translation>
  </message>
  <message>
    <source>Numéro de commande, de retour ou de colis, code du client, ou nom</source>
    <translation>Order, return or parcel number, customer’s code, or name</translation>
  </message>
</context>
<context>
  <name>CounterItem</name>
  <message>
    <source>Le client est là</source>
    <translation>Customer is here</translation>
  </message>
</context>
<context>
  <name>CounterLabelSheet</name>
  <message>
    <source>10 × 15 cm. PDF pour toute imprimante, ZPL pour une imprimante d’étiquettes.</source>
    <translation>10 × 15 cm. PDF for any printer, ZPL for a label printer.</translation>
  </message>
  <message>
    <source>Enregistrée : %1</source>
    <translation>Saved: %1</translation>
  </message>
  <message>
    <source>PDF</source>
    <translation>PDF</translation>
  </message>
  <message>
    <source>Terminé</source>
    <translation>Done</translation>
  </message>
  <message>
    <source>ZPL</source>
    <translation>ZPL</translation>
  </message>
  <message>
    <source>Étiquette PDF dans %1</source>
    <translation>PDF label into %1</translation>
  </message>
  <message>
    <source>Étiquette ZPL dans %1</source>
    <translation>ZPL label into %1</translation>
  </message>
  <message>
    <source>Étiquette du colis %1</source>
    <translation>Label of parcel %1</translation>
  </message>
</context>
<context>
  <name>CounterPanel</name>
  <message>
    <source>Colis %1, emballé</source>
    <translation>Parcel %1, packed</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
</context>
<context>
  <name>CounterParcelSheet</name>
  <message>
    <source>%1 g</source>
    <translation>%1 g</translation>
  </message>
  <message>
    <source>%1 kg</source>
    <translation>%1 kg</translation>
  </message>
  <message>
    <source>Colis %1</source>
    <translation>Parcel %1</translation>
  </message>
  <message>
    <source>Emballer le colis</source>
    <translation>Pack the parcel</translation>
  </message>
  <message>
    <source>Emballé</source>
    <translation>Packed</translation>
  </message>
  <message>
    <source>Emballé, faire l’étiquette</source>
    <translation>Packed, make the label</translation>
  </message>
  <message>
    <source>Numéro du transporteur, scanné ou tapé</source>
    <translation>Carrier’s number, scanned or typed</translation>
  </message>
  <message>
    <source>Poids</source>
    <translation>Weight</translation>
  </message>
  <message>
    <source>Refaire l’étiquette</source>
    <translation>Make the label again</translation>
  </message>
  <message>
    <source>Sans numéro du transporteur, l’étiquette porte le nôtre.</source>
    <translation>Without a carrier’s number, the label carries ours.</translation>
  </message>
</context>
<context>
  <name>CounterReturnSheet</name>
  <message numerus="yes">
    <source>%n article(s), %1 au prix payé. Le remboursement est demandé à celui qui a encaissé.</source>
    <translation><numerusform>%n item, %1 at the price paid. The refund is asked of whoever took the money.</numerusform><numerusform>%n items, %1 at the price paid. The refund is asked of whoever took the money.</numerusform></translation>
  </message>
  <message>
    <source>Annoncé par le client, %1 : il reste à regarder l’article.</source>
    <translation>Announced by the customer, %1: only the item is left to look at.</translation>
  </message>
  <message>
    <source>Dites dans quel état.</source>
    <translation>Say in which condition.</translation>
  </message>
  <message>
    <source>Dites pourquoi.</source>
    <translation>Say why.</translation>
  </message>
  <message>
    <source>Regardez l’article avant de le reprendre.</source>
    <translation>Look at the item before you take it back.</translation>
  </message>
  <message>
    <source>Reprendre</source>
    <translation>Take back</translation>
  </message>
  <message>
    <source>Retour de la commande %1</source>
    <translation>Return of order %1</translation>
  </message>
  <message>
    <source>Touchez ce qui revient.</source>
    <translation>Touch what comes back.</translation>
  </message>
</context>
<context>
  <name>CounterScreen</name>
  <message>
    <source>Remettre en rayon</source>
    <translation>Put back on the shelf</translation>
  </message>
  <message>
    <source>Délai passé</source>
    <translation>Time is over</translation>
  </message>
  <message>
    <source>Chercher</source>
    <translation>Find</translation>
  </message>
  <message>
    <source>Chercher une commande</source>
    <translation>Find an order</translation>
  </message>
  <message>
    <source>Colis</source>
    <translation>Parcels</translation>
  </message>
  <message>
    <source>Donné au transporteur</source>
    <translation>Given to carrier</translation>
  </message>
  <message>
    <source>Emballer</source>
    <translation>Pack</translation>
  </message>
  <message>
    <source>Le QR du client se scanne à tout moment.</source>
    <translation>The customer’s QR can be scanned at any time.</translation>
  </message>
  <message>
    <source>Les commandes à retirer et les colis à préparer s’affichent d’eux-mêmes. Une autre commande se cherche par son numéro ou, s’il est d’accord, par le nom du client.</source>
    <translation>Orders to collect and parcels to prepare appear by themselves. Any other order is found by its number or, if they agree, by the customer’s name.</translation>
  </message>
  <message>
    <source>Modifier</source>
    <translation>Change</translation>
  </message>
  <message>
    <source>Prélevé</source>
    <translation>Picked</translation>
  </message>
  <message>
    <source>Préparé</source>
    <translation>Prepared</translation>
  </message>
  <message>
    <source>Remettre au client</source>
    <translation>Hand over</translation>
  </message>
  <message>
    <source>Retour d’articles</source>
    <translation>Return articles</translation>
  </message>
  <message>
    <source>Retraits</source>
    <translation>Counter</translation>
  </message>
  <message>
    <source>Rien n’attend ici</source>
    <translation>Nothing waits here</translation>
  </message>
  <message>
    <source>Ticket vu, remettre</source>
    <translation>Receipt seen, hand over</translation>
  </message>
  <message>
    <source>Tout</source>
    <translation>All</translation>
  </message>
  <message>
    <source>Trouvées à ce nom</source>
    <translation>Found by name</translation>
  </message>
  <message>
    <source>À remettre et à expédier ici</source>
    <translation>To hand over and to send from here</translation>
  </message>
  <message>
    <source>À retirer</source>
    <translation>To collect</translation>
  </message>
  <message>
    <source>Étiquette</source>
    <translation>Label</translation>
  </message>
</context>
<context>
  <name>CounterWords</name>
  <message>
    <source>Déjà remis en rayon : personne n’était venu à temps.</source>
    <translation>Back on the shelf already: nobody had come in time.</translation>
  </message>
  <message>
    <source>La commande est encore gardée pour son client.</source>
    <translation>The order is still kept for its customer.</translation>
  </message>
  <message>
    <source>Un paiement est en cours : attendez qu’il soit fini.</source>
    <translation>A payment is under way: wait until it has ended.</translation>
  </message>
  <message>
    <source>C’est de nouveau à vendre. Le client le lit sur la page de sa commande.</source>
    <translation>It is for sale again. The customer reads so on the page of the order.</translation>
  </message>
  <message>
    <source>A changé d’avis</source>
    <translation>Changed their mind</translation>
  </message>
  <message>
    <source>Abîmé</source>
    <translation>Damaged</translation>
  </message>
  <message>
    <source>Arrivé trop tard</source>
    <translation>Arrived too late</translation>
  </message>
  <message>
    <source>Aucune commande de la boutique n’a ce numéro ou ce code.</source>
    <translation>No order of the shop has this number or code.</translation>
  </message>
  <message>
    <source>Aucune commande à ce nom. Essayez le nom de famille seul, ou le numéro.</source>
    <translation>No order goes by this name. Try the family name alone, or the number.</translation>
  </message>
  <message>
    <source>Autre</source>
    <translation>Other</translation>
  </message>
  <message>
    <source>Ce colis n’est pas ici.</source>
    <translation>This parcel is not here.</translation>
  </message>
  <message>
    <source>Ce n’est pas permis avec ce badge, ou la session est finie. Reconnectez-vous.</source>
    <translation>Not allowed with this badge, or the session has ended. Sign in again.</translation>
  </message>
  <message>
    <source>Ce n’est pas permis avec ce badge.</source>
    <translation>Not allowed with this badge.</translation>
  </message>
  <message>
    <source>Ce n’est plus possible : la commande a changé entre-temps.</source>
    <translation>Not possible any more: the order changed meanwhile.</translation>
  </message>
  <message>
    <source>Ce retour a déjà été repris.</source>
    <translation>This return was taken back before.</translation>
  </message>
  <message>
    <source>Cet article n’a pas encore été remis au client.</source>
    <translation>This item has not been handed to the customer yet.</translation>
  </message>
  <message>
    <source>Cette commande n’a pas d’adresse.</source>
    <translation>This order has no address.</translation>
  </message>
  <message>
    <source>Choisissez le transporteur.</source>
    <translation>Choose the carrier.</translation>
  </message>
  <message>
    <source>Comme neuf</source>
    <translation>As new</translation>
  </message>
  <message>
    <source>C’est emballé.</source>
    <translation>Packed.</translation>
  </message>
  <message>
    <source>C’est plus que ce qui peut encore revenir.</source>
    <translation>That is more than may still come back.</translation>
  </message>
  <message>
    <source>C’est prêt à retirer.</source>
    <translation>Ready to collect.</translation>
  </message>
  <message>
    <source>C’est remis. La facture est faite, l’appel est clos.</source>
    <translation>Handed over. The invoice is made, the call is closed.</translation>
  </message>
  <message>
    <source>C’est repris. L’avoir est fait.</source>
    <translation>Taken back. The credit note is made.</translation>
  </message>
  <message>
    <source>Déjà emballé par quelqu’un d’autre.</source>
    <translation>Somebody else packed it already.</translation>
  </message>
  <message>
    <source>Déjà remis : rien n’a été fait une deuxième fois.</source>
    <translation>Handed over before: nothing was done a second time.</translation>
  </message>
  <message>
    <source>Il faut le réseau : lui seul sait si une autre tablette vient de le faire. Touchez de nouveau quand il revient, rien ne sera fait deux fois.</source>
    <translation>This needs the network: only it knows whether another tablet has just done it. Touch again when it is back, nothing will be done twice.</translation>
  </message>
  <message>
    <source>Le colis est déjà parti.</source>
    <translation>The parcel has left already.</translation>
  </message>
  <message>
    <source>Le colis est parti, le client peut le suivre.</source>
    <translation>The parcel is on its way, the customer can track it.</translation>
  </message>
  <message>
    <source>Le délai de retour est passé.</source>
    <translation>The time for returns is over.</translation>
  </message>
  <message>
    <source>Le fichier n’a pas pu être écrit : le disque est plein, ou a été retiré.</source>
    <translation>The file could not be written: the disk is full, or was taken out.</translation>
  </message>
  <message>
    <source>Ouvert</source>
    <translation>Opened</translation>
  </message>
  <message>
    <source>Pas comme décrit</source>
    <translation>Not as described</translation>
  </message>
  <message>
    <source>Porté</source>
    <translation>Worn</translation>
  </message>
  <message>
    <source>Rien de cette commande n’attend ici.</source>
    <translation>Nothing of this order waits here.</translation>
  </message>
  <message>
    <source>Tapez au moins deux lettres du nom.</source>
    <translation>Type at least two letters of the name.</translation>
  </message>
  <message>
    <source>Tout est prélevé, à emballer.</source>
    <translation>All picked, ready to pack.</translation>
  </message>
  <message>
    <source>Trop grand</source>
    <translation>Too large</translation>
  </message>
  <message>
    <source>Trop petit</source>
    <translation>Too small</translation>
  </message>
  <message>
    <source>Un article porté ou abîmé ne retourne pas en stock.</source>
    <translation>A worn or damaged item does not go back to stock.</translation>
  </message>
</context>
<context>
  <name>RefusalText</name>
  <message>
    <source>deux monnaies dans la même commande</source>
    <translation>two currencies in one order</translation>
  </message>
  <message>
    <source>il n’y a plus d’article dans la commande</source>
    <translation>no item is left in the order</translation>
  </message>
  <message>
    <source>le serveur ne comprend pas cette commande : prévenez le support</source>
    <translation>the server cannot read this order: tell support</translation>
  </message>
  <message>
    <source>son code de suivi est pris : refaites la commande</source>
    <translation>its tracking code is taken: make the order again</translation>
  </message>
  <message>
    <source>un équivalent choisi n’est pas possible</source>
    <translation>a chosen equivalent is not possible</translation>
  </message>
  <message>
    <source>une quantité n’est pas possible</source>
    <translation>a quantity is not possible</translation>
  </message>
</context>
<context>
  <name>SendingPanel</name>
  <message>
    <source>Livraison</source>
    <translation>Delivery</translation>
  </message>
  <message>
    <source>clé %1</source>
    <translation>key %1</translation>
  </message>
  <message>
    <source>À emporter</source>
    <translation>To take along</translation>
  </message>
  <message>
    <source>À retirer</source>
    <translation>To collect</translation>
  </message>
</context>
<context>
  <name>SendingScreen</name>
  <message numerus="yes">
    <source>%n commande(s) montrée(s) par un client sans réseau part(ent) d’elle(s)-même(s) à la boutique.</source>
    <translation><numerusform>%n order shown by a customer without network goes to the shop by itself.</numerusform><numerusform>%n orders shown by customers without network go to the shop by themselves.</numerusform></translation>
  </message>
  <message>
    <source>Ne pas éteindre ni réinitialiser avant.</source>
    <translation>Do not switch off or reset before.</translation>
  </message>
</context>
<context>
  <name>StaffFrame</name>
  <message>
    <source>Retraits</source>
    <translation>Counter</translation>
  </message>
</context>
<context>
  <name>CounterReshelveSheet</name>
  <message>
    <source>Remettre en rayon ?</source>
    <translation>Put back on the shelf?</translation>
  </message>
  <message>
    <source>Remettre en rayon</source>
    <translation>Put back on the shelf</translation>
  </message>
  <message>
    <source>Garder encore</source>
    <translation>Keep it longer</translation>
  </message>
  <message>
    <source>La commande est close pour ces articles, et d’autres peuvent les acheter. Le client le lit sur la page de sa commande ; s’il vient quand même, le comptoir le dit.</source>
    <translation>The order ends for these articles, and others may buy them. The customer reads so on the page of the order; should they come all the same, the counter says so.</translation>
  </message>
</context>
</TS>
