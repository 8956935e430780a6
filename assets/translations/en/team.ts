<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>Audit</name>
  <message>
    <source>A quitté l’équipe</source>
    <translation>Left the team</translation>
  </message>
  <message>
    <source>Badge bloqué après des essais faux</source>
    <translation>Badge locked after wrong tries</translation>
  </message>
  <message>
    <source>Commande abandonnée</source>
    <translation>Order given up</translation>
  </message>
  <message>
    <source>Commande remise</source>
    <translation>Order handed over</translation>
  </message>
  <message>
    <source>Commande remise en rayon, non retirée</source>
    <translation>Order put back on the shelf, not collected</translation>
  </message>
  <message>
    <source>Connexion sans le serveur</source>
    <translation>Signed in without the server</translation>
  </message>
  <message>
    <source>Crédit corrigé</source>
    <translation>Credit corrected</translation>
  </message>
  <message>
    <source>Devis fait</source>
    <translation>Quote made</translation>
  </message>
  <message>
    <source>Journal des actes</source>
    <translation>Audit log</translation>
  </message>
  <message>
    <source>Note effacée</source>
    <translation>Note removed</translation>
  </message>
  <message>
    <source>Nouveau badge</source>
    <translation>New badge</translation>
  </message>
  <message>
    <source>Nouveau code personnel</source>
    <translation>New PIN</translation>
  </message>
  <message>
    <source>Personne ajoutée</source>
    <translation>Person added</translation>
  </message>
  <message>
    <source>Personne modifiée</source>
    <translation>Person changed</translation>
  </message>
  <message>
    <source>Rayon compté</source>
    <translation>Shelf counted</translation>
  </message>
  <message>
    <source>Remise accordée</source>
    <translation>Discount given</translation>
  </message>
  <message>
    <source>Retour reçu</source>
    <translation>Return received</translation>
  </message>
  <message>
    <source>Règles changées</source>
    <translation>Rules changed</translation>
  </message>
  <message>
    <source>Stock corrigé</source>
    <translation>Stock corrected</translation>
  </message>
  <message>
    <source>Stock demandé</source>
    <translation>Stock requested</translation>
  </message>
  <message>
    <source>Terminal admis</source>
    <translation>Terminal admitted</translation>
  </message>
  <message>
    <source>Terminal modifié</source>
    <translation>Terminal changed</translation>
  </message>
  <message>
    <source>Terminal retiré</source>
    <translation>Terminal removed</translation>
  </message>
  <message>
    <source>Tâche confiée à un autre</source>
    <translation>Task given to somebody else</translation>
  </message>
  <message>
    <source>abîmé</source>
    <translation>damaged</translation>
  </message>
  <message>
    <source>auteur</source>
    <translation>author</translation>
  </message>
  <message>
    <source>compté en rayon</source>
    <translation>counted</translation>
  </message>
  <message>
    <source>confiée à</source>
    <translation>given to</translation>
  </message>
  <message>
    <source>dans l’équipe</source>
    <translation>in the team</translation>
  </message>
  <message>
    <source>de</source>
    <translation>from</translation>
  </message>
  <message>
    <source>depuis</source>
    <translation>since</translation>
  </message>
  <message>
    <source>en main</source>
    <translation>on hand</translation>
  </message>
  <message>
    <source>essais faux</source>
    <translation>wrong tries</translation>
  </message>
  <message>
    <source>initiales</source>
    <translation>initials</translation>
  </message>
  <message>
    <source>lieu</source>
    <translation>place</translation>
  </message>
  <message>
    <source>motif</source>
    <translation>reason</translation>
  </message>
  <message>
    <source>nom</source>
    <translation>name</translation>
  </message>
  <message>
    <source>non</source>
    <translation>no</translation>
  </message>
  <message>
    <source>oui</source>
    <translation>yes</translation>
  </message>
  <message>
    <source>perdu ou volé</source>
    <translation>lost or stolen</translation>
  </message>
  <message>
    <source>pièces</source>
    <translation>pieces</translation>
  </message>
  <message>
    <source>plafond de remise</source>
    <translation>discount ceiling</translation>
  </message>
  <message>
    <source>pour cent</source>
    <translation>percent</translation>
  </message>
  <message>
    <source>prix</source>
    <translation>price</translation>
  </message>
  <message>
    <source>rayon</source>
    <translation>department</translation>
  </message>
  <message>
    <source>retrouvé</source>
    <translation>found</translation>
  </message>
  <message>
    <source>rôle</source>
    <translation>role</translation>
  </message>
  <message>
    <source>valable jusqu’au</source>
    <translation>valid until</translation>
  </message>
  <message>
    <source>vers</source>
    <translation>to</translation>
  </message>
  <message>
    <source>{label} : {said}</source>
    <translation>{label}: {said}</translation>
  </message>
</context>
<context>
  <name>AuditScreen</name>
  <message numerus="yes">
    <source>%n acte(s)</source>
    <translation><numerusform>%n entry</numerusform><numerusform>%n entries</numerusform></translation>
  </message>
  <message>
    <source>Accès</source>
    <translation>Access</translation>
  </message>
  <message>
    <source>Aucun acte de cette sorte n’a été noté.</source>
    <translation>Nothing of this kind was written down.</translation>
  </message>
  <message>
    <source>CSV</source>
    <translation>CSV</translation>
  </message>
  <message>
    <source>Ce que ce poste y a lu la dernière fois n’y est plus. Gardez vos CSV et prévenez le support.</source>
    <translation>What this terminal read there last time is no longer in it. Keep your CSV files and tell support.</translation>
  </message>
  <message>
    <source>Ce qui est affiché est la dernière lecture.</source>
    <translation>What is shown was read last.</translation>
  </message>
  <message>
    <source>Chaque acte est vérifié avec celui qui le précède.</source>
    <translation>Each entry is checked against the one before it.</translation>
  </message>
  <message>
    <source>Chaque acte suit le précédent ; dernière empreinte %1.</source>
    <translation>Each entry follows from the one before; last fingerprint %1.</translation>
  </message>
  <message>
    <source>Demandez à un responsable.</source>
    <translation>Ask a manager.</translation>
  </message>
  <message>
    <source>Il est encore vide.</source>
    <translation>It is still empty.</translation>
  </message>
  <message>
    <source>Il vient du serveur du magasin.</source>
    <translation>It comes from the store’s server.</translation>
  </message>
  <message>
    <source>Journal des actes</source>
    <translation>Audit log</translation>
  </message>
  <message>
    <source>Le journal a été modifié.</source>
    <translation>The log was changed.</translation>
  </message>
  <message>
    <source>Le journal a été réécrit.</source>
    <translation>The log was written anew.</translation>
  </message>
  <message>
    <source>Le journal est entier.</source>
    <translation>The log is whole.</translation>
  </message>
  <message>
    <source>Le journal s’affichera ici</source>
    <translation>The log will appear here</translation>
  </message>
  <message>
    <source>Le journal s’affichera à son retour.</source>
    <translation>The log will appear when it is back.</translation>
  </message>
  <message>
    <source>Le serveur ne répond pas.</source>
    <translation>The server does not answer.</translation>
  </message>
  <message>
    <source>Lecture du journal.</source>
    <translation>Reading the log.</translation>
  </message>
  <message>
    <source>L’acte n° %1 ne suit plus ceux d’avant. Gardez vos CSV et prévenez le support.</source>
    <translation>Entry no. %1 no longer follows from those before. Keep your CSV files and tell support.</translation>
  </message>
  <message>
    <source>Plus anciens</source>
    <translation>Older ones</translation>
  </message>
  <message>
    <source>Rien ici</source>
    <translation>Nothing here</translation>
  </message>
  <message>
    <source>Règles</source>
    <translation>Rules</translation>
  </message>
  <message>
    <source>Stock</source>
    <translation>Stock</translation>
  </message>
  <message>
    <source>Tout</source>
    <translation>All</translation>
  </message>
  <message>
    <source>Un acte affiché ne correspond pas à son empreinte. Gardez vos CSV et prévenez le support.</source>
    <translation>An entry shown does not match its fingerprint. Keep your CSV files and tell support.</translation>
  </message>
  <message>
    <source>Vente</source>
    <translation>Sales</translation>
  </message>
  <message>
    <source>Vous n’avez pas accès au journal.</source>
    <translation>You may not read the log.</translation>
  </message>
  <message>
    <source>Équipe</source>
    <translation>Team</translation>
  </message>
</context>
<context>
  <name>MeScreen</name>
  <message>
    <source>Caméra</source>
    <translation>Camera</translation>
  </message>
  <message>
    <source>Connecté sans le serveur, jusqu’à %1.</source>
    <translation>Signed in without the server, until %1.</translation>
  </message>
  <message>
    <source>Droitier</source>
    <translation>Right-handed</translation>
  </message>
  <message>
    <source>Gaucher</source>
    <translation>Left-handed</translation>
  </message>
  <message>
    <source>Il vérifiera à son retour, sans rien demander. Ce qui a besoin de lui attend ; vos commandes sont enregistrées à votre nom.</source>
    <translation>It will check when it is back, without asking anything. What needs it waits; your orders are recorded in your name.</translation>
  </message>
  <message>
    <source>Journal</source>
    <translation>Log</translation>
  </message>
  <message>
    <source>Ouvrir</source>
    <translation>Open</translation>
  </message>
  <message>
    <source>Rail et boutons</source>
    <translation>Rail and buttons</translation>
  </message>
</context>
<context>
  <name>NewSecretsSheet</name>
  <message>
    <source>Affiché une seule fois.</source>
    <translation>Shown only once.</translation>
  </message>
  <message>
    <source>Badge</source>
    <translation>Badge</translation>
  </message>
  <message>
    <source>Badge de %1</source>
    <translation>Badge of %1</translation>
  </message>
  <message>
    <source>Badge et code personnel</source>
    <translation>Badge and PIN</translation>
  </message>
  <message>
    <source>Code personnel</source>
    <translation>PIN</translation>
  </message>
  <message>
    <source>Code personnel : %1</source>
    <translation>PIN: %1</translation>
  </message>
  <message>
    <source>C’est noté</source>
    <translation>Noted</translation>
  </message>
  <message>
    <source>Donnez-le de vive voix : personne d’autre ne peut le relire.</source>
    <translation>Say it aloud: nobody else can read it again.</translation>
  </message>
  <message>
    <source>Nouveau badge</source>
    <translation>New badge</translation>
  </message>
  <message>
    <source>Nouveau code personnel</source>
    <translation>New PIN</translation>
  </message>
  <message>
    <source>Photographiez ou imprimez ce badge : personne d’autre ne peut le relire.</source>
    <translation>Photograph or print this badge: nobody else can read it again.</translation>
  </message>
  <message>
    <source>Photographiez ou imprimez le badge, et donnez le code de vive voix : personne d’autre ne peut le relire.</source>
    <translation>Photograph or print the badge, and say the PIN aloud: nobody else can read it again.</translation>
  </message>
</context>
<context>
  <name>PersonPanel</name>
  <message>
    <source>%1 %</source>
    <translation>%1%</translation>
  </message>
  <message>
    <source>A quitté l’équipe</source>
    <translation>Has left the team</translation>
  </message>
  <message>
    <source>Ajouter</source>
    <translation>Add</translation>
  </message>
  <message>
    <source>Choisissez une personne</source>
    <translation>Choose a person</translation>
  </message>
  <message>
    <source>Confirmer : nouveau badge</source>
    <translation>Confirm: new badge</translation>
  </message>
  <message>
    <source>Confirmer : nouveau code</source>
    <translation>Confirm: new PIN</translation>
  </message>
  <message>
    <source>C’est vous : un autre responsable peut changer votre rôle, votre plafond et vos codes.</source>
    <translation>This is you: another manager can change your role, your ceiling and your secrets.</translation>
  </message>
  <message>
    <source>Du rôle : %1 %</source>
    <translation>The role’s: %1%</translation>
  </message>
  <message>
    <source>Enregistrement…</source>
    <translation>Saving…</translation>
  </message>
  <message>
    <source>Enregistrer</source>
    <translation>Save</translation>
  </message>
  <message>
    <source>L’ancien badge ne vaudra plus rien, et la personne est déconnectée partout.</source>
    <translation>The old badge will be worth nothing, and the person is signed out everywhere.</translation>
  </message>
  <message>
    <source>L’ancien code ne vaudra plus rien, et la personne est déconnectée partout.</source>
    <translation>The old PIN will be worth nothing, and the person is signed out everywhere.</translation>
  </message>
  <message>
    <source>Nouveau badge</source>
    <translation>New badge</translation>
  </message>
  <message>
    <source>Nouveau code personnel</source>
    <translation>New PIN</translation>
  </message>
  <message>
    <source>Nouvelle personne</source>
    <translation>New person</translation>
  </message>
  <message>
    <source>N’entre plus nulle part. Ce qui a été fait à ce nom reste.</source>
    <translation>Gets in nowhere. What was done in this name stays.</translation>
  </message>
  <message>
    <source>Plafond plus bas</source>
    <translation>Lower ceiling</translation>
  </message>
  <message>
    <source>Plafond plus haut</source>
    <translation>Higher ceiling</translation>
  </message>
  <message>
    <source>Prénom et nom</source>
    <translation>First and last name</translation>
  </message>
  <message>
    <source>Rayon (facultatif)</source>
    <translation>Department (optional)</translation>
  </message>
  <message>
    <source>Remise au plus</source>
    <translation>Discount at most</translation>
  </message>
  <message>
    <source>Responsable</source>
    <translation>Manager</translation>
  </message>
  <message>
    <source>Revient dans l’équipe</source>
    <translation>Is back in the team</translation>
  </message>
  <message>
    <source>Rôle</source>
    <translation>Role</translation>
  </message>
  <message>
    <source>Son rôle, son plafond de remise, un nouveau code ou un nouveau badge.</source>
    <translation>Role, discount ceiling, a new PIN or a new badge.</translation>
  </message>
  <message>
    <source>Support</source>
    <translation>Support</translation>
  </message>
  <message>
    <source>Vente</source>
    <translation>Sales</translation>
  </message>
</context>
<context>
  <name>SignInNote</name>
  <message>
    <source>Ce compte est fermé. Adressez-vous à un responsable.</source>
    <translation>This account is closed. Please see a manager.</translation>
  </message>
  <message>
    <source>Le serveur du magasin ne répond pas, et cet appareil ne peut plus vous reconnaître seul. Réessayez dans un instant.</source>
    <translation>The store’s server does not answer, and this device can no longer recognise you by itself. Try again in a moment.</translation>
  </message>
  <message>
    <source>Le serveur du magasin ne répond pas, et vous ne vous êtes pas connecté ici ces 7 derniers jours. Réessayez dans un instant.</source>
    <translation>The store’s server does not answer, and you have not signed in here during the last 7 days. Try again in a moment.</translation>
  </message>
  <message>
    <source>Le serveur n’a pas confirmé votre connexion. Présentez à nouveau votre badge ; vos commandes enregistrées partent seules.</source>
    <translation>The server did not confirm your sign-in. Show your badge again; your recorded orders are sent by themselves.</translation>
  </message>
</context>
<context>
  <name>SignInScreen</name>
  <message>
    <source>Fonctionne aussi sans réseau, jusqu’au %1.</source>
    <translation>Works without network too, until %1.</translation>
  </message>
</context>
<context>
  <name>SignInWelcome</name>
  <message>
    <source>Badge oublié</source>
    <translation>Badge forgotten</translation>
  </message>
  <message>
    <source>Bonjour %1</source>
    <translation>Hello %1</translation>
  </message>
  <message>
    <source>Demandez à un responsable : Équipe, votre nom, Nouveau badge. Il s’affiche à l’écran, se photographie ou s’imprime, et l’ancien ne vaut plus rien.</source>
    <translation>Ask a manager: Team, your name, New badge. It is shown on the screen, to photograph or print, and the old one is worth nothing.</translation>
  </message>
  <message>
    <source>Responsable</source>
    <translation>Manager</translation>
  </message>
  <message>
    <source>Support</source>
    <translation>Support</translation>
  </message>
  <message>
    <source>Vente</source>
    <translation>Sales</translation>
  </message>
</context>
<context>
  <name>StaffFrame</name>
  <message>
    <source>Équipe</source>
    <translation>Team</translation>
  </message>
</context>
<context>
  <name>Team</name>
  <message>
    <source>A quitté l’équipe</source>
    <translation>Has left the team</translation>
  </message>
  <message>
    <source>Bloqué : trop d’essais</source>
    <translation>Locked: too many tries</translation>
  </message>
  <message>
    <source>Pas connecté</source>
    <translation>Not signed in</translation>
  </message>
  <message>
    <source>Remise jusqu’à {percent} %</source>
    <translation>Discount up to {percent}%</translation>
  </message>
  <message>
    <source>Responsable</source>
    <translation>Manager</translation>
  </message>
  <message>
    <source>Support</source>
    <translation>Support</translation>
  </message>
  <message>
    <source>Vente</source>
    <translation>Sales</translation>
  </message>
</context>
<context>
  <name>TeamProblem</name>
  <message>
    <source>Ce plafond n’est pas possible.</source>
    <translation>This ceiling is not possible.</translation>
  </message>
  <message>
    <source>Cette personne n’est plus telle qu’affichée ; la liste est relue.</source>
    <translation>This person is no longer as shown; the list is being read again.</translation>
  </message>
  <message>
    <source>Cette personne travaille ailleurs : son responsable peut la modifier.</source>
    <translation>This person works elsewhere: their manager can change them.</translation>
  </message>
  <message>
    <source>Le nom manque, ou il est trop long.</source>
    <translation>The name is missing or too long.</translation>
  </message>
  <message>
    <source>Le serveur ne vous reconnaît plus le droit de changer l’équipe. Rien n’est changé.</source>
    <translation>The server says that you may no longer change the team. Nothing was changed.</translation>
  </message>
  <message>
    <source>L’équipe se règle avec le serveur, qui ne répond pas. Rien n’est changé.</source>
    <translation>The team is set up with the server, which does not answer. Nothing was changed.</translation>
  </message>
  <message>
    <source>Personne ne change ses propres droits ni ses propres codes : demandez à un autre responsable.</source>
    <translation>Nobody changes their own rights or secrets: ask another manager.</translation>
  </message>
  <message>
    <source>Quelqu’un d’autre vient de modifier cette personne. Voici ce qui vaut maintenant ; recommencez si besoin.</source>
    <translation>Somebody else has just changed this person. This is how it is now; start again if needed.</translation>
  </message>
  <message>
    <source>Seul le support règle les comptes du support.</source>
    <translation>Only support sets up support’s accounts.</translation>
  </message>
</context>
<context>
  <name>TeamScreen</name>
  <message numerus="yes">
    <source>%n personne(s)</source>
    <translation><numerusform>%n person</numerusform><numerusform>%n people</numerusform></translation>
  </message>
  <message>
    <source>Ajouter une personne</source>
    <translation>Add a person</translation>
  </message>
  <message>
    <source>Ajoutez la première personne de ce magasin.</source>
    <translation>Add the first person of this store.</translation>
  </message>
  <message>
    <source>Elle vient du serveur du magasin.</source>
    <translation>It comes from the store’s server.</translation>
  </message>
  <message>
    <source>Journal des actes</source>
    <translation>Audit log</translation>
  </message>
  <message>
    <source>L’équipe s’affichera ici</source>
    <translation>The team will appear here</translation>
  </message>
  <message>
    <source>Personne encore</source>
    <translation>Nobody yet</translation>
  </message>
  <message>
    <source>Équipe</source>
    <translation>Team</translation>
  </message>
</context>
</TS>
