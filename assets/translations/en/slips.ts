<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>KeepCode</name>
  <message>
    <source>Il contient toute la commande : n’importe quelle borne de la boutique peut la remettre en place.</source>
    <translation>It holds the whole order: any kiosk of the shop can put it back.</translation>
  </message>
  <message>
    <source>Il porte seulement le numéro : la commande est trop longue pour tenir dans un code.</source>
    <translation>It only carries the number: the order is too long to fit in a code.</translation>
  </message>
</context>
<context>
  <name>OrderNext</name>
  <message>
    <source>Et maintenant</source>
    <translation>What to do now</translation>
  </message>
</context>
<context>
  <name>OrderScreen</name>
  <message>
    <source>Commande %1</source>
    <translation>Order %1</translation>
  </message>
</context>
<context>
  <name>OrderWaysOn</name>
  <message>
    <source>Accueil</source>
    <translation>Home</translation>
  </message>
  <message>
    <source>Montrer un autre code</source>
    <translation>Show another code</translation>
  </message>
  <message>
    <source>Réessayer</source>
    <translation>Try again</translation>
  </message>
</context>
<context>
  <name>SeenOrder</name>
  <message>
    <source>Gardez le code : il sert encore.</source>
    <translation>Keep the code: it is still needed.</translation>
  </message>
  <message>
    <source>Pour payer ou emporter aujourd’hui, un vendeur vérifie d’abord.</source>
    <translation>To pay or take something today, a member of staff checks first.</translation>
  </message>
  <message>
    <source>Affichez-le en entier, bien à plat, puis montrez-le de nouveau.</source>
    <translation>Show the whole code, flat, and hold it up again.</translation>
  </message>
  <message>
    <source>Annulé, rien n’est débité</source>
    <translation>Cancelled, nothing is charged</translation>
  </message>
  <message>
    <source>Arrivage prévu {day}</source>
    <translation>Expected {day}</translation>
  </message>
  <message>
    <source>Article {sku}</source>
    <translation>Item {sku}</translation>
  </message>
  <message>
    <source>Ce code a été modifié</source>
    <translation>This code has been changed</translation>
  </message>
  <message>
    <source>Ce code est incomplet</source>
    <translation>This code is incomplete</translation>
  </message>
  <message>
    <source>Ce code ne peut pas être vérifié</source>
    <translation>This code cannot be checked</translation>
  </message>
  <message>
    <source>Ce code n’est plus reconnu</source>
    <translation>This code is no longer accepted</translation>
  </message>
  <message>
    <source>Cette commande a été annulée</source>
    <translation>This order was cancelled</translation>
  </message>
  <message>
    <source>Cette commande ne peut pas être reprise telle quelle</source>
    <translation>This order cannot be taken up as it is</translation>
  </message>
  <message>
    <source>Commande remise en place</source>
    <translation>Order put back in place</translation>
  </message>
  <message>
    <source>Confirmé</source>
    <translation>Confirmed</translation>
  </message>
  <message>
    <source>Confirmé, d’un autre lieu</source>
    <translation>Confirmed, from another place</translation>
  </message>
  <message>
    <source>Confirmée par la boutique</source>
    <translation>Confirmed by the shop</translation>
  </message>
  <message>
    <source>Elle arrive dès que sa borne retrouve le réseau. Gardez bien le code.</source>
    <translation>It arrives as soon as its kiosk is back on the network. Keep the code safe.</translation>
  </message>
  <message>
    <source>En attente d’arrivage</source>
    <translation>Waiting for stock</translation>
  </message>
  <message>
    <source>Il faut le réseau pour ce code</source>
    <translation>This code needs the network</translation>
  </message>
  <message>
    <source>Il ne porte que le lien de la commande. Réessayez dans un moment.</source>
    <translation>It only carries the link to the order. Try again in a moment.</translation>
  </message>
  <message>
    <source>Il ne vient pas tel quel d’une borne de la boutique. Un vendeur peut vérifier le numéro.</source>
    <translation>It is not as a kiosk of this shop made it. A member of staff can check the number.</translation>
  </message>
  <message>
    <source>La borne qui l’a fait ne prenait plus de commandes. Un vendeur peut vérifier le numéro.</source>
    <translation>The kiosk that made it was not taking orders any more. A member of staff can check the number.</translation>
  </message>
  <message>
    <source>La boutique ne connaît pas la borne qui l’a fait. Un vendeur peut vérifier le numéro.</source>
    <translation>The shop does not know the kiosk that made it. A member of staff can check the number.</translation>
  </message>
  <message>
    <source>La boutique ne l’avait pas reçue. C’est fait, avec ce code, une seule fois.</source>
    <translation>The shop had not received it. Now it has, from this code, once only.</translation>
  </message>
  <message>
    <source>La boutique n’a pas encore cette commande</source>
    <translation>The shop does not have this order yet</translation>
  </message>
  <message>
    <source>La livraison vient à l’adresse que vous avez donnée.</source>
    <translation>The delivery comes to the address that you gave.</translation>
  </message>
  <message>
    <source>Le réseau ne répond pas et cette borne ne peut pas garder le code. Montrez-le plus tard.</source>
    <translation>The network is down and this terminal cannot keep the code. Show it again later.</translation>
  </message>
  <message>
    <source>Le réseau ne répond pas. Le code est gardé ici et part à la boutique dès son retour.</source>
    <translation>The network is down. The code is kept here and goes to the shop as soon as it is back.</translation>
  </message>
  <message>
    <source>Livraison {day}</source>
    <translation>Delivery {day}</translation>
  </message>
  <message>
    <source>Livraison</source>
    <translation>Delivery</translation>
  </message>
  <message>
    <source>Montrez ce code au retrait, {place}.</source>
    <translation>Show this code when you collect, {place}.</translation>
  </message>
  <message>
    <source>Nous cherchons votre commande</source>
    <translation>Looking for your order</translation>
  </message>
  <message>
    <source>Nous vous prévenons</source>
    <translation>We will let you know</translation>
  </message>
  <message>
    <source>Pas encore confirmé</source>
    <translation>Not confirmed yet</translation>
  </message>
  <message>
    <source>Passée {day}, {time}</source>
    <translation>Placed {day}, {time}</translation>
  </message>
  <message>
    <source>Prenez vos articles en rayon, avec ce code.</source>
    <translation>Take your items from the shelf, with this code.</translation>
  </message>
  <message>
    <source>Rien n’est débité. Un vendeur peut vous dire pourquoi.</source>
    <translation>Nothing is charged. A member of staff can tell you why.</translation>
  </message>
  <message>
    <source>Rien à faire : rien n’est débité.</source>
    <translation>Nothing to do: nothing is charged.</translation>
  </message>
  <message>
    <source>Réglez {total} à la caisse.</source>
    <translation>Pay {total} at the till.</translation>
  </message>
  <message>
    <source>Un point a changé : voyez les articles.</source>
    <translation>Something has changed: see the items.</translation>
  </message>
  <message>
    <source>Un vendeur la reprend avec vous : montrez-lui ce code.</source>
    <translation>A member of staff will take it up with you: show them this code.</translation>
  </message>
  <message>
    <source>Voici ce que dit le code</source>
    <translation>This is what the code says</translation>
  </message>
  <message>
    <source>aujourd’hui</source>
    <translation>today</translation>
  </message>
  <message>
    <source>le {day}</source>
    <translation>on {day}</translation>
  </message>
  <message>
    <source>À emporter</source>
    <translation>To take away</translation>
  </message>
  <message>
    <source>À emporter, {place}</source>
    <translation>To take away, {place}</translation>
  </message>
  <message>
    <source>À la place de {name}</source>
    <translation>Instead of {name}</translation>
  </message>
  <message>
    <source>À retirer</source>
    <translation>To collect</translation>
  </message>
  <message>
    <source>À retirer, {place}</source>
    <translation>To collect, {place}</translation>
  </message>
</context>
<context>
  <name>SeenOrderScreen</name>
  <message>
    <source>Commande %1</source>
    <translation>Order %1</translation>
  </message>
  <message>
    <source>Commande d’un client</source>
    <translation>A customer’s order</translation>
  </message>
  <message>
    <source>Réessayer</source>
    <translation>Try again</translation>
  </message>
  <message>
    <source>Terminé</source>
    <translation>Done</translation>
  </message>
  <message>
    <source>Total</source>
    <translation>Total</translation>
  </message>
</context>
<context>
  <name>OrderResult</name>
  <message>
    <source>Code de la commande</source>
    <translation>Order code</translation>
  </message>
  <message>
    <source>À prendre en photo : il contient toute la commande.</source>
    <translation>To be photographed: it holds the whole order.</translation>
  </message>
  <message>
    <source>À prendre en photo : il porte seulement le lien, la commande est trop longue.</source>
    <translation>To be photographed: it only carries the link, the order is too long.</translation>
  </message>
</context>
</TS>
