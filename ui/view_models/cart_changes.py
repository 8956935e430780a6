"""What became of a cart between its code and the live one, in words."""

from kiosk.domain.cart_merge import LineChange
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader
from ui.wording import Wording


def changes_text(changes: tuple[LineChange, ...], catalogue: CatalogueReader, words: Wording) -> str:
    """One sentence for what came, one for what went, one for each other quantity; goods unknown here have banners."""
    named = [(change, name) for change in changes if (name := _name(change.sku, catalogue, words))]
    came = [name for change, name in named if not change.was]
    went = [name for change, name in named if not change.now]
    sentences = [
        words.text("Ajouté : {names}.", names=words.list(came)) if came else "",
        words.text("Retiré : {names}.", names=words.list(went)) if went else "",
        *(
            words.text("{name} : {was} devient {now}.", name=name, was=change.was, now=change.now)
            for change, name in named
            if change.was and change.now
        ),
    ]
    return " ".join(filter(None, sentences))


def _name(sku: str, catalogue: CatalogueReader, words: Wording) -> str:
    variant = catalogue.variant(sku)
    product = catalogue.product(variant.product_id) if variant else None
    return in_language(product.name, words.language) if product else ""
