<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>CordBoard</name>
  <message>
    <source>Vues sur le réseau : %1 · lignes réglées selon le choix du client : %2 (%3)</source>
    <translation>Seen on the network: %1 · lines settled by the shopper’s choice: %2 (%3)</translation>
  </message>
  <message>
    <source>Vues sur le réseau : %1 · aucune ligne n’a eu besoin du choix du client</source>
    <translation>Seen on the network: %1 · no line needed the shopper’s choice</translation>
  </message>
  <message>
    <source>Confirmées</source>
    <translation>Confirmed</translation>
  </message>
  <message>
    <source>Doublées</source>
    <translation>Doubled</translation>
  </message>
  <message>
    <source>En attente</source>
    <translation>Waiting</translation>
  </message>
  <message>
    <source>Formation</source>
    <translation>Training</translation>
  </message>
  <message>
    <source>Magasin, clients et commandes sont inventés ; rien ne quitte cet appareil et tout est jeté à la fin.</source>
    <translation>Shop, customers and orders are invented; nothing leaves this device and all of it is thrown away at the end.</translation>
  </message>
  <message>
    <source>Perdues</source>
    <translation>Lost</translation>
  </message>
  <message>
    <source>Prises</source>
    <translation>Taken</translation>
  </message>
  <message>
    <source>ce que les écrans ont dit</source>
    <translation>what the screens said</translation>
  </message>
  <message>
    <source>dites, et nulle part</source>
    <translation>said, and nowhere</translation>
  </message>
  <message>
    <source>gardées par un terminal</source>
    <translation>kept by a terminal</translation>
  </message>
  <message>
    <source>écrites deux fois</source>
    <translation>written twice</translation>
  </message>
  <message>
    <source>écrites par le serveur</source>
    <translation>written by the server</translation>
  </message>
</context>
<context>
  <name>CordFaults</name>
  <message>
    <source>Chaque demande arrive deux fois au serveur.</source>
    <translation>Every request reaches the server twice.</translation>
  </message>
  <message>
    <source>Coupé</source>
    <translation>Cut</translation>
  </message>
  <message>
    <source>Câble : %1, depuis %2</source>
    <translation>Cable: %1, for %2</translation>
  </message>
  <message>
    <source>Câble entier depuis %1</source>
    <translation>Cable whole for %1</translation>
  </message>
  <message>
    <source>Désordre</source>
    <translation>Out of order</translation>
  </message>
  <message>
    <source>En double</source>
    <translation>Doubled</translation>
  </message>
  <message>
    <source>Erreur 500</source>
    <translation>Error 500</translation>
  </message>
  <message>
    <source>Heure fausse</source>
    <translation>Wrong time</translation>
  </message>
  <message>
    <source>La connexion existe, mais rien ne répond.</source>
    <translation>The connection is there, but nothing answers.</translation>
  </message>
  <message>
    <source>Le serveur semble vivre en 2031.</source>
    <translation>The server seems to live in 2031.</translation>
  </message>
  <message>
    <source>Le serveur travaille, mais sa réponse est coupée.</source>
    <translation>The server does the work, but its answer is cut off.</translation>
  </message>
  <message>
    <source>Les nouvelles arrivent à l’envers et se répètent.</source>
    <translation>News comes the wrong way round, and again.</translation>
  </message>
  <message>
    <source>Muet</source>
    <translation>Silent</translation>
  </message>
  <message>
    <source>Plus rien ne passe.</source>
    <translation>Nothing gets through.</translation>
  </message>
  <message>
    <source>Portail wifi</source>
    <translation>Wifi portal</translation>
  </message>
  <message>
    <source>Quatre kilo-octets par seconde.</source>
    <translation>Four kilobytes a second.</translation>
  </message>
  <message>
    <source>Touchez une panne, puis regardez le compte.</source>
    <translation>Touch a fault, then watch the count.</translation>
  </message>
  <message>
    <source>Tronqué</source>
    <translation>Truncated</translation>
  </message>
  <message>
    <source>Très lent</source>
    <translation>Very slow</translation>
  </message>
  <message>
    <source>Une erreur répond à la place du serveur, parfois après le travail.</source>
    <translation>An error answers in place of the server, sometimes after the work.</translation>
  </message>
  <message>
    <source>Une page d’accueil répond à la place du serveur.</source>
    <translation>A welcome page answers in place of the server.</translation>
  </message>
</context>
<context>
  <name>CordTerminalItem</name>
  <message>
    <source>%1 en ligne</source>
    <translation>%1 online</translation>
  </message>
  <message>
    <source>%1 hors ligne</source>
    <translation>%1 offline</translation>
  </message>
  <message numerus="yes">
    <source>%n commande(s) prise(s)</source>
    <translation><numerusform>%n order taken</numerusform><numerusform>%n orders taken</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n à envoyer</source>
    <translation><numerusform>%n to send</numerusform><numerusform>%n to send</numerusform></translation>
  </message>
  <message>
    <source>Tout est parti</source>
    <translation>All sent</translation>
  </message>
</context>
<context>
  <name>CordWindow</name>
  <message>
    <source>Couper le câble</source>
    <translation>Cut the cord</translation>
  </message>
</context>
<context>
  <name>StaffFrame</name>
  <message>
    <source>Essai</source>
    <translation>Practice</translation>
  </message>
</context>
<context>
  <name>TrainingScreen</name>
  <message>
    <source>Arrêter les achats</source>
    <translation>Stop the shoppers</translation>
  </message>
  <message>
    <source>Couper le câble</source>
    <translation>Cut the cord</translation>
  </message>
  <message>
    <source>Coupez le câble sans rien risquer</source>
    <translation>Cut the cord without any risk</translation>
  </message>
  <message>
    <source>Formation</source>
    <translation>Training</translation>
  </message>
  <message>
    <source>Il lui faut la partie serveur du programme et un peu de place. Le support peut l’installer.</source>
    <translation>It needs the server part of the program and a little room. Support can install it.</translation>
  </message>
  <message>
    <source>Le magasin d’essai n’a pas pu ouvrir</source>
    <translation>The practice shop could not open</translation>
  </message>
  <message>
    <source>Le magasin ouvre…</source>
    <translation>The shop is opening…</translation>
  </message>
  <message>
    <source>Ouvrir un magasin d’essai</source>
    <translation>Open a practice shop</translation>
  </message>
  <message>
    <source>Reprendre les achats</source>
    <translation>Let them shop again</translation>
  </message>
  <message>
    <source>Réparer le câble</source>
    <translation>Mend the cord</translation>
  </message>
  <message>
    <source>Terminer</source>
    <translation>End</translation>
  </message>
  <message>
    <source>Un serveur et trois bornes d’essai s’ouvrent sur cet appareil. Des clients inventés y commandent ; cassez leur réseau et suivez chaque commande.</source>
    <translation>A server and three practice kiosks open on this device. Invented customers order there; break their network and follow every order.</translation>
  </message>
</context>
<context>
  <name>Cord</name>
  <message numerus="yes">
    <source>%n depuis un autre magasin</source>
    <translation><numerusform>%n from another shop</numerusform><numerusform>%n from other shops</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n par un équivalent</source>
    <translation><numerusform>%n by an equivalent</numerusform><numerusform>%n by equivalents</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n en attente de l’article</source>
    <translation><numerusform>%n waiting for the item</numerusform><numerusform>%n waiting for the items</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n retirée(s)</source>
    <translation><numerusform>%n taken out</numerusform><numerusform>%n taken out</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n autrement</source>
    <translation><numerusform>%n otherwise</numerusform><numerusform>%n otherwise</numerusform></translation>
  </message>
</context>
</TS>
