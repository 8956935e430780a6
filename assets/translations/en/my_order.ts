<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
  <context>
    <name>Calls</name>
    <message numerus="yes">
      <source>%n pièce(s)</source>
      <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
    <message>
      <source>Retrait : {number}, code {code}</source>
      <translation>Collection: {number}, code {code}</translation>
    </message>
    <message numerus="yes">
      <source>et %n autre(s)</source>
      <translation><numerusform>and %n other</numerusform><numerusform>and %n others</numerusform></translation>
    </message>
    <message>
      <source>prêt</source>
      <translation>ready</translation>
    </message>
    <message>
      <source>à préparer</source>
      <translation>to prepare</translation>
    </message>
  </context>
  <context>
    <name>CollectSheet</name>
    <message>
      <source>Code de retrait %1</source>
      <translation>Collection code %1</translation>
    </message>
    <message>
      <source>Code de retrait à montrer</source>
      <translation>Collection code to show</translation>
    </message>
    <message>
      <source>C’est noté</source>
      <translation>Got it</translation>
    </message>
    <message>
      <source>Montrez-le ou lisez-le. La commande est remise une seule fois.</source>
      <translation>Show it or read it out. The order is handed over once.</translation>
    </message>
    <message>
      <source>Un vendeur arrive</source>
      <translation>Someone is on their way</translation>
    </message>
  </context>
  <context>
    <name>HomeDoors</name>
    <message>
      <source>Suivre, retirer, rendre</source>
      <translation>Follow, collect, return</translation>
    </message>
  </context>
  <context>
    <name>InvoiceSheet</name>
    <message>
      <source>Code de la facture</source>
      <translation>Code of the invoice</translation>
    </message>
    <message>
      <source>C’est fait</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>Scannez ce code : la facture s’ouvre en PDF. Rien n’est imprimé.</source>
      <translation>Scan this code: the invoice opens as PDF. Nothing is printed.</translation>
    </message>
    <message>
      <source>Votre facture sur votre téléphone</source>
      <translation>Your invoice on your phone</translation>
    </message>
  </context>
  <context>
    <name>OrderCare</name>
  <message>
    <source>Non retiré : remboursé</source>
    <translation>Not collected: paid back</translation>
  </message>
  <message>
    <source>Non retiré : remboursement refusé, voyez la boutique</source>
    <translation>Not collected: refund refused, ask the shop</translation>
  </message>
  <message>
    <source>Non retiré : remboursement en cours</source>
    <translation>Not collected: refund under way</translation>
  </message>
    <message>
      <source>Je viens la retirer</source>
      <translation>I’m here to collect it</translation>
    </message>
    <message>
      <source>La boutique est prévenue depuis {time}.</source>
      <translation>The store has known since {time}.</translation>
    </message>
    <message>
      <source>Le réseau ne répond pas. Un vendeur peut prendre le numéro de la commande.</source>
      <translation>The network does not answer. A member of staff can take the order’s number.</translation>
    </message>
    <message>
      <source>Ma facture</source>
      <translation>My invoice</translation>
    </message>
    <message>
      <source>Rendre un article</source>
      <translation>Return an item</translation>
    </message>
    <message>
      <source>Retour {number} : remboursé</source>
      <translation>Return {number}: refunded</translation>
    </message>
    <message>
      <source>Retour {number} : remboursement refusé, voyez la boutique</source>
      <translation>Return {number}: refund refused, please ask the store</translation>
    </message>
    <message>
      <source>Retour {number} : remboursement demandé</source>
      <translation>Return {number}: refund requested</translation>
    </message>
    <message>
      <source>Retour {number} : remboursement en cours</source>
      <translation>Return {number}: refund on its way</translation>
    </message>
    <message>
      <source>Rien n’est à retirer ici en ce moment. Un vendeur peut vérifier.</source>
      <translation>There is nothing to collect here right now. A member of staff can check.</translation>
    </message>
    <message>
      <source>Voir mon code de retrait</source>
      <translation>Show my collection code</translation>
    </message>
  </context>
  <context>
    <name>OrderEntry</name>
    <message>
      <source>Avec l’e-mail, le téléphone ou le code postal</source>
      <translation>With the e-mail, phone or postcode</translation>
    </message>
    <message>
      <source>Du bon, du téléphone ou du message</source>
      <translation>On the slip, the phone or the message</translation>
    </message>
    <message>
      <source>E-mail, téléphone ou code postal donné</source>
      <translation>E-mail, phone or postcode you gave</translation>
    </message>
    <message>
      <source>Le numéro seul n’ouvre rien : il faut aussi ce que vous avez donné avec la commande.</source>
      <translation>The number alone opens nothing: we also need what you gave with the order.</translation>
    </message>
    <message>
      <source>Ma commande</source>
      <translation>My order</translation>
    </message>
    <message>
      <source>Montrer le code</source>
      <translation>Show the code</translation>
    </message>
    <message>
      <source>Numéro de commande</source>
      <translation>Order number</translation>
    </message>
    <message>
      <source>Suivant</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>Suivre chaque colis, retirer, rendre, facture</source>
      <translation>Follow each parcel, collect, return, invoice</translation>
    </message>
    <message>
      <source>Taper le numéro</source>
      <translation>Type the number</translation>
    </message>
    <message>
      <source>Voir</source>
      <translation>See it</translation>
    </message>
  </context>
  <context>
    <name>OrderFinder</name>
    <message>
      <source>Aucune commande avec ce numéro et cette information. Vérifiez les deux.</source>
      <translation>No order with this number and this detail. Please check both.</translation>
    </message>
    <message>
      <source>Le réseau ne répond pas. Le code de votre bon s’ouvre sans numéro.</source>
      <translation>The network does not answer. The code on your slip opens without a number.</translation>
    </message>
    <message>
      <source>Trop d’essais. Montrez le code de votre bon, ou demandez à un vendeur.</source>
      <translation>Too many tries. Show the code on your slip, or ask a member of staff.</translation>
    </message>
  </context>
  <context>
    <name>OrderReturn</name>
    <message>
      <source>Article {sku}</source>
      <translation>Item {sku}</translation>
    </message>
    <message>
      <source>Droit de rétractation jusqu’au {day}</source>
      <translation>Right of withdrawal until {day}</translation>
    </message>
    <message>
      <source>Le délai de retour de cet article est passé.</source>
      <translation>The time to return this item is over.</translation>
    </message>
    <message>
      <source>Le retour ne peut pas se faire ici. Un vendeur vous aide.</source>
      <translation>This return cannot be made here. A member of staff will help.</translation>
    </message>
    <message>
      <source>Le réseau ne répond pas. Réessayez : rien ne sera demandé deux fois.</source>
      <translation>The network does not answer. Try again: nothing is asked for twice.</translation>
    </message>
    <message>
      <source>Une partie de ces pièces est déjà rendue, ou demandée.</source>
      <translation>Some of these are returned already, or asked for.</translation>
    </message>
  </context>
  <context>
    <name>PaperButton</name>
    <message>
      <source>Il n’y a plus de papier. Prenez le code à l’écran en photo : il vaut le bon.</source>
      <translation>There is no paper left. Take a photo of the code on the screen: it is as good as the slip.</translation>
    </message>
    <message>
      <source>Impression</source>
      <translation>Printing</translation>
    </message>
    <message>
      <source>Imprimer le bon</source>
      <translation>Print the slip</translation>
    </message>
    <message>
      <source>Imprimé, prenez votre bon</source>
      <translation>Printed, take your slip</translation>
    </message>
    <message>
      <source>L’imprimante est ouverte. Prenez le code à l’écran en photo : il vaut le bon.</source>
      <translation>The printer is open. Take a photo of the code on the screen: it is as good as the slip.</translation>
    </message>
    <message>
      <source>L’imprimante ne répond pas. Prenez le code à l’écran en photo : il vaut le bon.</source>
      <translation>The printer does not answer. Take a photo of the code on the screen: it is as good as the slip.</translation>
    </message>
    <message>
      <source>Réessayer d’imprimer</source>
      <translation>Try to print again</translation>
    </message>
  </context>
  <context>
    <name>Receipts</name>
    <message>
      <source>Commande</source>
      <translation>Order</translation>
    </message>
    <message>
      <source>Commande {number}</source>
      <translation>Order {number}</translation>
    </message>
    <message>
      <source>Retour</source>
      <translation>Return</translation>
    </message>
    <message>
      <source>Retrait de la commande {number}</source>
      <translation>Collection of order {number}</translation>
    </message>
    <message>
      <source>Suivre, retirer, rendre</source>
      <translation>Follow, collect, return</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>À la caisse</source>
      <translation>At the till</translation>
    </message>
  </context>
  <context>
    <name>ReturnLine</name>
    <message numerus="yes">
      <source>%n pièce(s)</source>
      <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
    <message>
      <source>Abîmé</source>
      <translation>Damaged</translation>
    </message>
    <message>
      <source>Ajouter un mot</source>
      <translation>Add a word</translation>
    </message>
    <message>
      <source>Arrivé trop tard</source>
      <translation>Came too late</translation>
    </message>
    <message>
      <source>Autre raison</source>
      <translation>Another reason</translation>
    </message>
    <message>
      <source>Choisi</source>
      <translation>Chosen</translation>
    </message>
    <message>
      <source>Combien</source>
      <translation>How many</translation>
    </message>
    <message>
      <source>Différent de la description</source>
      <translation>Not as described</translation>
    </message>
    <message>
      <source>Ne me plaît pas</source>
      <translation>I changed my mind</translation>
    </message>
    <message>
      <source>Ne plus rendre %1</source>
      <translation>Do not return %1</translation>
    </message>
    <message>
      <source>Rendre</source>
      <translation>Return</translation>
    </message>
    <message>
      <source>Rendre %1</source>
      <translation>Return %1</translation>
    </message>
    <message>
      <source>Trop grand</source>
      <translation>Too large</translation>
    </message>
    <message>
      <source>Trop petit</source>
      <translation>Too small</translation>
    </message>
  </context>
  <context>
    <name>ReturnScreen</name>
    <message>
      <source>Garder</source>
      <translation>Keep</translation>
    </message>
    <message>
      <source>Préparer le retour</source>
      <translation>Prepare the return</translation>
    </message>
    <message>
      <source>Que rendez-vous ?</source>
      <translation>What are you returning?</translation>
    </message>
    <message>
      <source>Remboursement demandé. Il part dès que l’article est de retour.</source>
      <translation>Refund requested. It is sent as soon as the item is back.</translation>
    </message>
    <message>
      <source>Retour %1</source>
      <translation>Return %1</translation>
    </message>
    <message>
      <source>Retour %1 préparé</source>
      <translation>Return %1 prepared</translation>
    </message>
    <message>
      <source>Un instant</source>
      <translation>One moment</translation>
    </message>
    <message>
      <source>Un mot de plus, si vous voulez</source>
      <translation>A word more, if you like</translation>
    </message>
    <message>
      <source>Vous êtes remboursé par le moyen de paiement d’origine.</source>
      <translation>You are refunded the way you paid.</translation>
    </message>
  </context>
  <context>
    <name>ReturnSlip</name>
    <message>
      <source>Code du retour</source>
      <translation>Code of the return</translation>
    </message>
    <message>
      <source>Prenez-le en photo. Vous le retrouvez aussi dans le suivi de la commande.</source>
      <translation>Take a photo of it. You also find it with the order.</translation>
    </message>
    <message>
      <source>Rapportez l’article en boutique avec ce code, ou glissez le bon dans le colis.</source>
      <translation>Bring the item to a store with this code, or put the slip into the parcel.</translation>
    </message>
    <message>
      <source>Revenir à la commande</source>
      <translation>Back to the order</translation>
    </message>
  </context>
  <context>
    <name>SeenOrder</name>
  <message>
    <source>Elle n’est plus gardée</source>
    <translation>It is no longer kept</translation>
  </message>
  <message>
    <source>Remis en rayon, non retiré</source>
    <translation>Back on the shelf, not collected</translation>
  </message>
  <message>
    <source>Un vendeur vous dit ce qui est remboursé, et s’il en reste.</source>
    <translation>A salesperson tells you what is paid back, and whether any is left.</translation>
  </message>
    <message>
      <source>En préparation</source>
      <translation>Being prepared</translation>
    </message>
    <message>
      <source>En route, {carrier} {parcel}</source>
      <translation>On its way, {carrier} {parcel}</translation>
    </message>
    <message>
      <source>Livré</source>
      <translation>Delivered</translation>
    </message>
    <message>
      <source>Prêt à retirer</source>
      <translation>Ready to collect</translation>
    </message>
    <message>
      <source>Rendu</source>
      <translation>Returned</translation>
    </message>
    <message>
      <source>Retiré</source>
      <translation>Collected</translation>
    </message>
    <message>
      <source>Tout est chez vous. Gardez le code pour la facture et les retours.</source>
      <translation>You have everything. Keep the code for the invoice and returns.</translation>
    </message>
    <message>
      <source>Votre commande vous attend</source>
      <translation>Your order is waiting for you</translation>
    </message>
    <message>
      <source>Tout est chez vous</source>
      <translation>You have everything</translation>
    </message>
    <message>
      <source>Elle est en route</source>
      <translation>It is on its way</translation>
    </message>
  </context>
</TS>
