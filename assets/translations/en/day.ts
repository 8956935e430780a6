<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>CallButton</name>
  <message>
    <source>Appeler un conseiller</source>
    <translation>Call an adviser</translation>
  </message>
  <message>
    <source>Un conseiller est appelé</source>
    <translation>An adviser has been called</translation>
  </message>
</context>
<context>
  <name>CallSheet</name>
  <message>
    <source>Annuler l’appel</source>
    <translation>Cancel the call</translation>
  </message>
  <message>
    <source>Appeler</source>
    <translation>Call</translation>
  </message>
  <message>
    <source>Appeler un conseiller</source>
    <translation>Call an adviser</translation>
  </message>
  <message>
    <source>Appeler à nouveau</source>
    <translation>Call again</translation>
  </message>
  <message>
    <source>Continuer mes achats</source>
    <translation>Continue shopping</translation>
  </message>
  <message>
    <source>Il vient à cette borne. Dites-lui de quoi il s’agit.</source>
    <translation>They come to this kiosk. Tell them what it is about.</translation>
  </message>
  <message>
    <source>Ma taille</source>
    <translation>My size</translation>
  </message>
  <message>
    <source>Mon panier</source>
    <translation>My cart</translation>
  </message>
  <message>
    <source>Trouver un article</source>
    <translation>Finding an item</translation>
  </message>
  <message>
    <source>Un conseil</source>
    <translation>Advice</translation>
  </message>
</context>
<context>
  <name>CallStaff</name>
  <message>
    <source>Le réseau ne répond pas. Essayez à nouveau, ou adressez-vous à l’accueil.</source>
    <translation>The network does not answer. Try again, or ask at the reception desk.</translation>
  </message>
  <message>
    <source>L’appel n’est pas parti</source>
    <translation>The call did not go out</translation>
  </message>
  <message>
    <source>L’équipe est prévenue depuis {time}</source>
    <translation>The team has known since {time}</translation>
  </message>
  <message numerus="yes">
    <source>On vient en général en %n minute(s). Vous pouvez continuer.</source>
    <translation>
      <numerusform>Somebody usually comes within %n minute. You can carry on.</numerusform>
      <numerusform>Somebody usually comes within %n minutes. You can carry on.</numerusform>
    </translation>
  </message>
  <message>
    <source>Restez près de cette borne : on vient à vous.</source>
    <translation>Stay near this kiosk: they come to you.</translation>
  </message>
  <message>
    <source>Un conseiller</source>
    <translation>An adviser</translation>
  </message>
  <message>
    <source>{name} arrive</source>
    <translation>{name} is coming</translation>
  </message>
</context>
<context>
  <name>Day</name>
  <message>
    <source>Personne n’est venu à temps. À remettre en rayon, au comptoir.</source>
    <translation>Nobody came in time. To be put back on the shelf, at the counter.</translation>
  </message>
  <message>
    <source>délai passé</source>
    <translation>time is over</translation>
  </message>
  <message>
    <source>Gardé jusqu’au {day}, {time}</source>
    <translation>Kept until {day}, {time}</translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation>
      <numerusform>%n piece</numerusform>
      <numerusform>%n pieces</numerusform>
    </translation>
  </message>
  <message>
    <source>Appel</source>
    <translation>Call</translation>
  </message>
  <message>
    <source>Ce panier ne s’ouvre pas : demandez son code au client.</source>
    <translation>This cart does not open: ask the customer for its code.</translation>
  </message>
  <message>
    <source>Cela ne se peut pas ici.</source>
    <translation>That is not possible here.</translation>
  </message>
  <message>
    <source>Cherche un article</source>
    <translation>Is looking for an item</translation>
  </message>
  <message>
    <source>Colis</source>
    <translation>Parcel</translation>
  </message>
  <message>
    <source>C’est déjà fait.</source>
    <translation>It is done already.</translation>
  </message>
  <message>
    <source>Demande de l’aide pour la taille</source>
    <translation>Asks for help with the size</translation>
  </message>
  <message>
    <source>Demande de l’aide pour son panier</source>
    <translation>Asks for help with the cart</translation>
  </message>
  <message>
    <source>Demande un conseil</source>
    <translation>Asks for advice</translation>
  </message>
  <message>
    <source>Demandé à {time}</source>
    <translation>Asked at {time}</translation>
  </message>
  <message>
    <source>Essayage</source>
    <translation>Try-on</translation>
  </message>
  <message>
    <source>Fait à {time}.</source>
    <translation>Done at {time}.</translation>
  </message>
  <message>
    <source>Ici · {count}</source>
    <translation>Here · {count}</translation>
  </message>
  <message>
    <source>Introuvable</source>
    <translation>Nowhere</translation>
  </message>
  <message>
    <source>Le client attend à l’accueil.</source>
    <translation>The customer is waiting at the desk.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas : rien n’a changé.</source>
    <translation>The server does not answer: nothing has changed.</translation>
  </message>
  <message>
    <source>Personne ne l’a pris : la responsable le sait depuis {time}.</source>
    <translation>Nobody took it: the manager has known since {time}.</translation>
  </message>
  <message>
    <source>Pris par {initials} à {time}.</source>
    <translation>Taken by {initials} at {time}.</translation>
  </message>
  <message>
    <source>Regarde : {goods}</source>
    <translation>Looks at: {goods}</translation>
  </message>
  <message>
    <source>Retrait</source>
    <translation>Collection</translation>
  </message>
  <message>
    <source>Sans réseau, une autre tablette pourrait l’avoir pris : attendez le réseau.</source>
    <translation>Without network, another tablet might have taken it: wait for the network.</translation>
  </message>
  <message>
    <source>Votre session est finie : identifiez-vous à nouveau.</source>
    <translation>Your session has ended: sign in again.</translation>
  </message>
  <message>
    <source>Vous l’avez pris à {time}.</source>
    <translation>You took it at {time}.</translation>
  </message>
  <message>
    <source>Identification faite sans réseau : elle est vérifiée à nouveau dans un instant.</source>
    <translation>You signed in without network: it is checked again in a moment.</translation>
  </message>
  <message>
    <source>départ {time}</source>
    <translation>leaves {time}</translation>
  </message>
  <message>
    <source>fait</source>
    <translation>done</translation>
  </message>
  <message>
    <source>promis {time}</source>
    <translation>promised {time}</translation>
  </message>
  <message>
    <source>sur {count}</source>
    <translation>of {count}</translation>
  </message>
  <message>
    <source>vers {city}</source>
    <translation>to {city}</translation>
  </message>
  <message>
    <source>{initials} l’a pris avant vous.</source>
    <translation>{initials} took it before you.</translation>
  </message>
  <message>
    <source>{wait} sur {target}</source>
    <translation>{wait} of {target}</translation>
  </message>
  <message>
    <source>{wait} au lieu de {target}</source>
    <translation>{wait} instead of {target}</translation>
  </message>
  <message>
    <source>À sortir du rayon et à mettre de côté.</source>
    <translation>To be taken off the shelf and put aside.</translation>
  </message>
  <message>
    <source>à l’accueil</source>
    <translation>at the desk</translation>
  </message>
</context>
<context>
  <name>DayAlert</name>
  <message>
    <source>Voir</source>
    <translation>See</translation>
  </message>
</context>
<context>
  <name>DayButtons</name>
  <message>
    <source>Continuer</source>
    <translation>Go on</translation>
  </message>
  <message>
    <source>C’est fait</source>
    <translation>Done</translation>
  </message>
  <message>
    <source>Je le reprends</source>
    <translation>I take it over</translation>
  </message>
  <message>
    <source>Je m’en occupe</source>
    <translation>I’ll see to it</translation>
  </message>
  <message>
    <source>Je prépare ce colis</source>
    <translation>I’ll prepare this parcel</translation>
  </message>
  <message>
    <source>Je prépare ce retrait</source>
    <translation>I’ll prepare this collection</translation>
  </message>
  <message>
    <source>Je prépare cet essayage</source>
    <translation>I’ll prepare this try-on</translation>
  </message>
  <message>
    <source>J’y vais</source>
    <translation>I’m going</translation>
  </message>
  <message>
    <source>Ouvrir son panier</source>
    <translation>Open their cart</translation>
  </message>
  <message>
    <source>Rendre à l’équipe</source>
    <translation>Give back to the team</translation>
  </message>
</context>
<context>
  <name>DayEmpty</name>
  <message>
    <source>Dernière tâche close à %1. Les nouvelles demandes arrivent ici, la plus ancienne en haut.</source>
    <translation>Last task done at %1. New requests arrive here, the oldest on top.</translation>
  </message>
  <message>
    <source>Les nouvelles demandes arrivent ici, la plus ancienne en haut.</source>
    <translation>New requests arrive here, the oldest on top.</translation>
  </message>
  <message numerus="yes">
    <source>Ma journée jusqu’ici : %n tâche(s)</source>
    <translation>
      <numerusform>My day so far: %n task</numerusform>
      <numerusform>My day so far: %n tasks</numerusform>
    </translation>
  </message>
  <message>
    <source>Rien n’attend</source>
    <translation>Nothing waits</translation>
  </message>
</context>
<context>
  <name>DayFilters</name>
  <message>
    <source>Appels</source>
    <translation>Calls</translation>
  </message>
  <message>
    <source>Colis</source>
    <translation>Parcels</translation>
  </message>
  <message>
    <source>Essayages</source>
    <translation>Try-ons</translation>
  </message>
  <message>
    <source>Fait</source>
    <translation>Done</translation>
  </message>
  <message>
    <source>Retraits</source>
    <translation>Collections</translation>
  </message>
  <message>
    <source>Tout</source>
    <translation>All</translation>
  </message>
  <message>
    <source>Trop longs</source>
    <translation>Too long</translation>
  </message>
</context>
<context>
  <name>DayItem</name>
  <message>
    <source>en retard</source>
    <translation>late</translation>
  </message>
  <message>
    <source>pris par %1</source>
    <translation>taken by %1</translation>
  </message>
  <message>
    <source>responsable</source>
    <translation>manager</translation>
  </message>
  <message>
    <source>responsable prévenue</source>
    <translation>the manager knows</translation>
  </message>
</context>
<context>
  <name>DayList</name>
  <message>
    <source>Ce qui attend</source>
    <translation>What waits</translation>
  </message>
  <message>
    <source>Rien de cette sorte n’attend.</source>
    <translation>Nothing of this kind waits.</translation>
  </message>
</context>
<context>
  <name>DayPanel</name>
  <message>
    <source>Touchez une ligne pour voir de quoi il s’agit.</source>
    <translation>Touch a line to see what it is about.</translation>
  </message>
</context>
<context>
  <name>DayScreen</name>
  <message>
    <source>Ce qui est demandé depuis ne se voit pas encore ici. Les commandes partent au retour du réseau.</source>
    <translation>What was asked since does not show here yet. Orders go out when the network is back.</translation>
  </message>
  <message>
    <source>Cette liste est celle de %1 : ce qui a été demandé ou pris depuis sur une autre tablette ne s’y voit pas encore.</source>
    <translation>This is the list of %1: what was asked or taken on another tablet since does not show yet.</translation>
  </message>
  <message>
    <source>Hors ligne depuis %1.</source>
    <translation>Offline since %1.</translation>
  </message>
  <message>
    <source>Le plus ancien en haut. Ce que personne ne prend passe à la responsable.</source>
    <translation>The oldest on top. What nobody takes goes to the manager.</translation>
  </message>
  <message>
    <source>Ma journée</source>
    <translation>My day</translation>
  </message>
  <message>
    <source>Panier en cours</source>
    <translation>Open cart</translation>
  </message>
  <message>
    <source>Un scan fonctionne aussi sans réseau.</source>
    <translation>A scan works without network too.</translation>
  </message>
</context>
<context>
  <name>StaffFrame</name>
  <message>
    <source>Ma journée</source>
    <translation>My day</translation>
  </message>
</context>
</TS>
