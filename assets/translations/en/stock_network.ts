<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>NetworkStock</name>
  <message numerus="yes">
    <source>%n variante(s)</source>
    <translation>
      <numerusform>%n variant</numerusform>
      <numerusform>%n variants</numerusform>
    </translation>
  </message>
  <message>
    <source>En rayon, et dans aucune commande du {days} · {age}</source>
    <translation>On hand, and in no order of {days} · {age}</translation>
  </message>
  <message>
    <source>Impossible à dire sans réseau. Ce terminal n’a pas encore appris du serveur ce qui a été commandé.</source>
    <translation>Nobody can say without network. This terminal has not yet learnt from the server what was ordered.</translation>
  </message>
</context>
<context>
  <name>Rules</name>
  <message>
    <source>Conservation des mouvements</source>
    <translation>Movements kept</translation>
  </message>
  <message>
    <source>Historique du stock</source>
    <translation>History of stock</translation>
  </message>
  <message>
    <source>Les mouvements de stock et les demandes closes sont effacés après {figure}.</source>
    <translation>Movements of stock and closed requests are deleted after {figure}.</translation>
  </message>
</context>
<context>
  <name>ShelfChoices</name>
  <message>
    <source>Ce que je scanne</source>
    <translation>Whatever I scan</translation>
  </message>
  <message>
    <source>Chiffres corrigés : %1. Chaque appareil les voit aussitôt.</source>
    <translation>Figures corrected: %1. Every device sees them at once.</translation>
  </message>
  <message>
    <source>Comptage enregistré</source>
    <translation>Count saved</translation>
  </message>
  <message>
    <source>Que comptez-vous ?</source>
    <translation>What are you counting?</translation>
  </message>
  <message>
    <source>Tous les chiffres étaient justes.</source>
    <translation>All figures were right.</translation>
  </message>
</context>
<context>
  <name>ShelfCountLine</name>
  <message>
    <source>Il y en a %1</source>
    <translation>There are %1</translation>
  </message>
  <message>
    <source>a bougé</source>
    <translation>has moved</translation>
  </message>
  <message>
    <source>attendu %1</source>
    <translation>expected %1</translation>
  </message>
  <message>
    <source>compté %1</source>
    <translation>counted %1</translation>
  </message>
  <message>
    <source>juste</source>
    <translation>right</translation>
  </message>
  <message>
    <source>pas encore compté</source>
    <translation>not counted yet</translation>
  </message>
</context>
<context>
  <name>ShelfCountScreen</name>
  <message>
    <source>%1 sur %2</source>
    <translation>%1 of %2</translation>
  </message>
  <message numerus="yes">
    <source>%n article(s) ont bougé pendant le comptage : vendus, reçus ou transférés. Vérifiez-les, puis enregistrez.</source>
    <translation>
      <numerusform>%n article moved while you counted: sold, received or transferred. Check it, then save.</numerusform>
      <numerusform>%n articles moved while you counted: sold, received or transferred. Check them, then save.</numerusform>
    </translation>
  </message>
  <message>
    <source>Chaque code compte une pièce.</source>
    <translation>Each code counts one piece.</translation>
  </message>
  <message>
    <source>Comptés</source>
    <translation>Counted</translation>
  </message>
  <message>
    <source>Enregistrement…</source>
    <translation>Saving…</translation>
  </message>
  <message>
    <source>Enregistrer %1</source>
    <translation>Save %1</translation>
  </message>
  <message>
    <source>Inventaire</source>
    <translation>Stock count</translation>
  </message>
  <message>
    <source>Jeter</source>
    <translation>Discard</translation>
  </message>
  <message>
    <source>Le reste est absent</source>
    <translation>The rest is missing</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Le comptage est gardé ici, même si l’appareil s’éteint ; enregistrez-le quand le réseau revient.</source>
    <translation>The server does not answer. The count is kept here, even if the device is switched off; save it when the network is back.</translation>
  </message>
  <message>
    <source>Pièces</source>
    <translation>Pieces</translation>
  </message>
  <message>
    <source>Scannez chaque pièce : douchette, une pression par pièce ; caméra, deux secondes entre deux pièces du même article.</source>
    <translation>Scan each piece: hand-held scanner, one press a piece; camera, two seconds between two pieces of one article.</translation>
  </message>
  <message>
    <source>Scannez le premier article</source>
    <translation>Scan the first article</translation>
  </message>
  <message>
    <source>Seules les personnes de ce lieu peuvent enregistrer ce comptage. Il est gardé ici.</source>
    <translation>Only people of this place can save this count. It is kept here.</translation>
  </message>
  <message>
    <source>Stock</source>
    <translation>Stock</translation>
  </message>
  <message>
    <source>Vous êtes connecté sans réseau. Le comptage est gardé ici ; enregistrez-le quand le serveur vous aura reconnu.</source>
    <translation>You are signed in without network. The count is kept here; save it once the server knows you again.</translation>
  </message>
  <message>
    <source>Vraiment jeter ?</source>
    <translation>Really discard?</translation>
  </message>
  <message>
    <source>commencé à %1</source>
    <translation>begun at %1</translation>
  </message>
  <message>
    <source>sans rayon</source>
    <translation>no shelf</translation>
  </message>
  <message>
    <source>Écarts</source>
    <translation>Differences</translation>
  </message>
</context>
<context>
  <name>StockAskSheet</name>
  <message numerus="yes">
    <source>%1 a la demande : %n pièce(s).</source>
    <translation>
      <numerusform>%1 has the request: %n piece.</numerusform>
      <numerusform>%1 has the request: %n pieces.</numerusform>
    </translation>
  </message>
  <message>
    <source>%1 → %2</source>
    <translation>%1 → %2</translation>
  </message>
  <message>
    <source>Aucun autre lieu n’en a.</source>
    <translation>No other place has any.</translation>
  </message>
  <message>
    <source>De quel lieu ?</source>
    <translation>From which place?</translation>
  </message>
  <message>
    <source>Demande envoyée</source>
    <translation>Request sent</translation>
  </message>
  <message>
    <source>Demander %1</source>
    <translation>Ask for %1</translation>
  </message>
  <message>
    <source>Demander un réassort</source>
    <translation>Ask for a restock</translation>
  </message>
  <message>
    <source>Demander un transfert</source>
    <translation>Ask for a transfer</translation>
  </message>
  <message>
    <source>Envoi…</source>
    <translation>Sending…</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message>
    <source>La réponse arrive dans les demandes, sous le tableau.</source>
    <translation>The answer comes with the requests, below the table.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Rien n’est envoyé ; réessayez dans un instant.</source>
    <translation>The server does not answer. Nothing was sent; try again in a moment.</translation>
  </message>
  <message>
    <source>Retour</source>
    <translation>Back</translation>
  </message>
  <message>
    <source>Seul le lieu qui reçoit peut demander. Rien n’est envoyé.</source>
    <translation>Only the place that receives can ask. Nothing was sent.</translation>
  </message>
  <message>
    <source>Vous êtes connecté sans réseau. La demande partira quand le serveur vous aura reconnu.</source>
    <translation>You are signed in without network. Ask again once the server knows you.</translation>
  </message>
</context>
<context>
  <name>StockBars</name>
  <message>
    <source>EN MAIN, 14 JOURS</source>
    <translation>ON HAND, 14 DAYS</translation>
  </message>
  <message>
    <source>En main par jour</source>
    <translation>On hand by day</translation>
  </message>
</context>
<context>
  <name>StockFilters</name>
  <message>
    <source>Lents</source>
    <translation>Slow</translation>
  </message>
  <message>
    <source>Arrivées</source>
    <translation>Arriving</translation>
  </message>
</context>
<context>
  <name>StockFoot</name>
  <message>
    <source>Compter</source>
    <translation>Count</translation>
  </message>
  <message>
    <source>Demandes</source>
    <translation>Requests</translation>
  </message>
  <message>
    <source>Demandes %1</source>
    <translation>Requests %1</translation>
  </message>
</context>
<context>
  <name>StockHead</name>
  <message>
    <source>filtre</source>
    <translation>filter</translation>
  </message>
</context>
<context>
  <name>StockHistory</name>
  <message>
    <source>Remis au client, {number}</source>
    <translation>Handed over, {number}</translation>
  </message>
  <message>
    <source>Expédié, {number}</source>
    <translation>Sent, {number}</translation>
  </message>
  <message>
    <source>Remis en rayon, {number}</source>
    <translation>Back on the shelf, {number}</translation>
  </message>
  <message>
    <source>Abîmé</source>
    <translation>Damaged</translation>
  </message>
  <message>
    <source>Chiffre reçu du logiciel de stock</source>
    <translation>Figure from the stock software</translation>
  </message>
  <message>
    <source>Compté</source>
    <translation>Counted</translation>
  </message>
  <message>
    <source>Envoyé à {place}</source>
    <translation>Sent to {place}</translation>
  </message>
  <message>
    <source>Inventaire</source>
    <translation>Stock count</translation>
  </message>
  <message>
    <source>Inventaire, {shelf}</source>
    <translation>Stock count, {shelf}</translation>
  </message>
  <message>
    <source>Mouvement</source>
    <translation>Movement</translation>
  </message>
  <message>
    <source>Perdu ou volé</source>
    <translation>Lost or stolen</translation>
  </message>
  <message>
    <source>Retour d’un client</source>
    <translation>Customer return</translation>
  </message>
  <message>
    <source>Retrouvé</source>
    <translation>Found</translation>
  </message>
  <message>
    <source>Reçu</source>
    <translation>Received</translation>
  </message>
  <message>
    <source>Reçu de {place}</source>
    <translation>Received from {place}</translation>
  </message>
  <message>
    <source>Réservé pour {number}</source>
    <translation>Reserved for {number}</translation>
  </message>
  <message>
    <source>Transfert envoyé</source>
    <translation>Transfer sent</translation>
  </message>
  <message>
    <source>Transfert reçu</source>
    <translation>Transfer received</translation>
  </message>
  <message>
    <source>Vendu en caisse</source>
    <translation>Sold at the till</translation>
  </message>
  <message>
    <source>hier</source>
    <translation>yesterday</translation>
  </message>
</context>
<context>
  <name>StockLegend</name>
  <message>
    <source>ancien</source>
    <translation>old</translation>
  </message>
  <message>
    <source>bas</source>
    <translation>low</translation>
  </message>
  <message>
    <source>bon</source>
    <translation>good</translation>
  </message>
</context>
<context>
  <name>StockOrder</name>
  <message>
    <source>Disponible par lieu</source>
    <translation>Available by place</translation>
  </message>
  <message>
    <source>Exceptions d’abord</source>
    <translation>Exceptions first</translation>
  </message>
  <message>
    <source>Ordre du catalogue</source>
    <translation>Catalogue order</translation>
  </message>
</context>
<context>
  <name>StockPanel</name>
  <message>
    <source>Aucun mouvement en 14 jours.</source>
    <translation>No movement in 14 days.</translation>
  </message>
  <message>
    <source>Demander un transfert</source>
    <translation>Ask for a transfer</translation>
  </message>
  <message>
    <source>Les mouvements se lisent une fois connecté avec le réseau.</source>
    <translation>Movements can be read once you are signed in with the network.</translation>
  </message>
  <message>
    <source>Les mouvements viennent du serveur, qui ne répond pas. Le chiffre ci-dessus est celui de cet appareil.</source>
    <translation>Movements come from the server, which does not answer. The figure above is this device’s own.</translation>
  </message>
  <message>
    <source>Mouvements : lecture…</source>
    <translation>Reading movements…</translation>
  </message>
  <message>
    <source>Réassort</source>
    <translation>Restock</translation>
  </message>
  <message>
    <source>Réessayer</source>
    <translation>Try again</translation>
  </message>
</context>
<context>
  <name>StockRequestItem</name>
  <message>
    <source>%1 × %2</source>
    <translation>%1 × %2</translation>
  </message>
  <message>
    <source>Donner</source>
    <translation>Give</translation>
  </message>
  <message>
    <source>Envoi…</source>
    <translation>Sending…</translation>
  </message>
  <message>
    <source>Gardé ici</source>
    <translation>Kept here</translation>
  </message>
  <message>
    <source>Introuvable</source>
    <translation>Not found</translation>
  </message>
  <message>
    <source>Parti</source>
    <translation>Sent off</translation>
  </message>
  <message>
    <source>Promis à des clients</source>
    <translation>Promised to customers</translation>
  </message>
  <message>
    <source>Refuser</source>
    <translation>Refuse</translation>
  </message>
  <message>
    <source>Retirer la demande</source>
    <translation>Withdraw</translation>
  </message>
  <message>
    <source>Reçu</source>
    <translation>Received</translation>
  </message>
</context>
<context>
  <name>StockRequests</name>
  <message numerus="yes">
    <source>%n manquante(s)</source>
    <translation>
      <numerusform>%n missing</numerusform>
      <numerusform>%n missing</numerusform>
    </translation>
  </message>
  <message>
    <source>Accepté</source>
    <translation>Accepted</translation>
  </message>
  <message>
    <source>Demandé</source>
    <translation>Asked</translation>
  </message>
  <message>
    <source>En route</source>
    <translation>On its way</translation>
  </message>
  <message>
    <source>En route vers vous</source>
    <translation>On its way to you</translation>
  </message>
  <message>
    <source>Refusé</source>
    <translation>Refused</translation>
  </message>
  <message>
    <source>Retiré</source>
    <translation>Withdrawn</translation>
  </message>
  <message>
    <source>Reçu</source>
    <translation>Received</translation>
  </message>
  <message>
    <source>gardé pour le lieu</source>
    <translation>kept for the place</translation>
  </message>
  <message>
    <source>introuvable</source>
    <translation>not found</translation>
  </message>
  <message>
    <source>promis à des clients</source>
    <translation>promised to customers</translation>
  </message>
  <message>
    <source>{count} demandées</source>
    <translation>{count} asked for</translation>
  </message>
  <message>
    <source>À vous de répondre</source>
    <translation>Your answer, please</translation>
  </message>
</context>
<context>
  <name>StockRequestsSheet</name>
  <message numerus="yes">
    <source>%n attend(ent) votre lieu</source>
    <translation>
      <numerusform>%n waits for your place</numerusform>
      <numerusform>%n wait for your place</numerusform>
    </translation>
  </message>
  <message>
    <source>Aucune demande</source>
    <translation>No requests</translation>
  </message>
  <message>
    <source>C’est à l’autre lieu de répondre.</source>
    <translation>It is for the other place to answer.</translation>
  </message>
  <message>
    <source>Demandes entre lieux</source>
    <translation>Requests between places</translation>
  </message>
  <message>
    <source>Il n’y a plus assez de pièces disponibles : elles sont promises à des clients. Donnez-en moins, ou refusez.</source>
    <translation>Not enough pieces are left: they are promised to customers. Give fewer, or refuse.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Rien n’est changé ; réessayez dans un instant.</source>
    <translation>The server does not answer. Nothing was changed; try again in a moment.</translation>
  </message>
  <message>
    <source>On ne peut pas donner plus que demandé.</source>
    <translation>One cannot give more than was asked for.</translation>
  </message>
  <message>
    <source>Quelqu’un a déjà répondu à cette demande. La liste est à jour.</source>
    <translation>Somebody has already answered this request. The list is up to date.</translation>
  </message>
  <message>
    <source>Rien n’attend votre lieu</source>
    <translation>Nothing waits for your place</translation>
  </message>
  <message>
    <source>Touchez un chiffre du tableau pour demander un transfert ou un réassort.</source>
    <translation>Touch a figure of the table to ask for a transfer or a restock.</translation>
  </message>
  <message>
    <source>Vous êtes connecté sans réseau. La réponse partira quand le serveur vous aura reconnu.</source>
    <translation>You are signed in without network. Answer again once the server knows you.</translation>
  </message>
</context>
<context>
  <name>StockScreen</name>
  <message>
    <source>CSV</source>
    <translation>CSV</translation>
  </message>
</context>
</TS>
