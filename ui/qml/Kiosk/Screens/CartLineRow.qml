pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line of the cart: what it is, how and when it is had, and the three ways to have it.
Item {
    id: root

    required property int index
    required property string lineId
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property int quantity
    required property string price
    required property string unit
    required property string oldPrice
    required property string change
    required property string changeAmount
    required property string way
    required property bool canHere
    required property bool canPickup
    required property bool canDeliver
    required property string place
    required property string when
    required property string fromTime
    required property int seen
    required property string age
    required property bool isStale
    required property int mostLeft
    required property string asked
    required property int askedLeft
    required property string offer
    required property bool offersAll
    required property bool isPart

    readonly property bool lastPieces: seen === quantity
    readonly property bool doubtful: asked !== "" || way === "" || lastPieces
    readonly property bool stacked: Theme.body.scale > 1.2 || width < 800
    signal wayChosen(string way)
    signal less
    signal more
    signal gathered

    implicitHeight: Math.max(drawing.height, words.implicitHeight) + 40
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, choice, price, how()].join(", ")

    function how(): string {
        if (asked !== "")
            return refusal();
        if (way === "")
            return offersAll ? qsTr("Pas tout au même endroit") : mostLeft > 0 ? qsTr("%n disponible(s) au plus", "", mostLeft) : qsTr("Plus disponible pour le moment");
        if (seen >= 0)
            return [spot(), sighting()].join(" · ");
        if (way === "here")
            return spot();
        if (way === "pickup")
            return fromTime === "" ? place + ", " + when : qsTr("%1, %2 dès %3").arg(place).arg(when).arg(fromTime);
        return when.charAt(0).toUpperCase() + when.slice(1);
    }
    function spot(): string {
        return place !== "" ? place : qsTr("Dans ce magasin");
    }
    function sighting(): string {
        const pieces = (isStale ? qsTr("%n pièce(s), %1", "", seen) : qsTr("%n vu(s) %1", "", seen)).arg(age);
        return lastPieces ? pieces + ", " + qsTr("le(s) dernier(s)", "", seen) : pieces;
    }
    function refusal(): string {
        if (asked === "here")
            return askedLeft > 0 ? qsTr("%n pièce(s) seulement dans ce magasin", "", askedLeft) : qsTr("Il n’y en a plus dans ce magasin");
        if (asked === "pickup")
            return askedLeft > 0 ? qsTr("%n pièce(s) au plus à retirer ailleurs", "", askedLeft) : qsTr("Aucun magasin proche n’en a");
        return askedLeft > 0 ? qsTr("%n pièce(s) au plus à livrer", "", askedLeft) : qsTr("La livraison n’est pas possible");
    }
    function difference(): string {
        if (change === "offer_over")
            return qsTr("Offre finie, %1").arg(changeAmount);
        if (change === "dearer")
            return qsTr("Nouveau prix, %1").arg(changeAmount);
        if (change === "discount")
            return qsTr("Remise accordée, %1").arg(changeAmount);
        if (change === "unchecked")
            return qsTr("Remise à vérifier, %1").arg(changeAmount);
        if (change === "quote")
            return qsTr("Prix de votre devis, %1").arg(changeAmount);
        return change === "cheaper" ? qsTr("Moins cher, %1").arg(changeAmount) : "";
    }

    Divider {
        visible: root.index > 0
        width: parent.width
    }
    ProductPicture {
        id: drawing

        x: 24
        y: 20
        width: 144
        height: 184
        picture: root.picture
        tint: root.tint
    }
    Column {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: 24
        anchors.right: parent.right
        anchors.rightMargin: 24
        y: 20

        Item {
            width: parent.width
            height: Theme.largeText ? title.height + prices.height : Math.max(title.height, prices.height)

            Flow {
                id: title

                spacing: 10
                width: Theme.largeText ? parent.width : parent.width - prices.width - 16

                PlainText {
                    id: nameText

                    width: Math.min(implicitWidth, parent.width)
                    wrapMode: Text.WordWrap
                    type: Theme.bodyL
                    weight: Theme.strong
                    text: root.name
                }
                PlainText {
                    topPadding: Theme.bodyL.nudge + 3
                    width: Math.min(implicitWidth, parent.width)
                    wrapMode: Text.WordWrap
                    color: Theme.onSurfaceMuted
                    text: root.choice
                }
            }
            Row {
                id: prices

                anchors.right: parent.right
                y: Theme.largeText ? title.height : 0
                spacing: 14

                PlainText {
                    visible: text !== ""
                    anchors.baseline: priceText.baseline
                    color: Theme.onSurfaceMuted
                    font.strikeout: root.oldPrice !== ""
                    text: root.oldPrice !== "" ? root.oldPrice : root.unit === "" ? "" : qsTr("%1 pièce").arg(root.unit)
                }
                PlainText {
                    id: priceText

                    type: Theme.bodyL
                    weight: Theme.strong
                    tabular: true
                    text: root.price
                }
            }
        }
        Item {
            width: parent.width
            height: Math.max(howRow.height, 44) + (changeText.visible && Theme.largeText ? changeText.height + 6 : 0)

            Row {
                id: howRow

                readonly property color ink: root.doubtful ? Theme.caution : Theme.positive

                y: 6
                spacing: 8

                Icon {
                    y: 3
                    size: 30
                    color: howRow.ink
                    name: root.asked !== "" || root.way === "" ? "circle-alert" : root.way === "here" ? "map-pin" : root.way === "pickup" ? "store" : "truck"
                }
                PlainText {
                    width: words.width - 38 - (changeText.visible && !Theme.largeText ? changeText.width + 16 : 0)
                    wrapMode: Text.WordWrap
                    weight: Theme.medium
                    color: howRow.ink
                    text: root.how()
                }
            }
            PlainText {
                id: changeText

                visible: text !== ""
                anchors.right: parent.right
                y: Theme.largeText ? howRow.height + 6 : 6
                weight: Theme.medium
                color: ["cheaper", "discount", "quote"].includes(root.change) ? Theme.positive : Theme.caution
                text: root.difference()
            }
        }
        Item {
            visible: root.offer !== ""
            width: 1
            height: 8
        }
        SecondButton {
            objectName: "gather-" + root.lineId
            visible: root.offer !== ""
            width: parent.width
            symbol: "split"
            text: root.offersAll ? qsTr("Réunir : %1").arg(root.offer) : qsTr("Prendre ce qu’il y a : %1").arg(root.offer)
            onClicked: root.gathered()
        }
        Flow {
            width: parent.width
            topPadding: 12
            spacing: 16

            Segments {
                objectName: "ways-" + root.lineId
                width: root.stacked ? parent.width : parent.width - stepper.width - 16
                current: root.way
                options: [
                    {
                        key: "here",
                        text: qsTr("Prendre ici"),
                        missing: !root.canHere
                    },
                    {
                        key: "pickup",
                        text: qsTr("Retirer"),
                        missing: !root.canPickup
                    },
                    {
                        key: "delivery",
                        text: qsTr("Livrer"),
                        missing: !root.canDeliver
                    }
                ]
                onChosen: key => root.wayChosen(key)
                onRefused: key => root.wayChosen(key)
            }
            Stepper {
                id: stepper

                objectName: "quantity-" + root.lineId
                value: root.quantity
                subject: root.name
                onMinus: root.less()
                onPlus: root.more()
            }
        }
    }
}
