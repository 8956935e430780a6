"""What to put before a shopper, and why: with a product, with the cart, from what they bought, from what others took."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

import msgspec

from kiosk.domain.recommendation import OTHERS_TOOK, BoughtBefore, Recommendation, again, fitting
from kiosk.domain.session import ShopperSession
from kiosk.ports.catalogue_reader import CatalogueReader, ProductHit

_MOST = 8


class Suggestion(msgspec.Struct, frozen=True):
    """A product as a tile shows it, and the reason. ``with_name`` is the product it goes with, by language."""

    hit: ProductHit
    why: Recommendation
    with_name: dict[str, str] = {}


class Known(msgspec.Struct, frozen=True):
    """What is known of this visit: its cart, what it ordered already, and what its known customer bought before."""

    session: ShopperSession | None = None
    ordered: Collection[str] = ()
    bought: tuple[BoughtBefore, ...] = ()


class Recommend:
    """Reads the terminal's own files alone: present without network."""

    def __init__(self, catalogue: CatalogueReader, here_id: str) -> None:
        self._catalogue = catalogue
        self._here_id = here_id

    def with_product(self, product_id: str, known: Known, now: datetime, today: date) -> tuple[Suggestion, ...]:
        """What others took with a product."""
        found = self._catalogue.goes_with(product_id)
        hidden = {product_id, *self._hidden(known)}
        return self._suggested(fitting(found, hidden, known.bought, today), known, now)

    def for_home(self, known: Known, now: datetime, today: date) -> tuple[Suggestion, ...]:
        """What a known customer bought a while ago, what goes with the cart, what others took of late; in this order."""
        in_cart = self._products_of(known)
        found: list[Recommendation] = list(again(known.bought))
        for product_id in in_cart:
            found.extend(self._catalogue.goes_with(product_id))
        found.extend(self._catalogue.goes_with(OTHERS_TOOK))
        return self._suggested(fitting(found, self._hidden(known), known.bought, today), known, now)

    def _hidden(self, known: Known) -> set[str]:
        return {*self._products_of(known), *known.ordered}

    def _products_of(self, known: Known) -> list[str]:
        lines = known.session.cart.lines if known.session else ()
        variants = (self._catalogue.variant(line.sku) for line in reversed(lines))
        return list(dict.fromkeys(variant.product_id for variant in variants if variant is not None))

    def _suggested(self, found: Iterable[Recommendation], known: Known, now: datetime) -> tuple[Suggestion, ...]:
        wanted = list(found)[: 2 * _MOST]  # some may have left the shop
        session = known.session
        group, language = (session.cart.price_group_id, session.language) if session else ("public", "fr")
        skus = [variant.sku for one in wanted for variant in self._catalogue.variants_of(one.product_id)]
        hits: dict[str, ProductHit] = {}
        for hit in self._catalogue.selection_hits(tuple(skus), self._here_id, group, language, now):
            best = hits.get(hit.product.id)
            if best is None or (hit.available_here > 0 and best.available_here == 0):
                hits[hit.product.id] = hit
        return tuple(
            Suggestion(hits[one.product_id], one, self._name(one)) for one in wanted if one.product_id in hits
        )[:_MOST]

    def _name(self, why: Recommendation) -> dict[str, str]:
        product = self._catalogue.product(why.with_product_id) if why.reason == "bought_with" else None
        return dict(product.name) if product is not None else {}
