pragma Singleton

import QtQuick
import Kiosk.Models

// Roles for screens and components; every value comes from the brand's file through ThemeValues.
QtObject {
    id: root

    readonly property string brandId: ThemeValues.brandId
    readonly property string brandName: ThemeValues.brandName
    readonly property bool highContrast: ThemeValues.highContrast
    readonly property bool reducedMotion: ThemeValues.reducedMotion

    readonly property color surface: ThemeValues.colours["surface"]
    readonly property color surfaceRaised: ThemeValues.colours["surface-raised"]
    readonly property color surfaceSunken: ThemeValues.colours["surface-sunken"]
    readonly property alias onSurface: inks.surface
    readonly property alias onSurfaceMuted: inks.surfaceMuted
    readonly property color outline: ThemeValues.colours["outline"]
    readonly property color outlineStrong: ThemeValues.colours["outline-strong"]
    readonly property color accent: ThemeValues.colours["accent"]
    readonly property alias onAccent: inks.accent
    readonly property color accentSoft: ThemeValues.colours["accent-soft"]
    readonly property color positive: ThemeValues.colours["positive"]
    readonly property color positiveSoft: ThemeValues.colours["positive-soft"]
    readonly property color caution: ThemeValues.colours["caution"]
    readonly property color cautionSoft: ThemeValues.colours["caution-soft"]
    readonly property color critical: ThemeValues.colours["critical"]
    readonly property color criticalSoft: ThemeValues.colours["critical-soft"]
    readonly property color inverse: ThemeValues.colours["inverse"]
    readonly property alias onInverse: inks.inverse
    readonly property alias onInverseMuted: inks.inverseMuted
    readonly property color scrim: ThemeValues.colours["scrim"]
    readonly property color shadow: ThemeValues.colours["shadow"]
    readonly property color bar: ThemeValues.colours["bar"]
    // A property that is named like a handler and given a value is taken for a handler: these come by alias.
    readonly property QtObject inks: QtObject {
        id: inks

        readonly property color surface: ThemeValues.colours["on-surface"]
        readonly property color surfaceMuted: ThemeValues.colours["on-surface-muted"]
        readonly property color accent: ThemeValues.colours["on-accent"]
        readonly property color inverse: ThemeValues.colours["on-inverse"]
        readonly property color inverseMuted: ThemeValues.colours["on-inverse-muted"]
    }
    readonly property list<color> tints: [ThemeValues.colours["tint-1"], ThemeValues.colours["tint-2"], ThemeValues.colours["tint-3"], ThemeValues.colours["tint-4"]]

    readonly property real radiusS: ThemeValues.radii["s"]
    readonly property real radiusM: ThemeValues.radii["m"]
    readonly property real radiusL: ThemeValues.radii["l"]
    readonly property real radiusPill: ThemeValues.radii["pill"]

    readonly property int edge: ThemeValues.highContrast ? 4 : 2
    readonly property int edgeStrong: ThemeValues.highContrast ? 6 : 4
    readonly property real margin: ThemeValues.layout["margin"]
    readonly property real gutter: ThemeValues.layout["gutter"]
    readonly property real target: ThemeValues.layout["target"]
    readonly property real headerHeight: ThemeValues.layout["header"]
    readonly property real reachBar: ThemeValues.layout["reach-bar"]
    readonly property real footerHeight: ThemeValues.layout["footer"]

    readonly property real staffMargin: ThemeValues.staffLayout["margin"]
    readonly property real staffGutter: ThemeValues.staffLayout["gutter"]
    readonly property real staffTarget: ThemeValues.staffLayout["target"]
    readonly property real staffTargetMain: ThemeValues.staffLayout["target-main"]
    readonly property real staffRail: ThemeValues.staffLayout["rail"]
    readonly property real staffBar: ThemeValues.staffLayout["bar"]
    readonly property real staffActions: ThemeValues.staffLayout["actions"]

    // Body text grows to twice its size; what is large from the start needs half of that, or no word would fit a line.
    readonly property real textScale: Viewport.letters
    readonly property real largeScale: (1 + Viewport.letters) / 2
    // Beyond this, what stands side by side is stacked.
    readonly property bool largeText: textScale > 1.25

    readonly property int fast: ThemeValues.motion["fast"]
    readonly property int normal: ThemeValues.motion["normal"]
    // What arrives slows down.
    readonly property int easing: Easing.OutCubic

    readonly property list<real> cardShadow: ThemeValues.shadows["card"]
    readonly property list<real> sheetShadow: ThemeValues.shadows["sheet"]

    readonly property int regular: ThemeValues.font["sans-weights"]["regular"]
    readonly property int medium: ThemeValues.font["sans-weights"]["medium"]
    readonly property int strong: ThemeValues.font["sans-weights"]["strong"]

    readonly property TypeRole hero: DisplayRole {
        base: ThemeValues.typeSizes["hero"]
    }
    readonly property TypeRole attract: DisplayRole {
        base: ThemeValues.typeSizes["attract"]
    }
    readonly property TypeRole display: DisplayRole {
        base: ThemeValues.typeSizes["display"]
    }
    readonly property TypeRole headline: TitleRole {
        base: ThemeValues.typeSizes["headline"]
        scale: root.largeScale
        tracking: ThemeValues.font["display-tracking-percent"]
    }
    readonly property TypeRole title: TitleRole {
        base: ThemeValues.typeSizes["title"]
        scale: (root.textScale + root.largeScale) / 2
    }
    readonly property TypeRole door: TitleRole {
        base: [60, 68]
        scale: root.largeScale
        tracking: ThemeValues.font["display-tracking-percent"]
    }
    readonly property TypeRole section: TitleRole {
        base: [44, 52]
        scale: root.largeScale
        tracking: ThemeValues.font["display-tracking-percent"]
    }
    readonly property TypeRole figure: DisplayRole {
        base: [52, 60]
    }
    readonly property TypeRole total: DisplayRole {
        base: [56, 60]
    }
    readonly property TypeRole countdown: DisplayRole {
        base: [128, 140]
        scale: 1
    }
    readonly property TypeRole number: SansRole {
        base: [40, 48]
        scale: root.largeScale
    }
    readonly property TypeRole result: DisplayRole {
        base: [76, 80]
    }
    readonly property TypeRole price: SansRole {
        base: [44, 52]
        scale: root.largeScale
    }
    readonly property TypeRole bodyL: SansRole {
        base: ThemeValues.typeSizes["body-l"]
    }
    readonly property TypeRole body: SansRole {
        base: ThemeValues.typeSizes["body"]
    }
    readonly property TypeRole label: SansRole {
        base: ThemeValues.typeSizes["label"]
    }
    readonly property TypeRole button: SansRole {
        base: [28, 36]
    }
    readonly property TypeRole buttonXl: SansRole {
        base: [32, 40]
    }
    // Keys keep their place: they grow as far as it goes.
    readonly property TypeRole key: SansRole {
        base: [34, 44]
        scale: Math.min(1.35, root.textScale)
    }
    readonly property TypeRole keyAction: SansRole {
        base: [28, 36]
        scale: Math.min(1.6, root.textScale)
    }
    // The steps of the comfort panel stand in the same relation to each other, whatever is on.
    readonly property real stepScale: largeText ? 1.5 : 1
    readonly property TypeRole stepSmall: SansRole {
        base: [30, 40]
        scale: root.stepScale
    }
    readonly property TypeRole stepMedium: SansRole {
        base: [36, 44]
        scale: root.stepScale
    }
    readonly property TypeRole stepLarge: SansRole {
        base: [40, 48]
        scale: root.stepScale
    }
    readonly property TypeRole stepLargest: SansRole {
        base: [44, 52]
        scale: root.stepScale
    }
    readonly property TypeRole wordmark: TitleRole {
        base: [44, 52]
        tracking: -1
        scale: 1
    }

    readonly property TypeRole staffHero: TitleRole {
        base: ThemeValues.staffTypeSizes["hero"]
    }
    readonly property TypeRole staffTitle: TitleRole {
        base: ThemeValues.staffTypeSizes["title"]
    }
    readonly property TypeRole staffHeroFigure: SansRole {
        base: ThemeValues.staffTypeSizes["hero"]
    }
    readonly property TypeRole staffFigure: SansRole {
        base: ThemeValues.staffTypeSizes["figure"]
    }
    readonly property TypeRole staffName: SansRole {
        base: ThemeValues.staffTypeSizes["name"]
    }
    readonly property TypeRole staffHeading: SansRole {
        base: ThemeValues.staffTypeSizes["heading"]
    }
    readonly property TypeRole staffBody: SansRole {
        base: ThemeValues.staffTypeSizes["body"]
    }
    readonly property TypeRole staffSmall: SansRole {
        base: ThemeValues.staffTypeSizes["small"]
    }
    readonly property TypeRole staffTiny: SansRole {
        base: ThemeValues.staffTypeSizes["tiny"]
    }

    component DisplayRole: TypeRole {
        family: ThemeValues.font["display"]
        axes: ThemeValues.font["display-axes"]
        natural: ThemeValues.font["display-height"]
        tracking: ThemeValues.font["display-tracking-percent"]
        scale: (1 + Viewport.letters) / 2
    }
    component TitleRole: TypeRole {
        family: ThemeValues.font["display"]
        axes: ThemeValues.font["title-axes"]
        natural: ThemeValues.font["display-height"]
        tracking: ThemeValues.font["title-tracking-percent"]
        scale: Viewport.letters
    }
    component SansRole: TypeRole {
        family: ThemeValues.font["sans"]
        axes: ({})
        sans: true
        natural: ThemeValues.font["sans-height"]
        scale: Viewport.letters
    }

    // Multiples of the 8 px grid.
    function space(steps: real): real {
        return 8 * steps;
    }

    function tint(number: int): color {
        return tints[(Math.max(1, number) - 1) % tints.length];
    }
}
