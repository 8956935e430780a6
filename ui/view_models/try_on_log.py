"""What was done in a try-on, in sentences, the latest first."""

from kiosk.domain.text import in_language
from kiosk.domain.try_on import TryOn, TryOnStep
from kiosk.ports.catalogue_reader import CatalogueReader
from ui.view_models.try_on_rows import LogRow, called, reason_word, say
from ui.wording import Wording

MOST = 8


def log_rows(try_on: TryOn, catalogue: CatalogueReader, words: Wording) -> tuple[LogRow, ...]:
    """The last steps, and first of all who asked from where."""
    rows = [LogRow(words.clock(step.at), _text(step, try_on, catalogue, words)) for step in reversed(try_on.steps)]
    who = say(words, "Demandé par {name}, {place}", name=called(try_on), place=try_on.asked_from)
    asked = LogRow(words.clock(try_on.asked_at), who)
    return (*[row for row in rows if row.text][: MOST - 1], asked)


def _text(step: TryOnStep, try_on: TryOn, catalogue: CatalogueReader, words: Wording) -> str:
    name = _article(step, try_on, catalogue, words)
    if step.verb == "move":
        return _moved(step, name, words)
    said = {
        "cabin": say(words, "Cabine {cabin}", cabin=step.cabin) if step.cabin else say(words, "Cabine rendue"),
        "size": say(words, "Demandé : {article}", article=name),
        "unsize": say(words, "Retiré : {article}", article=name),
        "add": say(words, "Ajouté : {article}", article=name),
        "cart": say(words, "Mis au panier"),
        "free": say(words, "Cabine libérée"),
        "cancel": say(words, "Essayage annulé"),
    }
    return said[step.verb]


def _moved(step: TryOnStep, name: str, words: Wording) -> str:
    reason = reason_word(step.reason, words)
    match step.state:
        case "picked":
            text = say(words, "Pris en rayon : {article}", article=name)
        case "in_cabin":
            text = say(words, "En cabine : {article}", article=name)
        case "kept":
            text = say(words, "Gardé : {article}", article=name)
        case "put_back":
            text = say(words, "À remettre : {article}", article=name)
        case _:
            text = say(words, "À prendre : {article}", article=name)
    return f"{text}, {reason}" if reason and step.state == "put_back" else text


def _article(step: TryOnStep, try_on: TryOn, catalogue: CatalogueReader, words: Wording) -> str:
    """``robe 38`` of one piece, ``robe`` of a line, ``tout`` of everything."""
    line = try_on.line(step.line_id)
    sku = step.sku or (line.pieces[0].sku if line else "")
    variant = catalogue.variant(sku) if sku else None
    product = catalogue.product(variant.product_id) if variant else None
    if variant is None or product is None:
        return say(words, "tout")
    name = in_language(product.name, words.language)
    return f"{name} {variant.size}".strip() if step.sku else name
