<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>IfGone</name>
  <message>
    <source>Sans réseau, une commande va jusqu’à {most} ; la vôtre fait {total}. Retirez un article.</source>
    <translation>Without network an order may come to {most}; yours is {total}. Take an item out.</translation>
  </message>
  <message>
    <source>Sans réseau, {most} pièces au plus d’un article ; {name} en a {count}. Prenez-en moins.</source>
    <translation>Without network, {most} pieces of one item at most; you have {count} of {name}. Take fewer.</translation>
  </message>
  <message>
    <source>Sans réseau, aucune commande n’est prise ici.</source>
    <translation>Without network no orders are taken here.</translation>
  </message>
  <message>
    <source>Sans réseau, et nul ne sait depuis quand : nos stocks ne sont plus sûrs.</source>
    <translation>Without network, nobody knows since when: our stock figures are no longer reliable.</translation>
  </message>
  <message>
    <source>Sans réseau depuis {age}, nos stocks ne sont plus assez sûrs pour commander (au plus {most}).</source>
    <translation>Without network for {age}, our stock figures are no longer reliable enough to order (at most {most}).</translation>
  </message>
  <message>
    <source>Sinon, demandez à un vendeur ou attendez le retour du réseau.</source>
    <translation>Otherwise ask a salesperson, or wait for the network.</translation>
  </message>
  <message>
    <source>Sinon, vendez en caisse ou attendez le retour du réseau.</source>
    <translation>Otherwise sell at the till, or wait for the network.</translation>
  </message>
  <message>
    <source>Demandez à un vendeur, ou attendez le retour du réseau.</source>
    <translation>Ask a salesperson, or wait for the network.</translation>
  </message>
  <message>
    <source>Vendez en caisse, ou attendez le retour du réseau.</source>
    <translation>Sell at the till, or wait for the network.</translation>
  </message>
  <message>
    <source>Si épuisé : annulé, rien n’est débité</source>
    <translation>If sold out: cancelled, nothing is charged</translation>
  </message>
  <message>
    <source>Si épuisé : attendre l’arrivage</source>
    <translation>If sold out: wait for the next delivery</translation>
  </message>
  <message>
    <source>Si épuisé : un autre magasin</source>
    <translation>If sold out: another shop</translation>
  </message>
  <message>
    <source>Si épuisé : {names}</source>
    <translation>If sold out: {names}</translation>
  </message>
  <message>
    <source>Épuisé ailleurs aussi, l’article attend l’arrivage</source>
    <translation>Sold out elsewhere too, the item waits for the next delivery</translation>
  </message>
  <message>
    <source>Ses équivalents sont épuisés aussi, l’article attend l’arrivage</source>
    <translation>What is similar is sold out too, the item waits for the next delivery</translation>
  </message>
  <message>
    <source>{head} ou {last}</source>
    <translation>{head} or {last}</translation>
  </message>
  <message>
    <source>À la place de {name} : {price} au lieu de {before}</source>
    <translation>Instead of {name}: {price} instead of {before}</translation>
  </message>
  <message>
    <source>À la place de {name}, au même prix</source>
    <translation>Instead of {name}, at the same price</translation>
  </message>
</context>
<context>
  <name>LineFates</name>
  <message>
    <source>retiré de la commande, rien n’est débité</source>
    <translation>taken out of the order, nothing is charged</translation>
  </message>
  <message>
    <source>livré depuis {place}</source>
    <translation>delivered from {place}</translation>
  </message>
  <message>
    <source>à retirer à {place}</source>
    <translation>to collect at {place}</translation>
  </message>
  <message>
    <source>remplacé par {name}</source>
    <translation>replaced by {name}</translation>
  </message>
  <message>
    <source>attend l’arrivage</source>
    <translation>waits for the next delivery</translation>
  </message>
</context>
<context>
  <name>IfGoneChoices</name>
  <message>
    <source>Annuler l’article</source>
    <translation>Cancel the item</translation>
  </message>
  <message>
    <source>Attendre</source>
    <translation>Wait</translation>
  </message>
  <message>
    <source>Il part dès son arrivée</source>
    <translation>Sent when it comes in</translation>
  </message>
  <message>
    <source>Jamais plus cher</source>
    <translation>Never dearer</translation>
  </message>
  <message>
    <source>Le plus proche qui l’a</source>
    <translation>The nearest that has it</translation>
  </message>
  <message>
    <source>Rien n’est débité</source>
    <translation>Nothing is charged</translation>
  </message>
  <message>
    <source>Un autre magasin</source>
    <translation>Another shop</translation>
  </message>
  <message>
    <source>Un équivalent</source>
    <translation>Something similar</translation>
  </message>
</context>
<context>
  <name>IfGoneQuestion</name>
  <message>
    <source>Si un article n’est plus là, que faire ?</source>
    <translation>If an item is gone, what shall we do?</translation>
  </message>
</context>
<context>
  <name>IfGoneRow</name>
  <message>
    <source>Changer</source>
    <translation>Change</translation>
  </message>
  <message>
    <source>Changer pour %1</source>
    <translation>Change for %1</translation>
  </message>
</context>
<context>
  <name>IfGoneSheet</name>
  <message>
    <source>C’est noté</source>
    <translation>Noted</translation>
  </message>
  <message>
    <source>Dans cet ordre. Touchez pour enlever ce qui ne vous plaît pas.</source>
    <translation>In this order. Touch what you do not like to take it off.</translation>
  </message>
  <message>
    <source>Rien d’équivalent n’est en stock : l’article attendra son arrivage.</source>
    <translation>Nothing similar is in stock: the item will wait for the next delivery.</translation>
  </message>
  <message>
    <source>Si cet article n’est plus là</source>
    <translation>If this item is gone</translation>
  </message>
</context>
<context>
  <name>NextStepRow</name>
  <message>
    <source>Un équivalent, livré</source>
    <translation>Something similar, delivered</translation>
  </message>
  <message>
    <source>Un équivalent, à prendre maintenant</source>
    <translation>Something similar, to take now</translation>
  </message>
  <message>
    <source>Un équivalent, à retirer</source>
    <translation>Something similar, to collect</translation>
  </message>
</context>
<context>
  <name>RecentOrderItem</name>
  <message>
    <source>équivalent</source>
    <translation>something similar</translation>
  </message>
</context>
<context>
  <name>OrderProblemNote</name>
  <message>
    <source>Cette commande dépasse ce qui se prend sans réseau.</source>
    <translation>This order is more than may be taken without network.</translation>
  </message>
</context>
<context>
  <name>OrderIfGone</name>
  <message>
    <source>Si un article n’est plus là, que veut la personne ?</source>
    <translation>If an item is gone, what does the customer want?</translation>
  </message>
  <message>
    <source>Par article…</source>
    <translation>By item…</translation>
  </message>
</context>
<context>
  <name>OrderIfGoneChips</name>
  <message>
    <source>Un autre magasin</source>
    <translation>Another shop</translation>
  </message>
  <message>
    <source>Attendre</source>
    <translation>Wait</translation>
  </message>
  <message>
    <source>Un équivalent</source>
    <translation>Something similar</translation>
  </message>
  <message>
    <source>Annuler l’article</source>
    <translation>Cancel the item</translation>
  </message>
</context>
<context>
  <name>OrderIfGoneSheet</name>
  <message>
    <source>Si un article n’est plus là</source>
    <translation>If an item is gone</translation>
  </message>
  <message>
    <source>Les équivalents sont de la même famille, jamais plus chers.</source>
    <translation>Similar items are of the same family, never dearer.</translation>
  </message>
  <message>
    <source>Rien d’équivalent n’est en stock : l’article attendra son arrivage.</source>
    <translation>Nothing similar is in stock: the item will wait for the next delivery.</translation>
  </message>
  <message>
    <source>C’est noté</source>
    <translation>Noted</translation>
  </message>
</context>
</TS>
