"""What the screen of the cameras shows: which there are, how the one chosen is set, and how good its picture is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.domain.camera import (
    CONTROLS,
    ROTATIONS,
    CameraFacts,
    CameraFault,
    CameraOffer,
    CameraSettings,
    CameraTrial,
    ControlName,
    ControlRefused,
    FoundCamera,
)
from kiosk.domain.scan import ScannedCode, Symbology
from ui.camera.picture_quality import PictureQuality
from ui.translation import Texts
from ui.wording import Wording

_MOST_SIZES: Final = 4
_SHARP_PX, _USABLE_PX = 2.0, 4.0
_LONGEST_TEXT: Final = 48
_LONGEST_NAME: Final = 22
_KINDS: Final[dict[Symbology, str]] = {
    "qr": "QR",
    "micro_qr": "Micro QR",
    "data_matrix": "Data Matrix",
    "ean13": "EAN-13",
    "ean8": "EAN-8",
    "upca": "UPC-A",
    "upce": "UPC-E",
    "code128": "Code 128",
    "databar": "DataBar",
    "databar_expanded": "DataBar",
}


@dataclass(frozen=True)
class CameraChoice:
    """A camera of this computer. ``place``: among those that are read, -1 for one that is only plugged in."""

    source: str
    name: str
    place: int
    is_chosen: bool


@dataclass(frozen=True)
class Option:
    """One of a few ways of a setting."""

    key: str
    text: str
    is_on: bool


@dataclass(frozen=True)
class ControlRow:
    """A control that the camera offers. ``share``: where its value lies between least and most."""

    name: ControlName
    title: str
    value: int
    minimum: int
    maximum: int
    step: int
    share: float
    has_automatic: bool
    is_automatic: bool
    refusal: str


@dataclass(frozen=True)
class ReadTest:
    """``phase``: ``idle``, ``waiting``, ``read`` or ``failed``."""

    phase: str = "idle"
    title: str = ""
    detail: str = ""


@dataclass(frozen=True)
class CameraSetupProps:
    """The screen. ``sharpness`` from 0 to 1; ``*_kind`` are ``positive``, ``caution``, ``critical`` or empty for unknown."""

    place: int = 0
    count: int = 0
    rotation: int = 0
    is_mirrored: bool = False
    shows_mirrored: bool = False
    figures: str = ""
    sharpness: float = 0.0
    sharpness_text: str = ""
    sharpness_kind: str = ""
    light: float = 0.0
    light_text: str = ""
    light_kind: str = ""
    advice: str = ""
    has_controls: bool = False
    is_changed: bool = False
    saved: str = ""
    test: ReadTest = ReadTest()


def choices(
    settings: Sequence[CameraSettings], found: Sequence[FoundCamera], chosen: int, texts: Texts
) -> tuple[CameraChoice, ...]:
    """Cameras that are read, then those that could be."""
    names = {camera.source: camera.name for camera in found} | {camera.node: camera.name for camera in found}
    read = tuple(
        CameraChoice(
            one.source, _short(one.name or names.get(one.source) or _unnamed(place, texts)), place, place == chosen
        )
        for place, one in enumerate(settings)
    )
    sources = {one.source for one in settings}
    # The first camera of an unset terminal goes by its number: it is not offered a second time under its lasting name.
    numbers = {f"/dev/video{source}" for source in sources if source.isdecimal()}
    others = (camera for camera in found if camera.source not in sources and camera.node not in sources | numbers)
    return read + tuple(CameraChoice(camera.source, _short(camera.name), -1, is_chosen=False) for camera in others)


def size_options(settings: CameraSettings, offer: CameraOffer) -> tuple[Option, ...]:
    """Sizes worth choosing: what the camera has, near what reading needs."""
    now = (settings.width, settings.height)
    sizes = [size for size in offer.sizes if size[0] >= 640 and size[1] * 2 >= size[0]][:_MOST_SIZES]  # noqa: PLR2004 pixels
    known = sizes if now in sizes else [now, *sizes[: _MOST_SIZES - 1]]
    return tuple(
        Option(f"{width}x{height}", f"{width} × {height}", (width, height) == now)
        for width, height in sorted(known, reverse=True)
    )


def rotation_options(settings: CameraSettings) -> tuple[Option, ...]:
    """The four ways to hang."""
    return tuple(Option(str(turn), f"{turn}°", turn == settings.rotation) for turn in ROTATIONS)


def control_rows(
    settings: CameraSettings, offer: CameraOffer, refused: Sequence[ControlRefused], texts: Texts
) -> tuple[ControlRow, ...]:
    """What the camera offers, as it is wanted."""
    titles: dict[ControlName, str] = {
        "focus": texts.translate("CameraSetup", "Mise au point"),
        "exposure": texts.translate("CameraSetup", "Exposition"),
        "torch": texts.translate("CameraSetup", "Lampe"),
    }
    reasons = {one.name: _refusal(one, texts) for one in refused}
    rows = []
    for name in CONTROLS:
        control, wanted = offer.control(name), settings.control(name)
        if control is None:
            continue
        value = control.value if wanted is None else wanted
        span = max(1, control.maximum - control.minimum)
        rows.append(
            ControlRow(
                name,
                titles[name],
                value,
                control.minimum,
                control.maximum,
                max(control.step, span // 20),
                min(1.0, max(0.0, (value - control.minimum) / span)),
                control.has_automatic or name == "torch",
                wanted is None,
                reasons.get(name, ""),
            )
        )
    return tuple(rows)


def derive(
    settings: CameraSettings, facts: CameraFacts, seen: PictureQuality | None, words: Wording, texts: Texts
) -> CameraSetupProps:
    """The picture's side of the screen."""
    trial = CameraTrial(
        settings,
        facts.state,
        facts.width,
        facts.height,
        facts.fps,
        brightness=seen.brightness if seen else 128,
        brightest=seen.brightest if seen else 255,
        edge_px=seen.edge_px if seen else None,
    )
    is_on = facts.state == "on"
    figures = f"{facts.width} × {facts.height}"
    if facts.fps:  # not counted yet in its first second
        figures += f" · {words.decimal(facts.fps, 0)} {texts.translate('CameraSetup', 'images/s')}"
    edge = seen.edge_px if seen and is_on else None
    return CameraSetupProps(
        rotation=settings.rotation,
        is_mirrored=settings.is_mirrored,
        shows_mirrored=settings.shows_mirrored,
        figures=figures if is_on else "",
        # Linear in detail, not in width: half the width is twice the detail.
        sharpness=0.0 if edge is None else min(1.0, 1.0 / edge),
        sharpness_text=_sharpness(edge, texts) if is_on else "",
        sharpness_kind="" if edge is None else _graded(edge <= _SHARP_PX, edge <= _USABLE_PX),
        light=seen.brightness / 255 if seen and is_on else 0.0,
        light_text=_light(trial, texts) if seen and is_on else "",
        light_kind=_light_kind(trial) if seen and is_on else "",
        advice=_advice(trial.faults, texts),
    )


def read_test(code: ScannedCode, seconds: float, words: Wording, texts: Texts) -> ReadTest:
    """A code was read."""
    plain = "".join(sign if sign.isprintable() else "·" for sign in code.text)
    text = plain if len(plain) <= _LONGEST_TEXT else plain[: _LONGEST_TEXT - 1] + "…"
    title = texts.translate(
        "CameraSetup", "{kind} lu en {time}", kind=_KINDS.get(code.symbology, "Code"), time=words.seconds(seconds)
    )
    return ReadTest("read", title, text)


def _short(name: str) -> str:
    # Makers write whole sentences into them.
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def _unnamed(place: int, texts: Texts) -> str:
    return texts.translate("CameraSetup", "Caméra {number}", number=place + 1)


def _graded(is_good: bool, is_usable: bool) -> str:  # noqa: FBT001 - two answers of one question
    return "positive" if is_good else "caution" if is_usable else "critical"


def _sharpness(edge_px: float | None, texts: Texts) -> str:
    if edge_px is None:
        return texts.translate("CameraSetup", "Montrez un code")
    if edge_px <= _SHARP_PX:
        return texts.translate("CameraSetup", "Nette")
    if edge_px <= _USABLE_PX:
        return texts.translate("CameraSetup", "Correcte")
    return texts.translate("CameraSetup", "Floue")


def _light(trial: CameraTrial, texts: Texts) -> str:
    if "black" in trial.faults:
        return texts.translate("CameraSetup", "Noire")
    if "dark" in trial.faults:
        return texts.translate("CameraSetup", "Sombre")
    if "dazzled" in trial.faults:
        return texts.translate("CameraSetup", "Éblouie")
    return texts.translate("CameraSetup", "Bonne")


def _light_kind(trial: CameraTrial) -> str:
    return _graded(not {"black", "dark", "dazzled"} & set(trial.faults), "black" not in trial.faults)


def _refusal(refused: ControlRefused, texts: Texts) -> str:
    said = {
        "not_offered": texts.translate("CameraSetup", "La caméra n’a pas ce réglage."),
        "out_of_range": texts.translate("CameraSetup", "La caméra refuse : valeur hors de ses limites."),
        "no_permission": texts.translate("CameraSetup", "Le système ne permet pas ce réglage."),
        "not_taken": texts.translate("CameraSetup", "La caméra n’a pas pris cette valeur."),
    }
    return said[refused.reason]


def _advice(faults: Sequence[CameraFault], texts: Texts) -> str:
    """What to do first."""
    said: dict[CameraFault, str] = {
        "missing": texts.translate("CameraSetup", "La caméra n’est pas branchée. Vérifiez son câble."),
        "no_permission": texts.translate(
            "CameraSetup", "Le système ne laisse pas lire la caméra : le support ajoute l’utilisateur au groupe video."
        ),
        "busy": texts.translate("CameraSetup", "Un autre programme occupe la caméra. Fermez-le."),
        "no_camera": texts.translate("CameraSetup", "Cet appareil ne donne pas d’images. Choisissez une autre caméra."),
        "no_picture": texts.translate(
            "CameraSetup", "La caméra n’envoie rien. Branchez-la sans concentrateur, ou prenez une taille plus petite."
        ),
        "hung": texts.translate("CameraSetup", "La caméra ne répond plus. Débranchez-la, puis rebranchez-la."),
        "frozen": texts.translate("CameraSetup", "L’image est figée. Débranchez la caméra, puis rebranchez-la."),
        "black": texts.translate("CameraSetup", "L’image est noire. Retirez le cache ou le film de l’objectif."),
        "dark": texts.translate("CameraSetup", "Il fait sombre. Éclairez l’endroit où l’on tient les codes."),
        "dazzled": texts.translate("CameraSetup", "Une lampe ou le soleil éblouit la caméra. Tournez-la un peu."),
        "blurred": texts.translate(
            "CameraSetup", "L’image est floue. Nettoyez l’objectif, puis réglez la mise au point."
        ),
        "slow": texts.translate("CameraSetup", "Trop peu d’images par seconde. Prenez une taille plus petite."),
        "small": texts.translate("CameraSetup", "L’image est petite. Prenez 1280 × 720 si la caméra l’offre."),
    }
    return next((said[fault] for fault in faults if fault in said), "")
