<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
  <name>CameraControl</name>
  <message>
    <source>Automatique</source>
    <translation>Automatic</translation>
  </message>
  <message>
    <source>allumée</source>
    <translation>on</translation>
  </message>
  <message>
    <source>éteinte</source>
    <translation>off</translation>
  </message>
  <message>
    <source>Moins</source>
    <translation>Less</translation>
  </message>
  <message>
    <source>Plus</source>
    <translation>More</translation>
  </message>
</context>
<context>
  <name>CameraScreen</name>
  <message>
    <source>Caméra</source>
    <translation>Camera</translation>
  </message>
  <message>
    <source>Ces réglages s’appliquent déjà. Enregistrez-les pour les garder.</source>
    <translation>These settings apply already. Save them to keep them.</translation>
  </message>
  <message>
    <source>Enregistrer</source>
    <translation>Save</translation>
  </message>
  <message>
    <source>Enregistré pour ce terminal.</source>
    <translation>Saved for this terminal.</translation>
  </message>
  <message>
    <source>Lire aussi %1</source>
    <translation>Read %1 too</translation>
  </message>
  <message>
    <source>Lumière</source>
    <translation>Light</translation>
  </message>
  <message>
    <source>Netteté</source>
    <translation>Sharpness</translation>
  </message>
  <message>
    <source>Pas d’image</source>
    <translation>No picture</translation>
  </message>
  <message>
    <source>Rien n’a pu être enregistré : le disque refuse. Réessayez.</source>
    <translation>Nothing could be saved: the disk refuses. Try again.</translation>
  </message>
  <message>
    <source>Réglages de ce terminal seulement.</source>
    <translation>Settings of this terminal only.</translation>
  </message>
  <message>
    <source>Rétablir</source>
    <translation>Undo</translation>
  </message>
</context>
<context>
  <name>CameraSettingsPanel</name>
  <message>
    <source>Affichée en miroir</source>
    <translation>Shown mirrored</translation>
  </message>
  <message>
    <source>Aucun code lu</source>
    <translation>No code read</translation>
  </message>
  <message>
    <source>Cette caméra règle seule sa mise au point et son exposition.</source>
    <translation>This camera sets its focus and exposure by itself.</translation>
  </message>
  <message>
    <source>Essai de lecture</source>
    <translation>Try reading</translation>
  </message>
  <message>
    <source>Là où les clients le tiendront.</source>
    <translation>Where customers will hold it.</translation>
  </message>
  <message>
    <source>Montrez un code à la caméra</source>
    <translation>Show the camera a code</translation>
  </message>
  <message>
    <source>Ne plus lire cette caméra</source>
    <translation>Stop reading this camera</translation>
  </message>
  <message>
    <source>Réglez la netteté et la lumière, puis recommencez.</source>
    <translation>Set sharpness and light, then try again.</translation>
  </message>
  <message>
    <source>Taille de l’image</source>
    <translation>Picture size</translation>
  </message>
  <message>
    <source>Tourner l’image</source>
    <translation>Turn the picture</translation>
  </message>
  <message>
    <source>Face à un miroir</source>
    <translation>Faces a mirror</translation>
  </message>
</context>
<context>
  <name>CameraSetup</name>
  <message>
    <source>Bonne</source>
    <translation>Good</translation>
  </message>
  <message>
    <source>Caméra {number}</source>
    <translation>Camera {number}</translation>
  </message>
  <message>
    <source>Cet appareil ne donne pas d’images. Choisissez une autre caméra.</source>
    <translation>This device gives no pictures. Choose another camera.</translation>
  </message>
  <message>
    <source>Correcte</source>
    <translation>Fair</translation>
  </message>
  <message>
    <source>Exposition</source>
    <translation>Exposure</translation>
  </message>
  <message>
    <source>Floue</source>
    <translation>Blurred</translation>
  </message>
  <message>
    <source>Il fait sombre. Éclairez l’endroit où l’on tient les codes.</source>
    <translation>It is dark. Light the place where codes are held.</translation>
  </message>
  <message>
    <source>La caméra ne répond plus. Débranchez-la, puis rebranchez-la.</source>
    <translation>The camera no longer answers. Unplug it, then plug it in again.</translation>
  </message>
  <message>
    <source>La caméra n’a pas ce réglage.</source>
    <translation>The camera has no such setting.</translation>
  </message>
  <message>
    <source>La caméra n’a pas pris cette valeur.</source>
    <translation>The camera did not take this value.</translation>
  </message>
  <message>
    <source>La caméra n’envoie rien. Branchez-la sans concentrateur, ou prenez une taille plus petite.</source>
    <translation>The camera sends nothing. Plug it in without a hub, or choose a smaller size.</translation>
  </message>
  <message>
    <source>La caméra n’est pas branchée. Vérifiez son câble.</source>
    <translation>The camera is not plugged in. Check its cable.</translation>
  </message>
  <message>
    <source>La caméra refuse : valeur hors de ses limites.</source>
    <translation>The camera refuses: value out of its range.</translation>
  </message>
  <message>
    <source>Lampe</source>
    <translation>Lamp</translation>
  </message>
  <message>
    <source>Le système ne laisse pas lire la caméra : le support ajoute l’utilisateur au groupe video.</source>
    <translation>The system does not let the camera be read: support adds the user to the group video.</translation>
  </message>
  <message>
    <source>Le système ne permet pas ce réglage.</source>
    <translation>The system does not allow this setting.</translation>
  </message>
  <message>
    <source>L’image est figée. Débranchez la caméra, puis rebranchez-la.</source>
    <translation>The picture is frozen. Unplug the camera, then plug it in again.</translation>
  </message>
  <message>
    <source>L’image est floue. Nettoyez l’objectif, puis réglez la mise au point.</source>
    <translation>The picture is blurred. Clean the lens, then set the focus.</translation>
  </message>
  <message>
    <source>L’image est noire. Retirez le cache ou le film de l’objectif.</source>
    <translation>The picture is black. Take the cover or the film off the lens.</translation>
  </message>
  <message>
    <source>L’image est petite. Prenez 1280 × 720 si la caméra l’offre.</source>
    <translation>The picture is small. Choose 1280 × 720 if the camera offers it.</translation>
  </message>
  <message>
    <source>Mise au point</source>
    <translation>Focus</translation>
  </message>
  <message>
    <source>Nette</source>
    <translation>Sharp</translation>
  </message>
  <message>
    <source>Noire</source>
    <translation>Black</translation>
  </message>
  <message>
    <source>Montrez un code</source>
    <translation>Show a code</translation>
  </message>
  <message>
    <source>Sombre</source>
    <translation>Dark</translation>
  </message>
  <message>
    <source>Trop peu d’images par seconde. Prenez une taille plus petite.</source>
    <translation>Too few pictures a second. Choose a smaller size.</translation>
  </message>
  <message>
    <source>Un autre programme occupe la caméra. Fermez-le.</source>
    <translation>Another program has the camera. Close it.</translation>
  </message>
  <message>
    <source>Une lampe ou le soleil éblouit la caméra. Tournez-la un peu.</source>
    <translation>A lamp or the sun dazzles the camera. Turn it a little.</translation>
  </message>
  <message>
    <source>images/s</source>
    <translation>pictures/s</translation>
  </message>
  <message>
    <source>{kind} lu en {time}</source>
    <translation>{kind} read in {time}</translation>
  </message>
  <message>
    <source>Éblouie</source>
    <translation>Dazzled</translation>
  </message>
</context>
<context>
  <name>MeScreen</name>
  <message>
    <source>Caméra de ce terminal</source>
    <translation>Camera of this terminal</translation>
  </message>
  <message>
    <source>Régler</source>
    <translation>Set up</translation>
  </message>
</context>
<context>
  <name>TerminalCards</name>
  <message>
    <source>{lines}p · {fps} i/s</source>
    <translation>{lines}p · {fps} fps</translation>
  </message>
  <message>
    <source>occupée</source>
    <translation>busy</translation>
  </message>
  <message>
    <source>sans droit</source>
    <translation>no right</translation>
  </message>
  <message>
    <source>figée</source>
    <translation>frozen</translation>
  </message>
  <message>
    <source>muette</source>
    <translation>silent</translation>
  </message>
  <message>
    <source>absente</source>
    <translation>missing</translation>
  </message>
</context>
</TS>
