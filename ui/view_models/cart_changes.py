"""What became of a cart between its code and the live one, and what others do to it, in words."""

from collections.abc import Callable

from kiosk.domain.cart_merge import LineChange
from kiosk.domain.session import ShopperSession
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.use_cases.compare_carts import LineDifference, differences
from kiosk.use_cases.view_cart import CartOverview
from ui.wording import Wording

Added = Callable[[str], str]
"""The sentence that says what came."""


def caught_up_text(
    session: ShopperSession | None, overview: CartOverview | None, catalogue: CatalogueReader, words: Wording
) -> str:
    """Line by line, what differs since the code was read: lines first, then prices and stock."""
    if session is None or session.changes is None:
        return ""
    lines = _lines_text(session.changes, catalogue, words, lambda names: words.text("Ajouté : {names}.", names=names))
    others = [_difference_text(one, words) for one in differences(session.seen_before, overview)] if overview else []
    return " ".join(filter(None, [lines, *others]))


def merged_text(
    session: ShopperSession | None, catalogue: CatalogueReader, words: Wording, *, is_for_staff: bool = False
) -> str:
    """What came from elsewhere since it was last read; empty when nothing did."""
    if session is None or not session.merged:
        return ""
    is_elsewhere = any(change.by == "terminal" for change in session.merged)

    def added(names: str) -> str:
        if is_elsewhere:
            return words.text("Ajouté sur un autre écran : {names}.", names=names)
        if is_for_staff:
            return words.text("Ajouté sur son téléphone : {names}.", names=names)
        return words.text("Ajouté sur votre téléphone : {names}.", names=names)

    # What this shop does not sell has no name here; its banner says so.
    return _lines_text(session.merged, catalogue, words, added) or words.text("Le panier a changé.")


def _lines_text(changes: tuple[LineChange, ...], catalogue: CatalogueReader, words: Wording, added: Added) -> str:
    """One sentence for what came, one for what went, one for each other quantity; goods unknown here have banners."""
    named = [(change, name) for change in changes if (name := _name(change.sku, catalogue, words))]
    came = [name for change, name in named if not change.was]
    went = [name for change, name in named if not change.now]
    sentences = [
        added(words.list(came)) if came else "",
        words.text("Retiré : {names}.", names=words.list(went)) if went else "",
        *(
            words.text("{name} : {was} devient {now}.", name=name, was=change.was, now=change.now)
            for change, name in named
            if change.was and change.now
        ),
    ]
    return " ".join(filter(None, sentences))


def _difference_text(one: LineDifference, words: Wording) -> str:
    name = in_language(one.line.product.name, words.language)
    price = ""
    if one.price_was is not None:
        was, now = words.money(one.price_was), words.money(one.line.price.price)
        price = words.text("{name} : {was} devient {now}.", name=name, was=was, now=now)
    return " ".join(filter(None, [price, _stock_text(name, one, words)]))


def _stock_text(name: str, one: LineDifference, words: Wording) -> str:
    if one.left is None:
        return ""
    if not one.left:
        return words.text("{name} : épuisé depuis.", name=name)
    if one.left < one.line.line.quantity:
        return words.text("{name} : il en reste {left}.", name=name, left=one.left)
    return words.text("{name} : de nouveau disponible.", name=name)


def _name(sku: str, catalogue: CatalogueReader, words: Wording) -> str:
    variant = catalogue.variant(sku)
    product = catalogue.product(variant.product_id) if variant else None
    return in_language(product.name, words.language) if product else ""
