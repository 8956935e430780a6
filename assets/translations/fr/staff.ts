<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>OrderResult</name>
  <message numerus="yes">
    <source>%n ligne(s) autrement que demandé : dites-le à la personne.</source>
    <translation><numerusform>%n ligne autrement que demandé : dites-le à la personne.</numerusform><numerusform>%n lignes autrement que demandé : dites-le à la personne.</numerusform></translation>
  </message>
</context>
<context>
  <name>OrderSheet</name>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n pièce</numerusform><numerusform>%n pièces</numerusform></translation>
  </message>
</context>
<context>
  <name>PinDots</name>
  <message numerus="yes">
    <source>%n chiffre(s) saisi(s)</source>
    <translation><numerusform>%n chiffre saisi</numerusform><numerusform>%n chiffres saisis</numerusform></translation>
  </message>
</context>
<context>
  <name>PromisesIndicator</name>
  <message numerus="yes">
    <source>%n à confirmer</source>
    <translation><numerusform>%n à confirmer</numerusform><numerusform>%n à confirmer</numerusform></translation>
  </message>
</context>
<context>
  <name>RecentOrderItem</name>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n pièce</numerusform><numerusform>%n pièces</numerusform></translation>
  </message>
</context>
<context>
  <name>SendingPanel</name>
  <message numerus="yes">
    <source>%n essai(s)</source>
    <translation><numerusform>%n essai</numerusform><numerusform>%n essais</numerusform></translation>
  </message>
</context>
<context>
  <name>SendingScreen</name>
  <message numerus="yes">
    <source>Promesses : %n à confirmer</source>
    <translation><numerusform>Promesses : %n à confirmer</numerusform><numerusform>Promesses : %n à confirmer</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n confirmée(s) depuis la mise en service, 0 perdue.</source>
    <translation><numerusform>%n confirmée depuis la mise en service, 0 perdue.</numerusform><numerusform>%n confirmées depuis la mise en service, 0 perdue.</numerusform></translation>
  </message>
</context>
<context>
  <name>SignInNote</name>
  <message numerus="yes">
    <source>Trop d’essais. Réessayez dans %n s.</source>
    <translation><numerusform>Trop d’essais. Réessayez dans %n s.</numerusform><numerusform>Trop d’essais. Réessayez dans %n s.</numerusform></translation>
  </message>
</context>
<context>
  <name>SignInScreen</name>
  <message numerus="yes">
    <source>%n essai(s) restant(s)</source>
    <translation><numerusform>%n essai restant</numerusform><numerusform>%n essais restants</numerusform></translation>
  </message>
</context>
<context>
  <name>StaffCartHint</name>
  <message numerus="yes">
    <source>%n ligne(s) à changer ou à retirer avant de commander.</source>
    <translation><numerusform>%n ligne à changer ou à retirer avant de commander.</numerusform><numerusform>%n lignes à changer ou à retirer avant de commander.</numerusform></translation>
  </message>
</context>
<context>
  <name>StaffCartLine</name>
  <message numerus="yes">
    <source>Aucun lieu n’en a %n</source>
    <translation><numerusform>Aucun lieu n’en a %n</numerusform><numerusform>Aucun lieu n’en a %n</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n pièce</numerusform><numerusform>%n pièces</numerusform></translation>
  </message>
</context>
<context>
  <name>StaffCartPanel</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n pièce</numerusform><numerusform>%n pièces</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n lieu(x), un seul numéro de commande</source>
    <translation><numerusform>%n lieu, un seul numéro de commande</numerusform><numerusform>%n lieux, un seul numéro de commande</numerusform></translation>
  </message>
</context>
<context>
  <name>StockScreen</name>
  <message numerus="yes">
    <source>%n lieu(x)</source>
    <translation><numerusform>%n lieu</numerusform><numerusform>%n lieux</numerusform></translation>
  </message>
</context>
<context>
  <name>TerminalItem</name>
  <message numerus="yes">
    <source>%1 · %n refus</source>
    <translation><numerusform>%1 · %n refus</numerusform><numerusform>%1 · %n refus</numerusform></translation>
  </message>
</context>
<context>
  <name>TerminalsScreen</name>
  <message numerus="yes">
    <source>%n terminal(aux)</source>
    <translation><numerusform>%n terminal</numerusform><numerusform>%n terminaux</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>sur %n terminal(aux)</source>
    <translation><numerusform>sur %n terminal</numerusform><numerusform>sur %n terminaux</numerusform></translation>
  </message>
</context>
<context>
  <name>WayRow</name>
  <message numerus="yes">
    <source>%n pièce(s)</source>
    <translation><numerusform>%n pièce</numerusform><numerusform>%n pièces</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n pièce(s), pas assez</source>
    <translation><numerusform>%n pièce, pas assez</numerusform><numerusform>%n pièces, pas assez</numerusform></translation>
  </message>
</context>
<context>
  <name>ExportSheet</name>
  <message numerus="yes">
    <source>Exporter %n promesse(s)</source>
    <translation><numerusform>Exporter %n promesse</numerusform><numerusform>Exporter %n promesses</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n commande(s) dans ce fichier</source>
    <translation><numerusform>%n commande dans ce fichier</numerusform><numerusform>%n commandes dans ce fichier</numerusform></translation>
  </message>
</context>
<context>
  <name>RemovedCover</name>
  <message numerus="yes">
    <source>%n promesse(s) restent ici, chiffrées : un responsable doit les exporter avant de l’éteindre pour de bon.</source>
    <translation><numerusform>%n promesse reste ici, chiffrée : un responsable doit l’exporter avant de l’éteindre pour de bon.</numerusform><numerusform>%n promesses restent ici, chiffrées : un responsable doit les exporter avant de l’éteindre pour de bon.</numerusform></translation>
  </message>
</context>
</TS>
