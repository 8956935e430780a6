<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>BenefitLine</name>
  <message>
    <source>Retirer %1</source>
    <translation>Remove %1</translation>
  </message>
</context>
<context>
  <name>BenefitsCard</name>
  <message>
    <source>Ajouter un code</source>
    <translation>Add a code</translation>
  </message>
  <message>
    <source>Code promo ou carte cadeau ?</source>
    <translation>Promotion code or gift card?</translation>
  </message>
  <message>
    <source>Codes et cartes</source>
    <translation>Codes and cards</translation>
  </message>
  <message>
    <source>Hors connexion, ni code ni carte ne compte. Commandez sans, ou gardez votre panier pour le retour du réseau.</source>
    <translation>Offline, no code or card counts. Order without, or keep your cart until the network is back.</translation>
  </message>
</context>
<context>
  <name>CartLineRow</name>
  <message>
    <source>Pas tout au même endroit</source>
    <translation>Not all in one place</translation>
  </message>
  <message>
    <source>Prendre ce qu’il y a : %1</source>
    <translation>Take what there is: %1</translation>
  </message>
  <message>
    <source>Réunir : %1</source>
    <translation>Bring together: %1</translation>
  </message>
</context>
<context>
  <name>CartScreen</name>
  <message>
    <source>Les deux paniers sont réunis.</source>
    <translation>The two carts are joined.</translation>
  </message>
  <message>
    <source>Le panier scanné a remplacé le premier.</source>
    <translation>The scanned cart took the place of the first.</translation>
  </message>
  <message>
    <source>Annuler</source>
    <translation>Undo</translation>
  </message>
</context>
<context>
  <name>CartTotals</name>
  <message>
    <source>Tout réunir</source>
    <translation>Bring it all together</translation>
  </message>
  <message>
    <source>%1, réduction %2</source>
    <translation>%1, reduction %2</translation>
  </message>
  <message>
    <source>Reste à payer %1</source>
    <translation>Left to pay %1</translation>
  </message>
  <message>
    <source>Total %1, déjà réglé %2. Reste à payer :</source>
    <translation>Total %1, already paid %2. Left to pay:</translation>
  </message>
</context>
<context>
  <name>CheckoutScreen</name>
  <message>
    <source>Reste à payer %1</source>
    <translation>Left to pay %1</translation>
  </message>
  <message>
    <source>Total %1, déjà réglé %2. Reste à payer :</source>
    <translation>Total %1, already paid %2. Left to pay:</translation>
  </message>
</context>
<context>
  <name>CodeSheet</name>
  <message>
    <source>Ajouter</source>
    <translation>Add</translation>
  </message>
  <message>
    <source>Code ou numéro de carte</source>
    <translation>Code or card number</translation>
  </message>
  <message>
    <source>Code promo ou carte cadeau</source>
    <translation>Promotion code or gift card</translation>
  </message>
  <message>
    <source>Nous vérifions le code.</source>
    <translation>We are checking the code.</translation>
  </message>
  <message>
    <source>Sans réseau, aucun code ne peut être vérifié.</source>
    <translation>Without network, no code can be checked.</translation>
  </message>
  <message>
    <source>Tapez-le, ou présentez-le devant le lecteur.</source>
    <translation>Type it, or hold it in front of the reader.</translation>
  </message>
</context>
<context>
  <name>DeliveryPlans</name>
  <message>
    <source>Dès %1, tout %2</source>
    <translation>From %1, all by %2</translation>
  </message>
  <message>
    <source>Le reste %1, %2</source>
    <translation>The rest %1, %2</translation>
  </message>
  <message>
    <source>Tout %1, %2</source>
    <translation>All %1, %2</translation>
  </message>
  <message>
    <source>Tout est ici</source>
    <translation>Everything is here</translation>
  </message>
  <message numerus="yes">
    <source>%n colis</source>
    <translation>
      <numerusform>%n parcel</numerusform>
      <numerusform>%n parcels</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n maintenant</source>
    <translation>
      <numerusform>%n now</numerusform>
      <numerusform>%n now</numerusform>
    </translation>
  </message>
</context>
<context>
  <name>RefusalText</name>
  <message>
    <source>un code promo ne compte plus</source>
    <translation>a promotion code no longer counts</translation>
  </message>
  <message>
    <source>une carte cadeau n’a plus assez</source>
    <translation>a gift card no longer has enough</translation>
  </message>
  <message>
    <source>il n’y a plus assez de points</source>
    <translation>there are no longer enough points</translation>
  </message>
  <message>
    <source>cartes et points dépassent le total</source>
    <translation>cards and points exceed the total</translation>
  </message>
</context>
<context>
  <name>StaffCartPanel</name>
  <message>
    <source>codes et cartes %1</source>
    <translation>codes and cards %1</translation>
  </message>
</context>
<context>
  <name>ScanWords</name>
  <message>
    <source>Son numéro finit par %1. Ouvrez d’abord le panier du client : elle y comptera.</source>
    <translation>Its number ends in %1. Open the customer’s cart first: it will count there.</translation>
  </message>
  <message>
    <source>Son numéro finit par %1. Ouvrez d’abord le panier du client : il y comptera.</source>
    <translation>Its number ends in %1. Open the customer’s cart first: it will count there.</translation>
  </message>
  <message>
    <source>%1 : numéro inconnu</source>
    <translation>%1: unknown number</translation>
  </message>
  <message>
    <source>Attendez une minute, puis réessayez.</source>
    <translation>Wait a minute, then try again.</translation>
  </message>
  <message>
    <source>Carte cadeau : %1</source>
    <translation>Gift card: %1</translation>
  </message>
  <message>
    <source>Carte de fidélité lue</source>
    <translation>Loyalty card read</translation>
  </message>
  <message>
    <source>Ce code a été utilisé autant de fois que prévu</source>
    <translation>This code was used as often as it may be</translation>
  </message>
  <message>
    <source>Ce code est pour les clients connus</source>
    <translation>This code is for known customers</translation>
  </message>
  <message>
    <source>Ce code ne se cumule pas</source>
    <translation>This code does not combine</translation>
  </message>
  <message>
    <source>Ce code n’est pas connu</source>
    <translation>This code is not known</translation>
  </message>
  <message>
    <source>Ce code n’est pas encore valable</source>
    <translation>This code is not valid yet</translation>
  </message>
  <message>
    <source>Ce code n’est plus valable</source>
    <translation>This code is no longer valid</translation>
  </message>
  <message>
    <source>Cette carte cadeau est vide</source>
    <translation>This gift card is empty</translation>
  </message>
  <message>
    <source>Cette carte cadeau n’est plus valable</source>
    <translation>This gift card is no longer valid</translation>
  </message>
  <message>
    <source>Cette carte n’est à personne</source>
    <translation>This card is nobody’s</translation>
  </message>
  <message>
    <source>Le code est dans votre panier.</source>
    <translation>The code is in your cart.</translation>
  </message>
  <message>
    <source>Les codes se vérifient en ligne</source>
    <translation>Codes are checked online</translation>
  </message>
  <message>
    <source>Montrez d’abord le code de votre panier sur votre téléphone.</source>
    <translation>First show your cart’s code on your phone.</translation>
  </message>
  <message>
    <source>Numéro finissant par %1. Demandez à un vendeur.</source>
    <translation>Number ending in %1. Please ask a salesperson.</translation>
  </message>
  <message>
    <source>Numéro finissant par %1. Les points de vos achats iront dessus.</source>
    <translation>Number ending in %1. The points of your purchases go to it.</translation>
  </message>
  <message>
    <source>Relisez-le signe par signe, ou demandez à un vendeur.</source>
    <translation>Read it again sign by sign, or ask a salesperson.</translation>
  </message>
  <message>
    <source>Retirez l’autre code du panier pour utiliser celui-ci.</source>
    <translation>Take the other code out of the cart to use this one.</translation>
  </message>
  <message>
    <source>Sa date est passée. Demandez à la caisse.</source>
    <translation>Its date has passed. Ask at the till.</translation>
  </message>
  <message>
    <source>Sans réseau, aucun code ne compte. Commandez sans, ou gardez votre panier pour plus tard.</source>
    <translation>Without network no code counts. Order without, or keep your cart for later.</translation>
  </message>
  <message>
    <source>Son dernier jour est passé.</source>
    <translation>Its last day has passed.</translation>
  </message>
  <message>
    <source>Tout ce qu’elle portait a été dépensé.</source>
    <translation>All that was on it has been spent.</translation>
  </message>
  <message>
    <source>Trop d’essais de suite</source>
    <translation>Too many tries in a row</translation>
  </message>
  <message>
    <source>Vous avez déjà utilisé ce code</source>
    <translation>You have used this code already</translation>
  </message>
  <message>
    <source>Elle paiera votre commande. Le reste y demeure.</source>
    <translation>It will pay for your order. The rest stays on it.</translation>
  </message>
  <message>
    <source>Gardez-le : son premier jour n’est pas arrivé.</source>
    <translation>Keep it: its first day has not come.</translation>
  </message>
  <message>
    <source>Il ne lui reste aucune utilisation.</source>
    <translation>It has no uses left.</translation>
  </message>
  <message>
    <source>Il ne sert qu’une fois par personne.</source>
    <translation>It works once for each person.</translation>
  </message>
</context>
<context>
  <name>Wording</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation>
      <numerusform>%n item</numerusform>
      <numerusform>%n items</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n en tout, de plusieurs endroits</source>
    <translation>
      <numerusform>%n in all, from several places</numerusform>
      <numerusform>%n in all, from several places</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n ici</source>
    <translation>
      <numerusform>%n here</numerusform>
      <numerusform>%n here</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n livré(s) {day}</source>
    <translation>
      <numerusform>%n delivered {day}</numerusform>
      <numerusform>%n delivered {day}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>%n à retirer à {place}</source>
    <translation>
      <numerusform>%n to collect at {place}</numerusform>
      <numerusform>%n to collect at {place}</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{count} point(s) de fidélité</source>
    <translation>
      <numerusform>{count} loyalty point</numerusform>
      <numerusform>{count} loyalty points</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>{count} point(s) en attente, comptés au retour du réseau</source>
    <translation>
      <numerusform>{count} point pending, counted when the network is back</numerusform>
      <numerusform>{count} points pending, counted when the network is back</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Cette commande rapporte {count} point(s)</source>
    <translation>
      <numerusform>This order earns {count} point</numerusform>
      <numerusform>This order earns {count} points</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Utiliser {count} point(s)</source>
    <translation>
      <numerusform>Use {count} point</numerusform>
      <numerusform>Use {count} points</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>Votre fidélité : {count} point(s)</source>
    <translation>
      <numerusform>Your loyalty: {count} point</numerusform>
      <numerusform>Your loyalty: {count} points</numerusform>
    </translation>
  </message>
  <message>
    <source>{amount}, il en restera {left}</source>
    <translation>{amount}, {left} will be left</translation>
  </message>
  <message>
    <source>Utilisée en entier</source>
    <translation>Used up entirely</translation>
  </message>
  <message numerus="yes">
    <source>+ {count} point(s) de fidélité</source>
    <translation>
      <numerusform>+ {count} loyalty point</numerusform>
      <numerusform>+ {count} loyalty points</numerusform>
    </translation>
  </message>
  <message numerus="yes">
    <source>+ {count} point(s), en attente de confirmation</source>
    <translation>
      <numerusform>+ {count} point, waiting for confirmation</numerusform>
      <numerusform>+ {count} points, waiting for confirmation</numerusform>
    </translation>
  </message>
  <message>
    <source>Carte cadeau</source>
    <translation>Gift card</translation>
  </message>
  <message>
    <source>Carte cadeau {ending}</source>
    <translation>Gift card {ending}</translation>
  </message>
  <message>
    <source>Carte cadeau, {balance} dessus</source>
    <translation>Gift card, {balance} on it</translation>
  </message>
  <message>
    <source>Carte de fidélité {ending}</source>
    <translation>Loyalty card {ending}</translation>
  </message>
  <message>
    <source>Encore {missing} d’articles pour en profiter</source>
    <translation>{missing} more of goods to benefit</translation>
  </message>
  <message>
    <source>Il restera {left} dessus</source>
    <translation>{left} will be left on it</translation>
  </message>
  <message>
    <source>Livraison</source>
    <translation>Delivery</translation>
  </message>
  <message>
    <source>Ne compte pas hors connexion</source>
    <translation>Does not count offline</translation>
  </message>
  <message>
    <source>Ne compte pour aucun article de ce panier</source>
    <translation>Does not count for any item of this cart</translation>
  </message>
  <message>
    <source>Reste à payer</source>
    <translation>Left to pay</translation>
  </message>
  <message>
    <source>Total</source>
    <translation>Total</translation>
  </message>
  <message>
    <source>Votre fidélité</source>
    <translation>Your loyalty</translation>
  </message>
  <message>
    <source>offerte</source>
    <translation>free</translation>
  </message>
  <message>
    <source>{balance} dessus, gardés pour une autre fois</source>
    <translation>{balance} on it, kept for another time</translation>
  </message>
  <message>
    <source>{code}, ne compte pas hors connexion</source>
    <translation>{code}, does not count offline</translation>
  </message>
</context>
</TS>
