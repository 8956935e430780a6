"""What is said of a thing on the screen: name, what it is, its state, its place; and characters by their names."""

from typing import Final

from ui.speech.stops import Kind, Stop
from ui.translation import Texts

CONTEXT: Final = "Speech"


def sentence(stop: Stop, texts: Texts, *, shows_value: bool = True) -> str:
    """One stop as it is read. ``shows_value``: whether what stands in a field may be said."""
    if stop.kind == "key":
        return key_name(stop.name, texts)
    parts = [stop.name, _kind(stop.kind, texts), _state(stop, texts)]
    if stop.kind == "field":
        parts.append(_value(stop.value, texts) if shows_value else covered(texts))
    if not stop.is_enabled:
        parts.append(texts.translate("Speech", "pas disponible maintenant"))
    parts.append(stop.description)
    if stop.position is not None:
        place, count = stop.position
        parts.append(texts.translate("Speech", "{place} sur {count}", place=place, count=count))
    return ", ".join(part for part in parts if part)


def key_name(character: str, texts: Texts) -> str:
    """A key of the keyboard: a sign has a name, a capital is said to be one, a word is said as it is."""
    if len(character) != 1:
        return character
    sign = _sign(character, texts)
    if sign:
        return sign
    if character != character.lower():
        return texts.translate("Speech", "majuscule {letter}", letter=character.lower())
    return character


def joined(sentences: list[str]) -> str:
    """One after the other, each with one full stop at most between."""
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in sentences if text)


def covered(texts: Texts) -> str:
    """In place of what only a headset may hear."""
    return texts.translate("Speech", "information personnelle, branchez un casque pour l’entendre")


def _kind(kind: Kind, texts: Texts) -> str:
    names: dict[str, str] = {
        "heading": texts.translate("Speech", "titre"),
        "button": texts.translate("Speech", "bouton"),
        "switch": texts.translate("Speech", "interrupteur"),
        "choice": texts.translate("Speech", "choix"),
        "field": texts.translate("Speech", "champ de saisie"),
        "picture": texts.translate("Speech", "image"),
        "message": texts.translate("Speech", "message"),
    }
    return names.get(kind, "")


def _state(stop: Stop, texts: Texts) -> str:
    if stop.on is None:
        return ""
    if stop.kind == "switch":
        return texts.translate("Speech", "activé") if stop.on else texts.translate("Speech", "désactivé")
    return texts.translate("Speech", "choisi") if stop.on else texts.translate("Speech", "pas choisi")


def _value(value: str, texts: Texts) -> str:
    return value or texts.translate("Speech", "vide")


def _sign(character: str, texts: Texts) -> str:
    names = {
        " ": texts.translate("Speech", "espace"),
        "@": texts.translate("Speech", "arobase"),
        ".": texts.translate("Speech", "point"),
        ",": texts.translate("Speech", "virgule"),
        "-": texts.translate("Speech", "tiret"),
        "_": texts.translate("Speech", "tiret bas"),
        "’": texts.translate("Speech", "apostrophe"),
        "/": texts.translate("Speech", "barre oblique"),
        ":": texts.translate("Speech", "deux-points"),
        ";": texts.translate("Speech", "point-virgule"),
        "(": texts.translate("Speech", "parenthèse ouvrante"),
        ")": texts.translate("Speech", "parenthèse fermante"),
        "&": texts.translate("Speech", "et commercial"),
        '"': texts.translate("Speech", "guillemet"),
        "?": texts.translate("Speech", "point d’interrogation"),
        "!": texts.translate("Speech", "point d’exclamation"),
        "+": texts.translate("Speech", "plus"),
        "#": texts.translate("Speech", "dièse"),
        "%": texts.translate("Speech", "pour cent"),
        "*": texts.translate("Speech", "étoile"),
        "=": texts.translate("Speech", "égal"),
        "°": texts.translate("Speech", "degré"),
        "€": texts.translate("Speech", "euro"),
        "é": texts.translate("Speech", "e accent aigu"),
        "è": texts.translate("Speech", "e accent grave"),
        "à": texts.translate("Speech", "a accent grave"),
        "ç": texts.translate("Speech", "c cédille"),
    }
    return names.get(character, "")
