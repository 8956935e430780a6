<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
  <name>Counter</name>
  <message numerus="yes">
    <source>Si le client la veut encore, %n pièce(s) peuvent lui être vendues ici.</source>
    <translation><numerusform>Si le client la veut encore, %n pièce peut lui être vendue ici.</numerusform><numerusform>Si le client la veut encore, %n pièces peuvent lui être vendues ici.</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
  </message>
</context>
<context>
  <name>CounterReturnSheet</name>
  <message numerus="yes">
    <source>%n article(s), %1 au prix payé. Le remboursement est demandé à celui qui a encaissé.</source>
    <translation><numerusform>%n article, %1 au prix payé. Le remboursement est demandé à celui qui a encaissé.</numerusform><numerusform>%n articles, %1 au prix payé. Le remboursement est demandé à celui qui a encaissé.</numerusform></translation>
  </message>
</context>
<context>
  <name>SendingScreen</name>
  <message numerus="yes">
    <source>%n commande(s) montrée(s) par un client sans réseau part(ent) d’elle(s)-même(s) à la boutique.</source>
    <translation><numerusform>%n commande montrée par un client sans réseau part d’elle-même à la boutique.</numerusform><numerusform>%n commandes montrées par des clients sans réseau partent d’elles-mêmes à la boutique.</numerusform></translation>
  </message>
</context>
</TS>
