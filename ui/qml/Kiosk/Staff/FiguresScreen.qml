pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// What visits, orders and stock add up to. Each card opens its table; what does not fit goes on below.
StaffPage {
    id: root

    required property FiguresViewModel figures
    readonly property bool stacked: Theme.largeText && !Viewport.wide
    readonly property real grow: Math.max(1, Theme.textScale * 0.9)
    // The first page leaves a strip of the next one in sight: there is more below.
    readonly property real pageHeight: (height - Theme.staffGutter - 36) / 2

    title: qsTr("Chiffres")
    context: figures.period
    tools: Theme.largeText ? null : spans
    Component.onCompleted: figures.enter()
    Component.onDestruction: figures.leave()

    function cardWidth(columns: int): real {
        return stacked ? scroll.width : Math.floor((scroll.width - 11 * 16) / 12 * columns + (columns - 1) * 16);
    }
    function rows(key: string): RowsModel {
        return (figures.topic(key) as FigureTopicViewModel).rows as RowsModel;
    }

    Component {
        id: spans

        Row {
            spacing: 8

            Repeater {
                model: [
                    {
                        days: 7,
                        text: qsTr("7 jours")
                    },
                    {
                        days: 14,
                        text: qsTr("14 jours")
                    },
                    {
                        days: 30,
                        text: qsTr("30 jours")
                    }
                ]

                StaffChip {
                    required property var modelData

                    objectName: "figures-days-" + modelData.days
                    text: modelData.text
                    on: root.figures.days === modelData.days
                    onClicked: root.figures.choose(modelData.days)
                }
            }
        }
    }
    Flickable {
        id: scroll

        objectName: "figures-scroll"
        anchors.fill: parent
        contentHeight: cards.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        function show(item: Item): void {
            const place = item.mapToItem(cards, 0, 0).y;
            if (place < contentY || place + item.height > contentY + height)
                contentY = Math.max(0, Math.min(place, contentHeight - height));
        }

        Flow {
            id: cards

            width: scroll.width
            spacing: 16

            Loader {
                active: Theme.largeText
                visible: active
                sourceComponent: spans
            }
            Note {
                objectName: "figures-old"
                width: parent.width
                visible: root.figures.isOld
                kind: "caution"
                symbol: Versions.symbol(root.figures.update, "wifi-off")
                heading: Versions.words(root.figures.update) || qsTr("Le serveur ne répond pas.")
                text: root.figures.isKnown ? qsTr("Chiffres connus %1.").arg(root.figures.age) : qsTr("Les chiffres s’afficheront à son retour.")
            }
            Topic {
                key: "saved"
                columns: 7

                FigureColumns {
                    anchors.fill: parent
                    rows: root.rows("saved")
                    ceiling: (root.figures.topic("saved") as FigureTopicViewModel).top
                    middle: (root.figures.topic("saved") as FigureTopicViewModel).middle
                }
            }
            Topic {
                key: "unmet"
                columns: 5

                FigureGoods {
                    anchors.fill: parent
                    rows: root.rows("unmet")
                }
            }
            Topic {
                key: "funnel"

                FigureBars {
                    anchors.fill: parent
                    rows: root.rows("funnel")
                    notes: true
                }
            }
            Topic {
                key: "credits"

                FigureLegend {
                    id: legend

                    first: qsTr("seul")
                    second: qsTr("partagé")
                }
                FigureBars {
                    anchors.top: legend.bottom
                    anchors.topMargin: 4
                    anchors.bottom: parent.bottom
                    width: parent.width
                    rows: root.rows("credits")
                    people: true
                }
            }
            Topic {
                key: "ease"

                FigureEase {
                    anchors.fill: parent
                    figures: root.figures
                    rows: root.rows("ease")
                }
            }
            Topic {
                key: "sources"

                FigureBars {
                    anchors.fill: parent
                    rows: root.rows("sources")
                    labelWidth: width * 0.5
                }
            }
            Topic {
                key: "stock_outs"

                FigureGoods {
                    anchors.fill: parent
                    rows: root.rows("stock_outs")
                    tone: Theme.critical
                }
            }
            Topic {
                key: "slow"

                FigureGoods {
                    anchors.fill: parent
                    rows: root.rows("slow")
                    tone: Theme.bar
                }
            }
            Topic {
                key: "tried"
                columns: 12
                pages: root.stacked ? 2 : 1
                emptyText: qsTr("Aucun essayage sur ces jours.")

                FigureLegend {
                    id: keptOrBack

                    first: qsTr("gardé")
                    second: qsTr("reposé")
                }
                FigureGoods {
                    y: keptOrBack.height + 4
                    width: whyBack.half
                    height: (root.stacked ? whyBack.y - 12 : parent.height) - y
                    rows: root.rows("tried")
                    tone: Theme.inverse
                }
                // Beside the articles, or below them where text is large.
                PlainText {
                    id: whyBack

                    readonly property real half: root.stacked ? parent.width : (parent.width - 48) / 2

                    x: root.stacked ? 0 : half + 48
                    y: root.stacked ? parent.height / 2 : 0
                    type: Theme.staffTiny
                    color: Theme.onSurfaceMuted
                    text: qsTr("pourquoi reposé")
                }
                FigureBars {
                    x: whyBack.x
                    y: whyBack.y + whyBack.height + 4
                    width: whyBack.half
                    height: parent.height - y
                    rows: (root.figures.topic("tried") as FigureTopicViewModel).side as RowsModel
                    labelWidth: width * 0.36
                    notes: true
                }
            }
            Topic {
                key: "trials"
                columns: 12
                lower: true
                emptyText: qsTr("Aucun essai sur ces jours. Les règles du magasin en lancent un : chaque visite voit alors une version tirée au sort.")

                FigureTrial {
                    anchors.fill: parent
                    rows: root.rows("trials")
                }
            }
        }
    }

    component Topic: FigureCard {
        id: card

        required property string key
        property int columns: 4
        property bool lower: false
        property int pages: 1

        topic: root.figures.topic(key) as FigureTopicViewModel
        width: root.cardWidth(columns)
        height: lower ? 236 * Theme.textScale : pages * Math.max(root.pageHeight * root.grow, 320)
        onOpened: root.figures.open(key)
        onCsvWanted: root.figures.export(key)
        // Whoever walks by keyboard sees where they are.
        onFocused: scroll.show(card)
    }
}
