<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CartExtras</name>
    <message>
        <source>Essayer en cabine</source>
        <translation>Try on here</translation>
    </message>
    <message>
        <source>Essayage %1</source>
        <translation>Try-on %1</translation>
    </message>
</context>
<context>
    <name>StaffFrame</name>
    <message>
        <source>Essayages</source>
        <translation>Try-ons</translation>
    </message>
</context>
<context>
    <name>TryOn</name>
    <message>
        <source>unique</source>
        <translation>one size</translation>
    </message>
    <message>
        <source>gardé</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>remis</source>
        <translation>put back</translation>
    </message>
    <message>
        <source>ici</source>
        <translation>here</translation>
    </message>
    <message>
        <source>nulle part</source>
        <translation>nowhere</translation>
    </message>
    <message>
        <source>Hors du plan</source>
        <translation>Not on the plan</translation>
    </message>
    <message>
        <source>rayon inconnu</source>
        <translation>shelf unknown</translation>
    </message>
    <message>
        <source>hors service</source>
        <translation>out of use</translation>
    </message>
    <message>
        <source>libre</source>
        <translation>free</translation>
    </message>
    <message>
        <source>trop petit</source>
        <translation>too small</translation>
    </message>
    <message>
        <source>trop grand</source>
        <translation>too large</translation>
    </message>
    <message>
        <source>la coupe</source>
        <translation>the cut</translation>
    </message>
    <message>
        <source>la couleur</source>
        <translation>the colour</translation>
    </message>
    <message>
        <source>la matière</source>
        <translation>the fabric</translation>
    </message>
    <message>
        <source>le prix</source>
        <translation>the price</translation>
    </message>
    <message>
        <source>autre taille choisie</source>
        <translation>another size chosen</translation>
    </message>
    <message>
        <source>a changé d’avis</source>
        <translation>changed their mind</translation>
    </message>
    <message>
        <source>introuvable en rayon</source>
        <translation>not on the shelf</translation>
    </message>
    <message>
        <source>Demandé par {name}, {place}</source>
        <translation>Asked for by {name}, {place}</translation>
    </message>
    <message>
        <source>Cabine {cabin}</source>
        <translation>Fitting room {cabin}</translation>
    </message>
    <message>
        <source>Cabine rendue</source>
        <translation>Fitting room given back</translation>
    </message>
    <message>
        <source>Demandé : {article}</source>
        <translation>Asked for: {article}</translation>
    </message>
    <message>
        <source>Retiré : {article}</source>
        <translation>Dropped: {article}</translation>
    </message>
    <message>
        <source>Ajouté : {article}</source>
        <translation>Added: {article}</translation>
    </message>
    <message>
        <source>Mis au panier</source>
        <translation>Put into the cart</translation>
    </message>
    <message>
        <source>Cabine libérée</source>
        <translation>Fitting room freed</translation>
    </message>
    <message>
        <source>Essayage annulé</source>
        <translation>Try-on cancelled</translation>
    </message>
    <message>
        <source>Pris en rayon : {article}</source>
        <translation>Picked: {article}</translation>
    </message>
    <message>
        <source>En cabine : {article}</source>
        <translation>In the room: {article}</translation>
    </message>
    <message>
        <source>Gardé : {article}</source>
        <translation>Kept: {article}</translation>
    </message>
    <message>
        <source>À remettre : {article}</source>
        <translation>To put back: {article}</translation>
    </message>
    <message>
        <source>À prendre : {article}</source>
        <translation>To pick: {article}</translation>
    </message>
    <message>
        <source>tout</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Attente {wait}, essayage {tried}</source>
        <translation>Waited {wait}, tried on for {tried}</translation>
    </message>
    <message>
        <source>servi</source>
        <translation>served</translation>
    </message>
    <message>
        <source>terminé</source>
        <translation>over</translation>
    </message>
    <message>
        <source>dépassé à {time}</source>
        <translation>passed at {time}</translation>
    </message>
    <message>
        <source>jusqu’à {time}</source>
        <translation>until {time}</translation>
    </message>
    <message>
        <source>en cabine</source>
        <translation>in the room</translation>
    </message>
    <message>
        <source>cabine {cabin}</source>
        <translation>room {cabin}</translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) prévues</source>
        <translation>
            <numerusform>%n minute planned</numerusform>
            <numerusform>%n minutes planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryOnArticleSheet</name>
    <message>
        <source>Ajouter un article</source>
        <translation>Add an article</translation>
    </message>
    <message>
        <source>Rien d’autre dans le panier ouvert ne s’essaie. Le scanner fonctionne sur cet écran.</source>
        <translation>Nothing else in the open cart can be tried on. The scanner works on this screen.</translation>
    </message>
    <message>
        <source>Scannez son étiquette, ou touchez un article du panier ouvert.</source>
        <translation>Scan its label, or touch an article of the open cart.</translation>
    </message>
</context>
<context>
    <name>TryOnCabin</name>
    <message>
        <source>Cabine %1</source>
        <translation>Fitting room %1</translation>
    </message>
</context>
<context>
    <name>TryOnCancelSheet</name>
    <message>
        <source>Annuler cet essayage ?</source>
        <translation>Cancel this try-on?</translation>
    </message>
    <message>
        <source>La demande quitte la liste, et ce qui est pris est à remettre en rayon.</source>
        <translation>The request leaves the list, and what was picked goes back to the shelf.</translation>
    </message>
    <message>
        <source>Continuer l’essayage</source>
        <translation>Go on with the try-on</translation>
    </message>
    <message>
        <source>Annuler l’essayage</source>
        <translation>Cancel the try-on</translation>
    </message>
</context>
<context>
    <name>TryOnKeepSheet</name>
    <message>
        <source>Les autres sont à remettre en rayon.</source>
        <translation>The others go back to the shelf.</translation>
    </message>
    <message>
        <source>Quelle taille est gardée ?</source>
        <translation>Which size is kept?</translation>
    </message>
</context>
<context>
    <name>TryOnLineItem</name>
    <message>
        <source>Gardé</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Remis</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>TryOnNote</name>
    <message>
        <source>La borne le dit à %1 quand tout est en cabine.</source>
        <translation>The kiosk tells %1 when all is in the fitting room.</translation>
    </message>
    <message>
        <source>%1 s’en occupe déjà.</source>
        <translation>%1 is on it already.</translation>
    </message>
    <message>
        <source>Ce n’est plus possible : l’essayage a changé.</source>
        <translation>Not possible any more: the try-on changed.</translation>
    </message>
    <message>
        <source>Cette cabine n’est pas disponible.</source>
        <translation>This fitting room is not available.</translation>
    </message>
    <message>
        <source>Cette cabine vient d’être prise par un collègue.</source>
        <translation>A colleague has just taken this fitting room.</translation>
    </message>
    <message>
        <source>Choisissez d’abord une cabine.</source>
        <translation>Choose a fitting room first.</translation>
    </message>
    <message>
        <source>Identifiez-vous à nouveau : ce qui est fait ici partira ensuite.</source>
        <translation>Sign in again: what is done here will be sent then.</translation>
    </message>
    <message>
        <source>Il faut le réseau pour cela.</source>
        <translation>This needs the network.</translation>
    </message>
    <message>
        <source>La borne le dit quand tout est en cabine.</source>
        <translation>The kiosk says when all is in the fitting room.</translation>
    </message>
    <message>
        <source>La file est pleine : attendez qu’une cabine se libère.</source>
        <translation>The queue is full: wait for a free fitting room.</translation>
    </message>
    <message>
        <source>Le motif de ce qui est remis nourrit les chiffres.</source>
        <translation>Reasons for what is put back go into the figures.</translation>
    </message>
    <message>
        <source>L’étape n’a pas pu être gardée sur cet appareil.</source>
        <translation>This step could not be kept on this device.</translation>
    </message>
    <message>
        <source>Rendu : un collègue peut le prendre.</source>
        <translation>Given back: a colleague can take it.</translation>
    </message>
    <message>
        <source>Rien dans ce panier ne s’essaie.</source>
        <translation>Nothing in this cart can be tried on.</translation>
    </message>
    <message>
        <source>Un autre panier est ouvert : terminez cette visite d’abord.</source>
        <translation>Another cart is open: end that visit first.</translation>
    </message>
    <message numerus="yes">
        <source>Hors ligne : %n étape(s) partiront avec le réseau.</source>
        <translation>
            <numerusform>Offline: %n step will be sent with the network.</numerusform>
            <numerusform>Offline: %n steps will be sent with the network.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryOnPanel</name>
    <message>
        <source>Attente</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Cabine</source>
        <translation>Fitting room</translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>aucune ici</source>
        <translation>none here</translation>
    </message>
    <message>
        <source>choisissez-en une</source>
        <translation>choose one</translation>
    </message>
    <message>
        <source>touchez pour changer</source>
        <translation>touch to change</translation>
    </message>
</context>
<context>
    <name>TryOnPath</name>
    <message>
        <source>Demandé</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>En cabine</source>
        <translation>In the room</translation>
    </message>
    <message>
        <source>Pris en rayon</source>
        <translation>Picked</translation>
    </message>
</context>
<context>
    <name>TryOnPickItem</name>
    <message>
        <source>pas ici</source>
        <translation>not here</translation>
    </message>
</context>
<context>
    <name>TryOnPickSheet</name>
    <message>
        <source>Dans l’ordre des rayons du plan, depuis la borne. Touchez ce que vous avez en main.</source>
        <translation>In the order of the shelves on the plan, from the kiosk. Touch what you have in hand.</translation>
    </message>
    <message>
        <source>Tout est pris.</source>
        <translation>All is picked.</translation>
    </message>
    <message>
        <source>À prendre en rayon</source>
        <translation>To pick from the shelves</translation>
    </message>
</context>
<context>
    <name>TryOnQueue</name>
    <message>
        <source>Cabines</source>
        <translation>Fitting rooms</translation>
    </message>
    <message>
        <source>Touchez une cabine libre pour la mettre hors service, une autre pour l’ouvrir.</source>
        <translation>Touch a free room to put it out of use, another one to open it.</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>La file est pleine : les bornes ne prennent plus de demande.</source>
        <translation>The queue is full: kiosks take no more requests.</translation>
    </message>
    <message>
        <source>Personne n’attend</source>
        <translation>Nobody waits</translation>
    </message>
    <message>
        <source>Un essayage demandé à une borne ou depuis un panier s’affiche ici, avec ce qu’il faut prendre en rayon.</source>
        <translation>A try-on asked for at a kiosk or from a cart shows here, with what to pick from the shelves.</translation>
    </message>
    <message>
        <source>attendent</source>
        <translation>waiting</translation>
    </message>
</context>
<context>
    <name>TryOnReasonSheet</name>
    <message>
        <source>A changé d’avis</source>
        <translation>Changed their mind</translation>
    </message>
    <message>
        <source>Cela nourrit les chiffres : tailles à revoir, coupes qui ne vont pas.</source>
        <translation>This goes into the figures: sizes to look at, cuts that do not fit.</translation>
    </message>
    <message>
        <source>Introuvable en rayon</source>
        <translation>Not on the shelf</translation>
    </message>
    <message>
        <source>La couleur</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>La coupe</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>La matière</source>
        <translation>Fabric</translation>
    </message>
    <message>
        <source>Le prix</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Pourquoi le remettre ?</source>
        <translation>Why put it back?</translation>
    </message>
    <message>
        <source>Sans motif</source>
        <translation>No reason</translation>
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
    <name>TryOnScreen</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Confier</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Essayage %1</source>
        <translation>Try-on %1</translation>
    </message>
    <message>
        <source>Essayage de %1</source>
        <translation>Try-on for %1</translation>
    </message>
    <message>
        <source>Essayage d’%1</source>
        <translation>Try-on for %1</translation>
    </message>
    <message>
        <source>Essayages</source>
        <translation>Try-ons</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Libérer la cabine</source>
        <translation>Free the room</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Remettre le reste</source>
        <translation>Put the rest back</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Tout est en cabine</source>
        <translation>All in the room</translation>
    </message>
    <message>
        <source>Tout est en cabine %1</source>
        <translation>All in room %1</translation>
    </message>
    <message>
        <source>cabine %1</source>
        <translation>room %1</translation>
    </message>
    <message>
        <source>À prendre</source>
        <translation>To pick</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n au panier</source>
        <translation>
            <numerusform>%n to the cart</numerusform>
            <numerusform>%n to the cart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryOnSizeBox</name>
    <message>
        <source>Taille %1, %2</source>
        <translation>Size %1, %2</translation>
    </message>
</context>
<context>
    <name>TryOnWishSheet</name>
    <message>
        <source>%1 prépare vos articles.</source>
        <translation>%1 is preparing your articles.</translation>
    </message>
    <message>
        <source>Cabine %1.</source>
        <translation>Fitting room %1.</translation>
    </message>
    <message>
        <source>Cette demande n’a pas pu être prise. Adressez-vous à un conseiller.</source>
        <translation>This request could not be taken. Please ask an adviser.</translation>
    </message>
    <message>
        <source>Continuer mes achats</source>
        <translation>Continue shopping</translation>
    </message>
    <message>
        <source>Demander l’essayage</source>
        <translation>Ask for a fitting room</translation>
    </message>
    <message>
        <source>Essayage %1</source>
        <translation>Try-on %1</translation>
    </message>
    <message>
        <source>Essayer en cabine</source>
        <translation>Try on here</translation>
    </message>
    <message>
        <source>Gardez ce code : %1.</source>
        <translation>Keep this code: %1.</translation>
    </message>
    <message>
        <source>Impossible de joindre les conseillers d’ici pour le moment. Adressez-vous à eux directement.</source>
        <translation>Advisers cannot be reached from here at the moment. Please ask them directly.</translation>
    </message>
    <message>
        <source>Les cabines sont très demandées : la file est pleine. Réessayez dans quelques minutes.</source>
        <translation>The fitting rooms are busy: the queue is full. Try again in a few minutes.</translation>
    </message>
    <message>
        <source>Personne n’attend avant vous.</source>
        <translation>Nobody waits before you.</translation>
    </message>
    <message>
        <source>Tout y est : un conseiller reste à côté.</source>
        <translation>Everything is there: an adviser stays close by.</translation>
    </message>
    <message>
        <source>Un conseiller apporte vos articles en cabine.</source>
        <translation>An adviser brings your articles to a fitting room.</translation>
    </message>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Votre cabine %1 est prête</source>
        <translation>Your fitting room %1 is ready</translation>
    </message>
    <message>
        <source>Vos articles vous attendront en cabine.</source>
        <translation>Your articles will wait for you in the fitting room.</translation>
    </message>
    <message>
        <source>Les conseillers l’ont reçu.</source>
        <translation>The advisers have received it.</translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) avant vous.</source>
        <translation>
            <numerusform>%n person before you.</numerusform>
            <numerusform>%n people before you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En général prêt en %n minute(s).</source>
        <translation>
            <numerusform>Usually ready in %n minute.</numerusform>
            <numerusform>Usually ready in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductFacts</name>
    <message>
        <source>Essayer en cabine</source>
        <translation>Try it on here</translation>
    </message>
</context>
</TS>
