"""What happens when something is gone, in a few words: as chosen, as decided, and why nothing may be ordered here."""

from collections.abc import Mapping
from typing import Any

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.fulfillment import IfGone
from kiosk.domain.offline_policy import FiguresTooOld, OfflineLimit, OrderTooDear
from kiosk.domain.order import ConfirmedLine, OrderLine
from kiosk.domain.text import in_language
from ui.translation import texts_in
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording


def article(product: Product, variant: Variant, words: Wording) -> str:
    """``Robe Ondine (corail, 38)``."""
    name = in_language(product.name, words.language)
    choice = choice_text(variant, words.language).replace(" · ", ", ")
    return name + (f" ({choice})" if choice else "")


def chosen(choice: IfGone, instead: list[str], words: Wording) -> str:
    """``Si épuisé : autre magasin``. ``instead`` are the equivalents' names, best first; without any the line waits."""
    if choice == "another_location":
        return _text(words, "Si épuisé : un autre magasin")
    if choice == "drop":
        return _text(words, "Si épuisé : annulé, rien n’est débité")
    if choice == "wait" or not instead:
        return _text(words, "Si épuisé : attendre l’arrivage")
    names = instead[0] if len(instead) == 1 else _either(instead, words)
    return _text(words, "Si épuisé : {names}", names=names)


def decided(line: OrderLine, word: ConfirmedLine, names: Mapping[str, str], words: Wording) -> str:
    """What the hub made of a line, where that needs more than its parcel's date. ``names`` are of articles, by SKU."""
    if word.outcome == "replaced":
        paid = word.unit_price or line.unit_price
        asked = names.get(line.sku, line.sku)
        if paid == line.unit_price:
            return _text(words, "À la place de {name}, au même prix", name=asked)
        return _text(
            words,
            "À la place de {name} : {price} au lieu de {before}",
            name=asked,
            price=words.money(paid),
            before=words.money(line.unit_price),
        )
    if word.outcome == "waiting" and line.if_gone == "another_location":
        return _text(words, "Épuisé ailleurs aussi, l’article attend l’arrivage")
    if word.outcome == "waiting" and line.if_gone == "equivalent":
        return _text(words, "Ses équivalents sont épuisés aussi, l’article attend l’arrivage")
    return ""


def limit(reached: OfflineLimit, name: str, words: Wording, *, is_staff: bool) -> str:
    """Which limit an order without network passes, and what to do. ``name`` is the article's that has too many pieces."""
    if isinstance(reached, FiguresTooOld):
        return f"{_too_old(reached, words)} {_ask(words, is_staff=is_staff)}"
    if isinstance(reached, OrderTooDear):
        return f"{_too_dear(reached, words)} {_wait(words, is_staff=is_staff)}"
    said = _text(
        words,
        "Sans réseau, {most} pièces au plus d’un article ; {name} en a {count}. Prenez-en moins.",
        most=reached.max_quantity,
        name=name,
        count=reached.quantity,
    )
    return f"{said} {_wait(words, is_staff=is_staff)}"


def _wait(words: Wording, *, is_staff: bool) -> str:
    if is_staff:
        return _text(words, "Sinon, vendez en caisse ou attendez le retour du réseau.")
    return _text(words, "Sinon, demandez à un vendeur ou attendez le retour du réseau.")


def _ask(words: Wording, *, is_staff: bool) -> str:
    if is_staff:
        return _text(words, "Vendez en caisse, ou attendez le retour du réseau.")
    return _text(words, "Demandez à un vendeur, ou attendez le retour du réseau.")


def _too_dear(reached: OrderTooDear, words: Wording) -> str:
    return _text(
        words,
        "Sans réseau, une commande va jusqu’à {most} ; la vôtre fait {total}. Retirez un article.",
        most=words.money(reached.max_total),
        total=words.money(reached.total),
    )


def _too_old(reached: FiguresTooOld, words: Wording) -> str:
    if reached.max_age_s == 0:
        return _text(words, "Sans réseau, aucune commande n’est prise ici.")
    if reached.age_s is None:
        return _text(words, "Sans réseau, et nul ne sait depuis quand : nos stocks ne sont plus sûrs.")
    return _text(
        words,
        "Sans réseau depuis {age}, nos stocks ne sont plus assez sûrs pour commander (au plus {most}).",
        age=words.duration(reached.age_s),
        most=words.duration(reached.max_age_s),
    )


def _either(names: list[str], words: Wording) -> str:
    return _text(words, "{head} ou {last}", head=", ".join(names[:-1]), last=names[-1])


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("IfGone", source, **values)
