<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>BarCode</name>
  <message>
    <source>Code-barres pour la caisse</source>
    <translation>Bar code for the till</translation>
  </message>
</context>
<context>
  <name>DoneScreen</name>
  <message>
    <source>%1, payé</source>
    <translation>%1, paid</translation>
  </message>
  <message>
    <source>Paiement en vérification</source>
    <translation>Payment being checked</translation>
  </message>
  <message>
    <source>Rien à payer</source>
    <translation>Nothing to pay</translation>
  </message>
</context>
<context>
  <name>PaymentScreen</name>
  <message>
    <source>%1 à payer</source>
    <translation>%1 to pay</translation>
  </message>
  <message>
    <source>Arrêter, choisir autrement</source>
    <translation>Stop, choose another way</translation>
  </message>
  <message>
    <source>Commande %1, déjà enregistrée</source>
    <translation>Order %1, already recorded</translation>
  </message>
  <message>
    <source>Garder mon numéro</source>
    <translation>Keep my number</translation>
  </message>
  <message>
    <source>Paiement</source>
    <translation>Payment</translation>
  </message>
  <message>
    <source>Payer par carte, ici</source>
    <translation>Pay by card, here</translation>
  </message>
  <message>
    <source>Payer sur mon téléphone</source>
    <translation>Pay on my phone</translation>
  </message>
  <message>
    <source>Payer à la caisse</source>
    <translation>Pay at the till</translation>
  </message>
  <message>
    <source>Réessayer sur le terminal</source>
    <translation>Try the terminal again</translation>
  </message>
  <message>
    <source>Voir ma commande</source>
    <translation>See my order</translation>
  </message>
</context>
<context>
  <name>PaymentStage</name>
  <message>
    <source>Code à scanner pour payer sur votre téléphone</source>
    <translation>Code to scan to pay on your phone</translation>
  </message>
</context>
<context>
  <name>PaymentStep</name>
  <message>
    <source>Par carte, ici</source>
    <translation>By card, here</translation>
  </message>
  <message>
    <source>Rien à payer</source>
    <translation>Nothing to pay</translation>
  </message>
  <message>
    <source>Sans réseau, on paie à la caisse : elle lit le code de votre commande.</source>
    <translation>Without network you pay at the till: it reads your order’s code.</translation>
  </message>
  <message>
    <source>Sur le terminal à côté de l’écran</source>
    <translation>On the terminal beside the screen</translation>
  </message>
  <message>
    <source>Sur mon téléphone</source>
    <translation>On my phone</translation>
  </message>
  <message>
    <source>Un code à scanner, puis la page de la banque</source>
    <translation>A code to scan, then the bank’s page</translation>
  </message>
  <message>
    <source>Vos cartes et vos points règlent tout.</source>
    <translation>Your cards and points cover everything.</translation>
  </message>
</context>
<context>
  <name>PaymentWords</name>
  <message>
    <source>Comment payer ?</source>
    <translation>How to pay?</translation>
  </message>
  <message>
    <source>C’est payé, merci</source>
    <translation>Paid, thank you</translation>
  </message>
  <message>
    <source>Elle est enregistrée ici. Le paiement s’ouvre dès que la boutique l’a reçue.</source>
    <translation>It is recorded here. Payment opens as soon as the shop has received it.</translation>
  </message>
  <message>
    <source>Il a été arrêté. Rien n’est débité : réessayez, ou payez autrement.</source>
    <translation>It was stopped. Nothing was charged: try again, or pay another way.</translation>
  </message>
  <message>
    <source>Il n’y a plus rien à payer. Votre numéro et la suite sont à l’écran suivant.</source>
    <translation>Nothing is left to pay. Your number and what comes next are on the next screen.</translation>
  </message>
  <message>
    <source>La banque n’a pas accepté. Rien n’est débité : réessayez, ou payez autrement.</source>
    <translation>The bank did not accept. Nothing was charged: try again, or pay another way.</translation>
  </message>
  <message>
    <source>La carte a été retirée trop tôt. Rien n’est débité : réessayez, ou payez autrement.</source>
    <translation>The card was taken out too soon. Nothing was charged: try again, or pay another way.</translation>
  </message>
  <message>
    <source>La page de paiement est ouverte. Cet écran suit tout seul.</source>
    <translation>The payment page is open. This screen follows by itself.</translation>
  </message>
  <message>
    <source>La page de paiement est restée ouverte trop longtemps. Rien n’est débité.</source>
    <translation>The payment page stayed open too long. Nothing was charged.</translation>
  </message>
  <message>
    <source>Le paiement n’a pas eu lieu</source>
    <translation>The payment did not happen</translation>
  </message>
  <message>
    <source>Le réseau s’est coupé</source>
    <translation>The network is down</translation>
  </message>
  <message>
    <source>Le service de paiement ne répond pas. Rien n’est débité : payez autrement.</source>
    <translation>The payment service does not answer. Nothing was charged: pay another way.</translation>
  </message>
  <message>
    <source>Le terminal de paiement ne répond pas. Rien n’est débité : payez autrement.</source>
    <translation>The card terminal does not answer. Nothing was charged: pay another way.</translation>
  </message>
  <message>
    <source>Le terminal est occupé. Rien n’est débité : réessayez dans un instant.</source>
    <translation>The terminal is busy. Nothing was charged: try again in a moment.</translation>
  </message>
  <message>
    <source>Le terminal n’a pas répondu. Ne payez pas une seconde fois : nous lui demandons ce qu’il en est, et votre commande vous attend.</source>
    <translation>The terminal did not answer. Do not pay a second time: we are asking it what happened, and your order is waiting for you.</translation>
  </message>
  <message>
    <source>Le terminal n’a pas vu de carte. Rien n’est débité.</source>
    <translation>The terminal saw no card. Nothing was charged.</translation>
  </message>
  <message>
    <source>L’appareil photo de votre téléphone suffit. La page est celle de la boutique.</source>
    <translation>Your phone’s camera is enough. The page is the shop’s own.</translation>
  </message>
  <message>
    <source>Nous vérifions votre paiement</source>
    <translation>We are checking your payment</translation>
  </message>
  <message>
    <source>Paiement refusé</source>
    <translation>Payment refused</translation>
  </message>
  <message>
    <source>Présentez ou insérez votre carte, puis suivez le terminal. Cet écran ne voit jamais votre carte.</source>
    <translation>Tap or insert your card, then follow the terminal. This screen never sees your card.</translation>
  </message>
  <message>
    <source>Scannez pour payer</source>
    <translation>Scan to pay</translation>
  </message>
  <message>
    <source>Un autre paiement de cette commande est en cours.</source>
    <translation>Another payment of this order is under way.</translation>
  </message>
  <message>
    <source>Votre commande est enregistrée et rien n’est débité.</source>
    <translation>Your order is recorded and nothing was charged.</translation>
  </message>
  <message>
    <source>Votre commande est enregistrée. Payez-la à la caisse, ou attendez : si un paiement a abouti, il compte.</source>
    <translation>Your order is recorded. Pay at the till, or wait: if a payment went through, it counts.</translation>
  </message>
  <message>
    <source>Votre commande part</source>
    <translation>Your order is on its way</translation>
  </message>
  <message>
    <source>À vous, sur le terminal de paiement</source>
    <translation>Over to you, on the card terminal</translation>
  </message>
  <message>
    <source>À vous, sur votre téléphone</source>
    <translation>Over to you, on your phone</translation>
  </message>
</context>
<context>
  <name>KeepCode</name>
  <message>
    <source>Gardez ces codes</source>
    <translation>Keep these codes</translation>
  </message>
  <message>
    <source>Prenez cet écran en photo : la caisse lit le code-barres, et le carré ouvre le suivi sur votre téléphone.</source>
    <translation>Take a photo of this screen: the till reads the bar code, and the square opens tracking on your phone.</translation>
  </message>
</context>
</TS>
