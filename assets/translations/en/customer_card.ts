<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>CardAgreeSheet</name>
  <message>
    <source>J’accepte</source>
    <translation>I agree</translation>
  </message>
  <message>
    <source>La personne qui vous conseille verra vos achats de tous les canaux, vos tailles, vos préférences, vos points et les notes de l’équipe.</source>
    <translation>The person who advises you will see what you bought by every channel, your sizes, what you like, your points and the team’s notes.</translation>
  </message>
  <message>
    <source>Non merci</source>
    <translation>No, thank you</translation>
  </message>
  <message>
    <source>Ouvrir votre fiche ?</source>
    <translation>Open your card?</translation>
  </message>
  <message>
    <source>Seulement sur cette tablette et pour cette visite. La fiche se ferme à la fin, et vous pouvez la refermer à tout moment sur votre téléphone.</source>
    <translation>Only on this tablet and for this visit. The card closes at its end, and you can close it on your phone at any time.</translation>
  </message>
  <message>
    <source>Vous pouvez refuser : vos achats n’en dépendent pas.</source>
    <translation>You can say no: your purchases do not depend on it.</translation>
  </message>
  <message>
    <source>À lire par la cliente ou le client</source>
    <translation>For the customer to read</translation>
  </message>
</context>
<context>
  <name>CardAskedSheet</name>
  <message>
    <source>%1 vous le demande, sur l’appareil « %2 ».</source>
    <translation>%1 asks you, on the device “%2”.</translation>
  </message>
  <message>
    <source>Cette personne verra vos achats de tous les canaux, vos tailles, vos préférences, vos points et les notes de l’équipe. Pour cette visite seulement : la fiche se ferme à la fin.</source>
    <translation>They will see what you bought by every channel, your sizes, what you like, your points and the team’s notes. For this visit only: the card closes at its end.</translation>
  </message>
  <message>
    <source>J’accepte</source>
    <translation>I agree</translation>
  </message>
  <message>
    <source>Non merci</source>
    <translation>No, thank you</translation>
  </message>
  <message>
    <source>Ouvrir votre fiche ?</source>
    <translation>Open your card?</translation>
  </message>
  <message>
    <source>Votre réponse n’est pas partie. Touchez encore.</source>
    <translation>Your answer was not sent. Touch again.</translation>
  </message>
  <message>
    <source>Vous pouvez refuser : vos achats n’en dépendent pas.</source>
    <translation>You can say no: your purchases do not depend on it.</translation>
  </message>
</context>
<context>
  <name>CardNoteItem</name>
  <message>
    <source>Retirer cette note</source>
    <translation>Remove this note</translation>
  </message>
</context>
<context>
  <name>CardNoteSheet</name>
  <message>
    <source>Ce que la personne aime, en un mot ou deux</source>
    <translation>What they like, in a word or two</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas : rien n’est noté. Réessayez dans un instant.</source>
    <translation>The server does not answer: nothing is written down. Try again in a moment.</translation>
  </message>
  <message>
    <source>Noter</source>
    <translation>Write down</translation>
  </message>
  <message>
    <source>Noter sur la fiche</source>
    <translation>Write on the card</translation>
  </message>
  <message>
    <source>Signé de votre nom, et visible de la personne sur demande</source>
    <translation>Signed with your name, and shown to them on request</translation>
  </message>
  <message>
    <source>Une note</source>
    <translation>A note</translation>
  </message>
  <message>
    <source>Une préférence</source>
    <translation>Something they like</translation>
  </message>
  <message>
    <source>Utile à celle ou celui qui l’accueillera la prochaine fois</source>
    <translation>Useful to whoever serves them next time</translation>
  </message>
</context>
<context>
  <name>CardTipItem</name>
  <message>
    <source>Ajouter %1 au panier</source>
    <translation>Add %1 to the cart</translation>
  </message>
</context>
<context>
  <name>CreditCorrectionSheet</name>
  <message>
    <source>Changez une part et dites pourquoi.</source>
    <translation>Change a share and say why.</translation>
  </message>
  <message>
    <source>Corriger</source>
    <translation>Correct</translation>
  </message>
  <message>
    <source>Corriger le crédit</source>
    <translation>Correct the credit</translation>
  </message>
  <message>
    <source>Désaccord réglé</source>
    <translation>Dispute settled</translation>
  </message>
  <message>
    <source>Le serveur a refusé. Rien n’est changé.</source>
    <translation>The server refused. Nothing is changed.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Rien n’est changé ; réessayez dans un instant.</source>
    <translation>The server does not answer. Nothing is changed; try again in a moment.</translation>
  </message>
  <message>
    <source>Mauvaise personne</source>
    <translation>Wrong person</translation>
  </message>
  <message>
    <source>Oublié à la vente</source>
    <translation>Forgotten at the sale</translation>
  </message>
  <message>
    <source>Plusieurs ont aidé</source>
    <translation>Several people helped</translation>
  </message>
  <message>
    <source>Pourquoi ?</source>
    <translation>Why?</translation>
  </message>
  <message>
    <source>Retour</source>
    <translation>Back</translation>
  </message>
</context>
<context>
  <name>CreditCorrectionWords</name>
  <message>
    <source>Borne ou tablette</source>
    <translation>Kiosk or tablet</translation>
  </message>
  <message>
    <source>Boutique</source>
    <translation>Shop</translation>
  </message>
  <message>
    <source>Désaccord réglé</source>
    <translation>Dispute settled</translation>
  </message>
  <message>
    <source>Mauvaise personne</source>
    <translation>Wrong person</translation>
  </message>
  <message>
    <source>Oublié à la vente</source>
    <translation>Forgotten at the sale</translation>
  </message>
  <message>
    <source>Personne</source>
    <translation>Nobody</translation>
  </message>
  <message>
    <source>Plusieurs ont aidé</source>
    <translation>Several people helped</translation>
  </message>
  <message>
    <source>Site</source>
    <translation>Website</translation>
  </message>
</context>
<context>
  <name>CreditLineButton</name>
  <message>
    <source>Crédit de %1</source>
    <translation>Credit for %1</translation>
  </message>
</context>
<context>
  <name>CreditPersonRow</name>
  <message>
    <source>%1 %</source>
    <translation>%1%</translation>
  </message>
  <message>
    <source>Moins pour %1</source>
    <translation>Less for %1</translation>
  </message>
  <message>
    <source>Plus pour %1</source>
    <translation>More for %1</translation>
  </message>
  <message>
    <source>Retirer %1 du crédit</source>
    <translation>Take %1 out of the credit</translation>
  </message>
</context>
<context>
  <name>CreditScreen</name>
  <message>
    <source>Aucune commande dans ce magasin.</source>
    <translation>No order in this store.</translation>
  </message>
  <message>
    <source>Chaque correction est signée et reste au journal.</source>
    <translation>Every correction is signed and stays in the log.</translation>
  </message>
  <message>
    <source>Corrections</source>
    <translation>Corrections</translation>
  </message>
  <message>
    <source>Crédits</source>
    <translation>Credit</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Réessayez dans un instant.</source>
    <translation>The server does not answer. Try again in a moment.</translation>
  </message>
  <message>
    <source>Le serveur ne vous reconnaît plus. Reconnectez-vous avec votre badge.</source>
    <translation>The server no longer knows you. Sign in again with your badge.</translation>
  </message>
</context>
<context>
  <name>CreditShareWords</name>
  <message>
    <source>{name} {percent} %</source>
    <translation>{name} {percent}%</translation>
  </message>
  <message>
    <source>Crédit · {people}</source>
    <translation>Credit · {people}</translation>
  </message>
  <message numerus="yes">
    <source>Le crédit tient %n jour(s), que la commande finisse ici, ailleurs ou à la maison.</source>
    <translation><numerusform>The credit holds for %n day, wherever the order is finished: here, elsewhere or at home.</numerusform><numerusform>The credit holds for %n days, wherever the order is finished: here, elsewhere or at home.</numerusform></translation>
  </message>
  <message>
    <source>Toutes les lignes</source>
    <translation>All lines</translation>
  </message>
  <message>
    <source>Une ligne reste à qui l’a servie en premier.</source>
    <translation>A line stays with whoever served it first.</translation>
  </message>
  <message>
    <source>Une ligne se partage à parts égales entre celles et ceux qui l’ont servie.</source>
    <translation>A line is shared equally by everybody who served it.</translation>
  </message>
</context>
<context>
  <name>CreditSheet</name>
  <message>
    <source>Crédit de la vente</source>
    <translation>Credit for the sale</translation>
  </message>
  <message>
    <source>Partager · 100 %</source>
    <translation>Share · 100%</translation>
  </message>
  <message>
    <source>Parts égales</source>
    <translation>Equal parts</translation>
  </message>
  <message>
    <source>Qui d’autre a aidé ?</source>
    <translation>Who else helped?</translation>
  </message>
</context>
<context>
  <name>CustomerCardOpen</name>
  <message>
    <source>Achats, tous canaux</source>
    <translation>Purchases, all channels</translation>
  </message>
  <message>
    <source>Aucun achat connu.</source>
    <translation>No purchase known.</translation>
  </message>
  <message>
    <source>La fiche se ferme à la fin de la visite.</source>
    <translation>The card closes at the end of the visit.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas : rien n’est changé sur la fiche.</source>
    <translation>The server does not answer: nothing is changed on the card.</translation>
  </message>
  <message>
    <source>Le serveur ne vous reconnaît plus. Reconnectez-vous avec votre badge.</source>
    <translation>The server no longer knows you. Sign in again with your badge.</translation>
  </message>
  <message>
    <source>Noter quelque chose</source>
    <translation>Write something down</translation>
  </message>
  <message>
    <source>Pourrait plaire</source>
    <translation>They might like</translation>
  </message>
  <message>
    <source>Rien encore.</source>
    <translation>Nothing yet.</translation>
  </message>
  <message>
    <source>Rien n’est gardé : cela se demande, et s’efface, sur son téléphone.</source>
    <translation>Nothing is kept: they ask for it, and erase it, on their phone.</translation>
  </message>
  <message>
    <source>Scanné en boutique</source>
    <translation>Scanned in the shop</translation>
  </message>
</context>
<context>
  <name>CustomerCardShut</name>
  <message>
    <source>Ce panier n’est lié à aucun compte. Un téléphone ou une adresse e‑mail suffit pour commander.</source>
    <translation>This cart belongs to no account. A phone number or an e-mail address is enough to order.</translation>
  </message>
  <message>
    <source>Dans son panier : Montrer en boutique.</source>
    <translation>In their cart: Show in store.</translation>
  </message>
  <message>
    <source>Demander l’accord</source>
    <translation>Ask for agreement</translation>
  </message>
  <message>
    <source>Elle se lit et se touche ici</source>
    <translation>Read and touched right here</translation>
  </message>
  <message>
    <source>Fiche fermée</source>
    <translation>Card closed</translation>
  </message>
  <message>
    <source>Fiche hors d’atteinte</source>
    <translation>Card out of reach</translation>
  </message>
  <message>
    <source>La fiche est demandée au serveur.</source>
    <translation>The server is being asked for the card.</translation>
  </message>
  <message>
    <source>La personne a refusé d’ouvrir sa fiche. La vente reste possible.</source>
    <translation>They declined to open their card. The sale is still possible.</translation>
  </message>
  <message>
    <source>Le code ne dit rien de la personne. Un e-mail ou un téléphone suffit pour commander.</source>
    <translation>The code says nothing of the person. An e-mail address or a phone number is enough to order.</translation>
  </message>
  <message>
    <source>Le panier est ouvert, pas la fiche : la personne n’a pas encore donné son accord.</source>
    <translation>The cart is open, the card is not: they have not agreed yet.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas : la fiche reste fermée.</source>
    <translation>The server does not answer: the card stays closed.</translation>
  </message>
  <message>
    <source>Le serveur ne vous reconnaît plus. Reconnectez-vous avec votre badge.</source>
    <translation>The server no longer knows you. Sign in again with your badge.</translation>
  </message>
  <message>
    <source>L’accord est terminé : la personne a refermé sa fiche, ou son temps est passé.</source>
    <translation>The agreement ended: they closed their card, or its time is over.</translation>
  </message>
  <message>
    <source>Ou scannez son QR</source>
    <translation>Or scan their QR</translation>
  </message>
  <message>
    <source>Ou à la borne, si son panier y est ouvert</source>
    <translation>Or at the kiosk, if their cart is open there</translation>
  </message>
  <message>
    <source>Pas d’accord</source>
    <translation>Not agreed</translation>
  </message>
  <message>
    <source>Question posée</source>
    <translation>Asked</translation>
  </message>
  <message>
    <source>Rien n’est gardé de cette visite en dehors de la commande.</source>
    <translation>Nothing of this visit is kept but the order.</translation>
  </message>
  <message>
    <source>Réponse attendue sur son téléphone ou à la borne.</source>
    <translation>Waiting for an answer on their phone or at the kiosk.</translation>
  </message>
  <message>
    <source>Sans accord : pas d’historique, pas de préférences. La vente reste possible.</source>
    <translation>Without agreement: no history, no preferences. The sale is still possible.</translation>
  </message>
  <message>
    <source>Sans compte</source>
    <translation>No account</translation>
  </message>
  <message>
    <source>Sans réseau, aucune fiche ne s’ouvre : elle n’est jamais gardée sur la tablette.</source>
    <translation>Without network no card opens: it is never kept on the tablet.</translation>
  </message>
  <message>
    <source>Sur cette tablette</source>
    <translation>On this tablet</translation>
  </message>
  <message>
    <source>Sur son téléphone</source>
    <translation>On their phone</translation>
  </message>
  <message>
    <source>Un instant</source>
    <translation>One moment</translation>
  </message>
</context>
<context>
  <name>CustomerCardWords</name>
  <message>
    <source>non retiré</source>
    <translation>not collected</translation>
  </message>
  <message>
    <source>Accord donné à {time} par QR</source>
    <translation>Agreed at {time} by QR</translation>
  </message>
  <message>
    <source>Accord donné à {time} sur cette tablette</source>
    <translation>Agreed at {time} on this tablet</translation>
  </message>
  <message>
    <source>Accord donné à {time} sur son téléphone</source>
    <translation>Agreed at {time} on their phone</translation>
  </message>
  <message>
    <source>Accord donné à {time} à la borne</source>
    <translation>Agreed at {time} at the kiosk</translation>
  </message>
  <message>
    <source>Borne, {shop}</source>
    <translation>Kiosk, {shop}</translation>
  </message>
  <message>
    <source>Déjà acheté</source>
    <translation>Bought before</translation>
  </message>
  <message>
    <source>Fidèle depuis {month}</source>
    <translation>With us since {month}</translation>
  </message>
  <message>
    <source>Question posée à {time}.</source>
    <translation>Asked at {time}.</translation>
  </message>
  <message>
    <source>Retour</source>
    <translation>Return</translation>
  </message>
  <message>
    <source>Retour, {reason}</source>
    <translation>Return, {reason}</translation>
  </message>
  <message>
    <source>Site</source>
    <translation>Website</translation>
  </message>
  <message>
    <source>a changé d’avis</source>
    <translation>changed their mind</translation>
  </message>
  <message>
    <source>abîmé</source>
    <translation>damaged</translation>
  </message>
  <message>
    <source>arrivé trop tard</source>
    <translation>came too late</translation>
  </message>
  <message>
    <source>autre raison</source>
    <translation>another reason</translation>
  </message>
  <message>
    <source>catalogue {edition}</source>
    <translation>catalogue {edition}</translation>
  </message>
  <message>
    <source>pas comme annoncé</source>
    <translation>not as described</translation>
  </message>
  <message>
    <source>trop grand</source>
    <translation>too large</translation>
  </message>
  <message>
    <source>trop petit</source>
    <translation>too small</translation>
  </message>
  <message>
    <source>{city} 1er</source>
    <translation>{city} 1</translation>
  </message>
  <message>
    <source>{city} {number}e</source>
    <translation>{city} {number}</translation>
  </message>
  <message>
    <source>{count} points</source>
    <translation>{count} points</translation>
  </message>
  <message>
    <source>{family}, achat</source>
    <translation>{family}, bought</translation>
  </message>
  <message>
    <source>{shop}, avec {name}</source>
    <translation>{shop}, with {name}</translation>
  </message>
</context>
<context>
  <name>MeScreen</name>
  <message>
    <source>Crédits</source>
    <translation>Credit</translation>
  </message>
</context>
<context>
  <name>Rules</name>
  <message>
    <source>Crédit à plusieurs</source>
    <translation>Credit of several</translation>
  </message>
  <message>
    <source>Une ligne servie par plusieurs : {figure}.</source>
    <translation>A line that several people served: {figure}.</translation>
  </message>
  <message>
    <source>au premier</source>
    <translation>to the first</translation>
  </message>
  <message>
    <source>parts égales</source>
    <translation>equal parts</translation>
  </message>
</context>
</TS>
