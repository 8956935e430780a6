<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>KeyboardDeck</name>
  <message>
    <source>Suivant</source>
    <translation>Next</translation>
  </message>
  <message>
    <source>OK</source>
    <translation>OK</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message>
    <source>Fermer le clavier</source>
    <translation>Close the keyboard</translation>
  </message>
</context>
<context>
  <name>OrderGuest</name>
  <message>
    <source>Commander</source>
    <translation>Order</translation>
  </message>
</context>
<context>
  <name>StockFilters</name>
  <message>
    <source>Voir</source>
    <translation>Show</translation>
  </message>
</context>
<context>
  <name>DayScreen</name>
  <message>
    <source>Saisir un code</source>
    <translation>Type a code</translation>
  </message>
  <message>
    <source>Scanner un panier ou un article</source>
    <translation>Scan a cart or an article</translation>
  </message>
</context>
<context>
  <name>CodePad</name>
  <message>
    <source>Effacer</source>
    <translation>Clear</translation>
  </message>
  <message>
    <source>Effacer le dernier caractère</source>
    <translation>Delete the last character</translation>
  </message>
</context>
<context>
  <name>TypedCodeSheet</name>
  <message>
    <source>Saisir un code</source>
    <translation>Type a code</translation>
  </message>
  <message>
    <source>Un article s’ajoute au panier en cours ; le code d’un client ouvre le sien.</source>
    <translation>An article joins the open cart; a customer’s code opens theirs.</translation>
  </message>
  <message>
    <source>Celui du client, sous le QR de son téléphone, ou celui imprimé à côté d’un article.</source>
    <translation>The customer’s, under the QR on their phone, or the one printed beside an article.</translation>
  </message>
</context>
<context>
  <name>OrderResult</name>
  <message>
    <source>À montrer au client, qui le prend en photo : il contient toute la commande.</source>
    <translation>Show it to the customer, who takes a picture: it holds the whole order.</translation>
  </message>
  <message>
    <source>À montrer au client, qui le prend en photo : il porte le lien de la commande, trop longue pour lui.</source>
    <translation>Show it to the customer, who takes a picture: it carries the order’s link, the order is too long for it.</translation>
  </message>
  <message>
    <source>Impression…</source>
    <translation>Printing…</translation>
  </message>
  <message>
    <source>Imprimé, à remettre au client</source>
    <translation>Printed, give it to the customer</translation>
  </message>
  <message>
    <source>Imprimante sans réponse : réessayer</source>
    <translation>Printer does not answer: try again</translation>
  </message>
  <message>
    <source>Imprimer le bon</source>
    <translation>Print the slip</translation>
  </message>
</context>
<context>
  <name>SeenOrderForStaff</name>
  <message>
    <source>Recherche de la commande…</source>
    <translation>Looking for the order…</translation>
  </message>
  <message>
    <source>Le client sera prévenu</source>
    <translation>The customer will be told</translation>
  </message>
  <message>
    <source>Il ne porte que le lien de la commande. Réessayez dans un moment.</source>
    <translation>It only carries the order’s link. Try again in a moment.</translation>
  </message>
  <message>
    <source>Elle arrive dès que sa borne retrouve le réseau. Que le client garde son code.</source>
    <translation>It comes as soon as its kiosk is online again. The customer should keep the code.</translation>
  </message>
  <message>
    <source>Que le client l’affiche en entier, bien à plat, puis scannez-le de nouveau.</source>
    <translation>Have the customer show all of it, held flat, then scan it again.</translation>
  </message>
  <message>
    <source>Il ne vient pas tel quel d’un de nos appareils : n’en tenez pas compte.</source>
    <translation>It did not come like this from one of our devices: disregard it.</translation>
  </message>
  <message>
    <source>La boutique ne connaît pas l’appareil qui l’a fait.</source>
    <translation>The shop does not know the device that made it.</translation>
  </message>
  <message>
    <source>L’appareil qui l’a fait ne prenait plus de commandes.</source>
    <translation>The device that made it no longer took orders.</translation>
  </message>
  <message>
    <source>Cherchez la commande par son numéro, dans Retraits.</source>
    <translation>Look the order up by its number, at the counter.</translation>
  </message>
  <message>
    <source>Rien n’est débité : dites-le au client.</source>
    <translation>Nothing is charged: tell the customer.</translation>
  </message>
  <message>
    <source>Refaites-la avec le client : ce que dit son code ne suffit plus.</source>
    <translation>Make it anew with the customer: what the code says is no longer enough.</translation>
  </message>
  <message>
    <source>Un point a changé : dites-le au client, voyez les articles.</source>
    <translation>Something changed: tell the customer, see the items.</translation>
  </message>
  <message>
    <source>Le réseau ne répond pas. Le code est gardé ici et part dès son retour.</source>
    <translation>The network does not answer. The code is kept here and leaves as soon as it is back.</translation>
  </message>
  <message>
    <source>Le réseau ne répond pas et cet appareil ne peut pas garder le code. À montrer plus tard.</source>
    <translation>The network does not answer and this device cannot keep the code. To be shown again later.</translation>
  </message>
  <message>
    <source>Ce que dit le code du client</source>
    <translation>What the customer’s code says</translation>
  </message>
  <message>
    <source>La boutique ne l’avait pas reçue. C’est fait, avec ce code, une seule fois.</source>
    <translation>The shop had not received it. It has now, from this code, once only.</translation>
  </message>
  <message>
    <source>Elle est prête, le client peut la prendre</source>
    <translation>It is ready, the customer may take it</translation>
  </message>
  <message>
    <source>Le client a tout</source>
    <translation>The customer has everything</translation>
  </message>
  <message>
    <source>N’encaissez et ne remettez rien avant la confirmation.</source>
    <translation>Cash nothing and hand nothing over before it is confirmed.</translation>
  </message>
  <message>
    <source>Que le client garde son code : il sert encore.</source>
    <translation>The customer should keep the code: it is still needed.</translation>
  </message>
  <message>
    <source>Rien à faire : rien n’est débité.</source>
    <translation>Nothing to do: nothing is charged.</translation>
  </message>
  <message>
    <source>Dites au client ce qui est remboursé, et s’il en reste.</source>
    <translation>Tell the customer what is refunded, and whether any are left.</translation>
  </message>
  <message>
    <source>Rien à remettre. Son code sert pour la facture et les retours.</source>
    <translation>Nothing to hand over. The code serves for the invoice and for returns.</translation>
  </message>
  <message>
    <source>À encaisser à la caisse : {total}.</source>
    <translation>To be paid at the till: {total}.</translation>
  </message>
  <message>
    <source>Prenez les articles en rayon avec le client.</source>
    <translation>Take the items from the shelf with the customer.</translation>
  </message>
  <message>
    <source>La livraison va à l’adresse que le client a donnée.</source>
    <translation>The delivery goes to the address that the customer gave.</translation>
  </message>
  <message>
    <source>À remettre ici, dans Retraits.</source>
    <translation>To be handed over here, at the counter.</translation>
  </message>
  <message>
    <source>Le client la retire à {place}, avec ce code.</source>
    <translation>The customer collects it at {place}, with this code.</translation>
  </message>
</context>
<context>
  <name>MeScreen</name>
  <message>
    <source>Taille du texte</source>
    <translation>Text size</translation>
  </message>
  <message>
    <source>%1 %</source>
    <translation>%1%</translation>
  </message>
</context>
</TS>
