<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
  <name>Figures</name>
  <message numerus="yes">
    <source>%n essayage(s)</source>
    <translation><numerusform>%n try-on</numerusform><numerusform>%n try-ons</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>gardées sur %n pièce(s) essayée(s)</source>
    <translation><numerusform>kept of %n piece tried</numerusform><numerusform>kept of %n pieces tried</numerusform></translation>
  </message>
  <message>
    <source>Essayages</source>
    <translation>Try-ons</translation>
  </message>
  <message>
    <source>Lignes de commande que ce magasin n’avait pas en cette quantité au moment de la commande, et que le serveur a gardées. Sans la borne, elles n’étaient pas une vente ici. Un retour compte en moins, le jour où il est reçu. L’écart compare à la même durée juste avant.</source>
    <translation>Order lines that this shop did not have in that quantity when they were ordered, and that the hub kept. Without the kiosk they were no sale here. A return counts against them, on the day it is received. The change compares with as many days just before.</translation>
  </message>
  <message>
    <source>Pièces demandées en essayage ces jours-là, une par taille : essayées quand elles sont venues en cabine ou ont été gardées. Les raisons sont celles que l’équipe a notées.</source>
    <translation>Pieces asked for in try-ons of these days, one a size: tried once they came to a cabin or were kept. The reasons are those that the team noted.</translation>
  </message>
  <message>
    <source>Reposé : {reason}</source>
    <translation>Put back: {reason}</translation>
  </message>
  <message>
    <source>Valeur des lignes non annulées des commandes de ce magasin, selon les parts notées à la commande. Les personnes et le reste font ensemble le total. Un retour compte en moins, le jour où il est reçu, dans les mêmes parts.</source>
    <translation>Worth of the lines of this shop’s orders that were not dropped, by the shares noted with the order. People and the rest add up to the total. A return counts against them, on the day it is received, in the same shares.</translation>
  </message>
  <message>
    <source>sans raison</source>
    <translation>no reason</translation>
  </message>
  <message>
    <source>{amount} rendus</source>
    <translation>{amount} returned</translation>
  </message>
  <message>
    <source>{count} en cours</source>
    <translation>{count} still out</translation>
  </message>
  <message>
    <source>après {amount} rendus</source>
    <translation>after {amount} returned</translation>
  </message>
  <message>
    <source>{kept} sur {tried}</source>
    <translation>{kept} of {tried}</translation>
  </message>
</context>
<context>
  <name>FiguresScreen</name>
  <message>
    <source>Aucun essayage sur ces jours.</source>
    <translation>No try-on on these days.</translation>
  </message>
  <message>
    <source>gardé</source>
    <translation>kept</translation>
  </message>
  <message>
    <source>pourquoi reposé</source>
    <translation>why put back</translation>
  </message>
  <message>
    <source>reposé</source>
    <translation>put back</translation>
  </message>
</context>
</TS>
