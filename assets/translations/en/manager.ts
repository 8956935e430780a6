<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>FigureCard</name>
  <message>
    <source>CSV</source>
    <translation>CSV</translation>
  </message>
  <message>
    <source>CSV, %1</source>
    <translation>CSV, %1</translation>
  </message>
  <message>
    <source>Rien à compter sur ces jours.</source>
    <translation>Nothing to count on these days.</translation>
  </message>
</context>
<context>
  <name>FigureEase</name>
  <message>
    <source>difficile</source>
    <translation>hard</translation>
  </message>
  <message>
    <source>facile</source>
    <translation>easy</translation>
  </message>
  <message>
    <source>moyen</source>
    <translation>fair</translation>
  </message>
  <message>
    <source>part de « facile » par jour</source>
    <translation>share of “easy” by day</translation>
  </message>
</context>
<context>
  <name>FigureSheet</name>
  <message>
    <source>CSV</source>
    <translation>CSV</translation>
  </message>
  <message>
    <source>Demander un réassort, %1</source>
    <translation>Ask for a restock, %1</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message>
    <source>Réassort</source>
    <translation>Restock</translation>
  </message>
</context>
<context>
  <name>Figures</name>
  <message numerus="yes">
    <source>%n ailleurs</source>
    <translation><numerusform>%n elsewhere</numerusform><numerusform>%n elsewhere</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n article(s) sans commande</source>
    <translation><numerusform>%n article without an order</numerusform><numerusform>%n articles without an order</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n commande(s)</source>
    <translation><numerusform>%n order</numerusform><numerusform>%n orders</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n commande(s) d’articles absents ici</source>
    <translation><numerusform>%n order of articles not here</numerusform><numerusform>%n orders of articles not here</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n demande(s)</source>
    <translation><numerusform>%n request</numerusform><numerusform>%n requests</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n panier(s) repris</source>
    <translation><numerusform>%n cart taken up</numerusform><numerusform>%n carts taken up</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) en rayon</source>
    <translation><numerusform>%n piece on the shelf</numerusform><numerusform>%n pieces on the shelf</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n recherche(s) sans réponse</source>
    <translation><numerusform>%n search without an answer</numerusform><numerusform>%n searches without an answer</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n réponse(s)</source>
    <translation><numerusform>%n answer</numerusform><numerusform>%n answers</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n s’arrêtent ici</source>
    <translation><numerusform>%n ends here</numerusform><numerusform>%n end here</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n vendue(s)</source>
    <translation><numerusform>%n sold</numerusform><numerusform>%n sold</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n visite(s)</source>
    <translation><numerusform>%n visit</numerusform><numerusform>%n visits</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n visite(s) par un code</source>
    <translation><numerusform>%n visit by a code</numerusform><numerusform>%n visits by a code</numerusform></translation>
  </message>
  <message>
    <source>A · Mon panier d’abord</source>
    <translation>A · My cart first</translation>
  </message>
  <message>
    <source>Accueil</source>
    <translation>Home</translation>
  </message>
  <message>
    <source>Accueil : quelle porte d’abord ?</source>
    <translation>Home: which door first?</translation>
  </message>
  <message>
    <source>Articles en rayon ici qu’aucune commande de ces jours n’a pris ici. Valeur au prix public du jour. Les ventes en caisse sans borne ne sont pas connues.</source>
    <translation>Articles on the shelf here that no order of these days took from here. Value at today’s list price. Sales at the till without a kiosk are not known.</translation>
  </message>
  <message>
    <source>Articles manqués ou vendus pendant ces jours, dont il ne reste rien à promettre ici maintenant. À droite, ce que les autres lieux peuvent promettre.</source>
    <translation>Articles missed or sold during these days of which nothing is left to promise here now. At the right, what other places can promise.</translation>
  </message>
  <message>
    <source>Articles regardés trois secondes au moins que ce magasin n’avait pas, et recherches sans réponse. Une visite compte une fois par article. Valeur : une pièce par visite, au prix public du jour. Les mots de moins de trois visites ne sont pas montrés.</source>
    <translation>Articles looked at for three seconds or longer that this shop did not have, and searches without an answer. A visit counts once for each article. Value: one piece for each visit at today’s list price. Words of fewer than three visits are not shown.</translation>
  </message>
  <message>
    <source>B · La recherche d’abord</source>
    <translation>B · Search first</translation>
  </message>
  <message>
    <source>Chaque visite voit une version tirée au sort. L’écart est celui des visites qui commandent ; l’intervalle contient l’écart vrai 95 fois sur 100. S’il contient zéro, rien n’est prouvé.</source>
    <translation>Each visit sees a version drawn by lot. The difference is that of visits that order; the interval holds the true difference 95 times out of 100. If it contains zero, nothing is proved.</translation>
  </message>
  <message>
    <source>Codes imprimés</source>
    <translation>Printed codes</translation>
  </message>
  <message>
    <source>Comparaison</source>
    <translation>Comparison</translation>
  </message>
  <message>
    <source>Coordonnées</source>
    <translation>Details</translation>
  </message>
  <message>
    <source>Crédit par personne</source>
    <translation>Credit by person</translation>
  </message>
  <message>
    <source>Demande non servie</source>
    <translation>Unmet demand</translation>
  </message>
  <message>
    <source>Deux versions d’un écran</source>
    <translation>Two versions of a screen</translation>
  </message>
  <message>
    <source>Dorment en rayon</source>
    <translation>Slow movers</translation>
  </message>
  <message>
    <source>Fiche</source>
    <translation>Product</translation>
  </message>
  <message>
    <source>Lecture d’un code</source>
    <translation>Scanning</translation>
  </message>
  <message>
    <source>Ma commande</source>
    <translation>My order</translation>
  </message>
  <message>
    <source>Paiement</source>
    <translation>Payment</translation>
  </message>
  <message>
    <source>Panier</source>
    <translation>Cart</translation>
  </message>
  <message>
    <source>Parcours à la borne</source>
    <translation>Way through the kiosk</translation>
  </message>
  <message>
    <source>Pas d’écart sûr</source>
    <translation>No clear difference</translation>
  </message>
  <message>
    <source>Recherche</source>
    <translation>Search</translation>
  </message>
  <message>
    <source>Retour</source>
    <translation>Return</translation>
  </message>
  <message>
    <source>Ruptures demandées</source>
    <translation>Out of stock and wanted</translation>
  </message>
  <message>
    <source>Réponses à la seule question posée après une commande : « C’était facile ? ». Personne n’est nommé.</source>
    <translation>Answers to the one question asked after an order: “Was it easy?”. Nobody is named.</translation>
  </message>
  <message>
    <source>Sans crédit</source>
    <translation>No credit</translation>
  </message>
  <message>
    <source>Satisfaction</source>
    <translation>Satisfaction</translation>
  </message>
  <message>
    <source>Sélection</source>
    <translation>Selection</translation>
  </message>
  <message>
    <source>Terminé</source>
    <translation>Done</translation>
  </message>
  <message>
    <source>Trop tôt</source>
    <translation>Too early</translation>
  </message>
  <message>
    <source>Veille</source>
    <translation>Attract</translation>
  </message>
  <message>
    <source>Ventes sauvées</source>
    <translation>Sales saved</translation>
  </message>
  <message>
    <source>Visites commencées par un code imprimé et commandes qui en viennent, par édition et par page. De tous les magasins : un catalogue se lit partout.</source>
    <translation>Visits begun by a printed code and orders that came of them, by edition and page. Of all shops: a catalogue is read everywhere.</translation>
  </message>
  <message>
    <source>Visites qui ont vu chaque écran, comptées une fois chacune. Le pourcentage est l’écart avec l’étape d’avant.</source>
    <translation>Visits that saw each screen, counted once each. The percentage is the change from the step before.</translation>
  </message>
  <message numerus="yes">
    <source>article(s) demandé(s) et épuisé(s) ici</source>
    <translation><numerusform>article wanted and out of stock here</numerusform><numerusform>articles wanted and out of stock here</numerusform></translation>
  </message>
  <message>
    <source>auj.</source>
    <translation>today</translation>
  </message>
  <message>
    <source>autre solution refusée</source>
    <translation>alternative refused</translation>
  </message>
  <message>
    <source>commandent</source>
    <translation>order</translation>
  </message>
  <message>
    <source>de commandes</source>
    <translation>of orders</translation>
  </message>
  <message>
    <source>p. {page}</source>
    <translation>p. {page}</translation>
  </message>
  <message>
    <source>pas ici, pris autrement</source>
    <translation>not here, had another way</translation>
  </message>
  <message>
    <source>rupture partout</source>
    <translation>out of stock everywhere</translation>
  </message>
  <message>
    <source>seul {alone}, partagé {shared}</source>
    <translation>alone {alone}, shared {shared}</translation>
  </message>
  <message numerus="yes">
    <source>{orders} sur %n visite(s)</source>
    <translation><numerusform>{orders} of %n visit</numerusform><numerusform>{orders} of %n visits</numerusform></translation>
  </message>
  <message>
    <source>{points} pt</source>
    <translation>{points} pt</translation>
  </message>
  <message>
    <source>{seconds} s en moyenne</source>
    <translation>{seconds} s on average</translation>
  </message>
  <message>
    <source>{yes} facile, {fair} moyen, {no} difficile</source>
    <translation>{yes} easy, {fair} fair, {no} hard</translation>
  </message>
  <message>
    <source>« facile », {answers}</source>
    <translation>“easy”, {answers}</translation>
  </message>
  <message>
    <source>« {words} »</source>
    <translation>“{words}”</translation>
  </message>
  <message>
    <source>à chiffrer</source>
    <translation>no figure</translation>
  </message>
  <message>
    <source>écart entre {least} et {most} points, 95 fois sur 100</source>
    <translation>difference between {least} and {most} points, 95 times out of 100</translation>
  </message>
</context>
<context>
  <name>FiguresScreen</name>
  <message>
    <source>14 jours</source>
    <translation>14 days</translation>
  </message>
  <message>
    <source>30 jours</source>
    <translation>30 days</translation>
  </message>
  <message>
    <source>7 jours</source>
    <translation>7 days</translation>
  </message>
  <message>
    <source>Aucun essai sur ces jours. Les règles du magasin en lancent un : chaque visite voit alors une version tirée au sort.</source>
    <translation>No trial on these days. The shop’s rules start one: each visit then sees a version drawn by lot.</translation>
  </message>
  <message>
    <source>Chiffres</source>
    <translation>Figures</translation>
  </message>
  <message>
    <source>Chiffres connus %1.</source>
    <translation>Figures known %1.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas.</source>
    <translation>The hub does not answer.</translation>
  </message>
  <message>
    <source>Les chiffres s’afficheront à son retour.</source>
    <translation>Figures will show when it is back.</translation>
  </message>
  <message>
    <source>partagé</source>
    <translation>shared</translation>
  </message>
  <message>
    <source>seul</source>
    <translation>alone</translation>
  </message>
</context>
<context>
  <name>PairingApp</name>
  <message>
    <source>Chez un responsable : Terminaux, Nouveau, puis ce code.</source>
    <translation>At a manager’s: Terminals, New, then this code.</translation>
  </message>
  <message>
    <source>Demande d’un code…</source>
    <translation>Asking for a code…</translation>
  </message>
  <message>
    <source>Demander un autre code</source>
    <translation>Ask for another code</translation>
  </message>
  <message>
    <source>Le serveur du magasin ne répond pas. Nouvel essai dans un instant.</source>
    <translation>The shop’s hub does not answer. Trying again in a moment.</translation>
  </message>
  <message>
    <source>Nouveau terminal</source>
    <translation>New terminal</translation>
  </message>
  <message>
    <source>Son écran doit montrer les mêmes mots, sinon il refuse :</source>
    <translation>Their screen must show the same words, or they refuse:</translation>
  </message>
  <message>
    <source>Un responsable a refusé ce terminal.</source>
    <translation>A manager refused this terminal.</translation>
  </message>
</context>
<context>
  <name>RuleItem</name>
  <message>
    <source>Moins, %1</source>
    <translation>Less, %1</translation>
  </message>
  <message>
    <source>Plus, %1</source>
    <translation>More, %1</translation>
  </message>
</context>
<context>
  <name>Rules</name>
  <message numerus="yes">
    <source>%n h</source>
    <translation><numerusform>%n h</numerusform><numerusform>%n h</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n j</source>
    <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n min</source>
    <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s) de chaque article ne sont jamais promises d’ici.</source>
    <translation><numerusform>%n piece of every article is never promised from here.</numerusform><numerusform>%n pieces of every article are never promised from here.</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n s</source>
    <translation><numerusform>%n s</numerusform><numerusform>%n s</numerusform></translation>
  </message>
  <message>
    <source>Alerte au responsable</source>
    <translation>Alert to the manager</translation>
  </message>
  <message>
    <source>Appel d’une borne</source>
    <translation>Call from a kiosk</translation>
  </message>
  <message>
    <source>Après {figure} sans toucher, la borne demande s’il y a quelqu’un.</source>
    <translation>After {figure} without a touch the kiosk asks whether anybody is there.</translation>
  </message>
  <message>
    <source>Attente des clients</source>
    <translation>Customers waiting</translation>
  </message>
  <message>
    <source>Au-delà, la borne propose d’attendre ou d’appeler.</source>
    <translation>Beyond that, the kiosk offers to wait or to call.</translation>
  </message>
  <message>
    <source>Au-dessus de {figure}, une commande attend le réseau.</source>
    <translation>Above {figure}, an order waits for the network.</translation>
  </message>
  <message>
    <source>Aucune limite : la borne promet quoi qu’il arrive.</source>
    <translation>No limit: the kiosk promises whatever happens.</translation>
  </message>
  <message>
    <source>Bornes et visites</source>
    <translation>Kiosks and visits</translation>
  </message>
  <message>
    <source>Colis à préparer</source>
    <translation>Parcels to prepare</translation>
  </message>
  <message>
    <source>Conservation des visites</source>
    <translation>Visits are kept</translation>
  </message>
  <message>
    <source>Crédit différé</source>
    <translation>Credit afterwards</translation>
  </message>
  <message>
    <source>Devis</source>
    <translation>Quotes</translation>
  </message>
  <message>
    <source>En rouge sur Ma journée au-delà de {figure}, orange à 80 %.</source>
    <translation>Red on My day past {figure}, orange from 80%.</translation>
  </message>
  <message>
    <source>Essai de l’accueil</source>
    <translation>Trial of the home screen</translation>
  </message>
  <message>
    <source>Essayage</source>
    <translation>Try-on</translation>
  </message>
  <message>
    <source>Essayages à la fois</source>
    <translation>Try-ons at once</translation>
  </message>
  <message>
    <source>Le responsable l’apprend {figure} après l’objectif.</source>
    <translation>The manager hears of it {figure} past the target.</translation>
  </message>
  <message>
    <source>Les pièces restent réservées {figure} à qui est parti payer.</source>
    <translation>Pieces stay held {figure} for who went to pay.</translation>
  </message>
  <message>
    <source>Les visites, sans nom, sont effacées après {figure} ; leurs chiffres aussi.</source>
    <translation>Visits, which name nobody, are deleted after {figure}; their figures too.</translation>
  </message>
  <message>
    <source>Montant d’une commande</source>
    <translation>Worth of an order</translation>
  </message>
  <message>
    <source>Paiement en cours</source>
    <translation>Payment under way</translation>
  </message>
  <message>
    <source>Pièces par ligne</source>
    <translation>Pieces a line</translation>
  </message>
  <message>
    <source>Plus de {figure} pièces d’un article attendent le réseau.</source>
    <translation>More than {figure} pieces of an article wait for the network.</translation>
  </message>
  <message>
    <source>Promesses</source>
    <translation>Promises</translation>
  </message>
  <message>
    <source>Retrait</source>
    <translation>Collection</translation>
  </message>
  <message>
    <source>Réserve au comptoir</source>
    <translation>Kept at the counter</translation>
  </message>
  <message>
    <source>Sans nouvelles depuis {figure}, la borne ne promet plus rien.</source>
    <translation>Without news for {figure}, the kiosk promises nothing more.</translation>
  </message>
  <message>
    <source>Sans réseau</source>
    <translation>Without network</translation>
  </message>
  <message>
    <source>Silence à la borne</source>
    <translation>Silence at the kiosk</translation>
  </message>
  <message>
    <source>Stock gardé de côté</source>
    <translation>Stock kept back</translation>
  </message>
  <message>
    <source>Tout ce qui est en rayon se promet.</source>
    <translation>Everything on the shelf may be promised.</translation>
  </message>
  <message>
    <source>Un devis tient son prix {figure}.</source>
    <translation>A quote keeps its price for {figure}.</translation>
  </message>
  <message>
    <source>Un retrait prêt est gardé {figure} au comptoir.</source>
    <translation>What is ready to collect is kept {figure} at the counter.</translation>
  </message>
  <message>
    <source>Une commande finie à la maison sous {figure} est encore créditée.</source>
    <translation>An order finished at home within {figure} is still credited.</translation>
  </message>
  <message>
    <source>Une visite sur deux voit la recherche en premier ; Chiffres dit l’écart.</source>
    <translation>Every other visit sees the search first; Figures says the difference.</translation>
  </message>
  <message>
    <source>Version {version}, {day}, {who}</source>
    <translation>Version {version}, {day}, {who}</translation>
  </message>
  <message>
    <source>arrêté</source>
    <translation>off</translation>
  </message>
  <message>
    <source>en cours</source>
    <translation>running</translation>
  </message>
  <message>
    <source>sans limite</source>
    <translation>no limit</translation>
  </message>
  <message>
    <source>Âge du stock</source>
    <translation>Age of stock figures</translation>
  </message>
</context>
<context>
  <name>RulesScreen</name>
  <message numerus="yes">
    <source>%n chiffre(s) changé(s), pas encore en vigueur</source>
    <translation><numerusform>%n figure changed, not in force yet</numerusform><numerusform>%n figures changed, not in force yet</numerusform></translation>
  </message>
  <message>
    <source>Annuler</source>
    <translation>Cancel</translation>
  </message>
  <message>
    <source>Chaque changement est daté et signé.</source>
    <translation>Every change is dated and signed.</translation>
  </message>
  <message>
    <source>En vigueur. Les terminaux l’apprennent dans les secondes qui suivent.</source>
    <translation>In force. Terminals learn of it within seconds.</translation>
  </message>
  <message>
    <source>Il ne répond pas. Les terminaux gardent celles qu’ils connaissent.</source>
    <translation>It does not answer. Terminals keep those they know.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Rien n’est changé.</source>
    <translation>The hub does not answer. Nothing was changed.</translation>
  </message>
  <message>
    <source>Les règles sont au serveur</source>
    <translation>The rules are at the hub</translation>
  </message>
  <message>
    <source>Mettre en vigueur</source>
    <translation>Put in force</translation>
  </message>
  <message>
    <source>Personne n’a encore rien changé : ce sont les règles d’usine.</source>
    <translation>Nobody changed anything yet: these are the usual rules.</translation>
  </message>
  <message>
    <source>Quelqu’un d’autre a changé les règles entre-temps. Annulez et rouvrez l’écran pour les voir.</source>
    <translation>Somebody else changed the rules meanwhile. Cancel and open the screen again to see them.</translation>
  </message>
  <message>
    <source>Règles</source>
    <translation>Rules</translation>
  </message>
  <message>
    <source>Un instant…</source>
    <translation>One moment…</translation>
  </message>
  <message>
    <source>Versions</source>
    <translation>Versions</translation>
  </message>
  <message>
    <source>version %1</source>
    <translation>version %1</translation>
  </message>
</context>
<context>
  <name>StaffFrame</name>
  <message>
    <source>Chiffres</source>
    <translation>Figures</translation>
  </message>
  <message>
    <source>Règles</source>
    <translation>Rules</translation>
  </message>
</context>
<context>
  <name>TableSaving</name>
  <message>
    <source>Ce poste</source>
    <translation>This terminal</translation>
  </message>
</context>
<context>
  <name>TableSheet</name>
  <message>
    <source>Chercher un support</source>
    <translation>Look for a disk</translation>
  </message>
  <message>
    <source>Enregistrer un CSV</source>
    <translation>Save a CSV</translation>
  </message>
  <message>
    <source>Enregistré</source>
    <translation>Saved</translation>
  </message>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message>
    <source>Le fichier est prêt.</source>
    <translation>The file is ready.</translation>
  </message>
  <message>
    <source>Le fichier n’a pas pu être écrit. Essayez un autre support.</source>
    <translation>The file could not be written. Try another disk.</translation>
  </message>
  <message>
    <source>Les mêmes chiffres qu’à l’écran, à ouvrir dans un tableur.</source>
    <translation>The same figures as on the screen, for a spreadsheet.</translation>
  </message>
  <message>
    <source>Écriture…</source>
    <translation>Writing…</translation>
  </message>
</context>
<context>
  <name>TerminalDetail</name>
  <message>
    <source>Ce lieu n’existe plus.</source>
    <translation>This place exists no more.</translation>
  </message>
  <message>
    <source>Ce terminal a déjà été retiré.</source>
    <translation>This terminal was removed already.</translation>
  </message>
  <message>
    <source>Demander son journal</source>
    <translation>Ask for its log</translation>
  </message>
  <message>
    <source>Dernière image de l’écran, %1</source>
    <translation>Last picture of the screen, %1</translation>
  </message>
  <message>
    <source>Enregistrer</source>
    <translation>Save</translation>
  </message>
  <message>
    <source>Garder</source>
    <translation>Keep</translation>
  </message>
  <message>
    <source>Il s’efface dès qu’il entend le serveur. Ce qu’il n’a pas envoyé est scellé et doit être exporté avant.</source>
    <translation>It erases itself as soon as it hears the hub. What it has not sent is sealed and must be exported before.</translation>
  </message>
  <message>
    <source>Journal demandé…</source>
    <translation>Log asked for…</translation>
  </message>
  <message>
    <source>Journal reçu %1</source>
    <translation>Log received %1</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Rien n’est changé.</source>
    <translation>The hub does not answer. Nothing was changed.</translation>
  </message>
  <message>
    <source>Nom</source>
    <translation>Name</translation>
  </message>
  <message>
    <source>Pas encore d’image.</source>
    <translation>No picture yet.</translation>
  </message>
  <message>
    <source>Retirer</source>
    <translation>Remove</translation>
  </message>
  <message>
    <source>Retirer %1 ?</source>
    <translation>Remove %1?</translation>
  </message>
  <message>
    <source>Retirer ce terminal</source>
    <translation>Remove this terminal</translation>
  </message>
  <message>
    <source>Se croit encore à %1 : le changement compte à son prochain démarrage.</source>
    <translation>Still takes itself to be at %1: the change counts from its next start.</translation>
  </message>
  <message>
    <source>Son écran</source>
    <translation>Its screen</translation>
  </message>
  <message>
    <source>Trop petit pour y lire quoi que ce soit.</source>
    <translation>Too small to read anything on it.</translation>
  </message>
  <message>
    <source>Vous êtes devant ce terminal : retirez-le depuis un autre.</source>
    <translation>You stand before this terminal: remove it from another one.</translation>
  </message>
</context>
<context>
  <name>TerminalFacts</name>
  <message numerus="yes">
    <source>%n commande(s) refusée(s)</source>
    <translation><numerusform>%n order refused</numerusform><numerusform>%n orders refused</numerusform></translation>
  </message>
  <message>
    <source>Caméra</source>
    <translation>Camera</translation>
  </message>
  <message>
    <source>Dernière image</source>
    <translation>Last frame</translation>
  </message>
  <message>
    <source>Disque libre</source>
    <translation>Free disk</translation>
  </message>
  <message>
    <source>Horloge</source>
    <translation>Clock</translation>
  </message>
  <message>
    <source>Imprimante</source>
    <translation>Printer</translation>
  </message>
  <message>
    <source>La caméra manque.</source>
    <translation>The camera is missing.</translation>
  </message>
  <message>
    <source>Le disque est presque plein.</source>
    <translation>The disk is nearly full.</translation>
  </message>
  <message>
    <source>Le lecteur manque.</source>
    <translation>The scanner is missing.</translation>
  </message>
  <message>
    <source>Lecteur</source>
    <translation>Scanner</translation>
  </message>
  <message>
    <source>L’horloge est décalée.</source>
    <translation>The clock is off.</translation>
  </message>
  <message>
    <source>L’image ne bouge plus.</source>
    <translation>The picture does not move any more.</translation>
  </message>
  <message>
    <source>Pas de nouvelles depuis {age}</source>
    <translation>No news for {age}</translation>
  </message>
  <message>
    <source>Rendu</source>
    <translation>Renderer</translation>
  </message>
  <message>
    <source>Un effacement est à vérifier.</source>
    <translation>A wipe must be looked at.</translation>
  </message>
  <message>
    <source>Version</source>
    <translation>Version</translation>
  </message>
  <message>
    <source>Vu il y a</source>
    <translation>Seen ago</translation>
  </message>
  <message>
    <source>absent</source>
    <translation>missing</translation>
  </message>
  <message>
    <source>aucun</source>
    <translation>none</translation>
  </message>
  <message>
    <source>ok</source>
    <translation>ok</translation>
  </message>
  <message>
    <source>{gb} Go</source>
    <translation>{gb} GB</translation>
  </message>
  <message>
    <source>À envoyer</source>
    <translation>To send</translation>
  </message>
</context>
<context>
  <name>TerminalPairing</name>
  <message>
    <source>Aucun terminal n’affiche ce code. Il change toutes les 10 minutes.</source>
    <translation>No terminal shows this code. It changes every 10 minutes.</translation>
  </message>
  <message>
    <source>Borne trouvée</source>
    <translation>Kiosk found</translation>
  </message>
  <message>
    <source>Ce lieu n’existe plus.</source>
    <translation>This place exists no more.</translation>
  </message>
  <message>
    <source>Ce n’est pas lui, refuser</source>
    <translation>Not this one, refuse</translation>
  </message>
  <message>
    <source>Code affiché sur son écran</source>
    <translation>Code on its screen</translation>
  </message>
  <message>
    <source>Donnez-lui un nom.</source>
    <translation>Give it a name.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas. Rien n’est changé.</source>
    <translation>The hub does not answer. Nothing was changed.</translation>
  </message>
  <message>
    <source>Mêmes mots : approuver</source>
    <translation>Same words: approve</translation>
  </message>
  <message>
    <source>Nom</source>
    <translation>Name</translation>
  </message>
  <message>
    <source>Poste trouvé</source>
    <translation>Manager’s terminal found</translation>
  </message>
  <message>
    <source>Son écran doit montrer ces mots :</source>
    <translation>Its screen must show these words:</translation>
  </message>
  <message>
    <source>Tablette trouvée</source>
    <translation>Tablet found</translation>
  </message>
  <message>
    <source>Trop d’essais. Attendez une minute.</source>
    <translation>Too many tries. Wait a minute.</translation>
  </message>
  <message>
    <source>Un instant…</source>
    <translation>One moment…</translation>
  </message>
  <message>
    <source>encore %1</source>
    <translation>%1 left</translation>
  </message>
  <message>
    <source>Écran %1</source>
    <translation>Screen %1</translation>
  </message>
</context>
<context>
  <name>TerminalPanel</name>
  <message>
    <source>Fermer</source>
    <translation>Close</translation>
  </message>
  <message>
    <source>Nouveau terminal</source>
    <translation>New terminal</translation>
  </message>
</context>
<context>
  <name>TerminalPlaces</name>
  <message>
    <source>Lieu</source>
    <translation>Place</translation>
  </message>
</context>
<context>
  <name>Terminals</name>
  <message>
    <source>Terminaux</source>
    <translation>Terminals</translation>
  </message>
</context>
<context>
  <name>TerminalsScreen</name>
  <message>
    <source>CSV</source>
    <translation>CSV</translation>
  </message>
  <message>
    <source>Nouveau</source>
    <translation>New</translation>
  </message>
  <message>
    <source>Nouveau terminal</source>
    <translation>New terminal</translation>
  </message>
  <message>
    <source>OK</source>
    <translation>OK</translation>
  </message>
</context>
<context>
  <name>Wording</name>
  <message>
    <source>{first} au {last}</source>
    <translation>{first} to {last}</translation>
  </message>
</context>
</TS>
