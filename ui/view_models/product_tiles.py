"""A product found, as a tile says it."""

from dataclasses import dataclass

from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import ProductHit
from ui.wording import Wording

_TILE_LINE = 24


@dataclass(frozen=True)
class ProductTile:
    """One tile; ``availability`` is empty when nothing is said of stock."""

    product_id: str
    sku: str
    picture: str
    tint: int
    name: str
    subtitle: str
    price: str
    old_price: str
    availability: str
    is_here: bool


def product_tile(hit: ProductHit, words: Wording, tint: int | None = None) -> ProductTile:
    """The tile of a hit. Neighbours are given different grounds by their place in the list."""
    product = hit.product
    return ProductTile(
        product_id=product.id,
        sku=hit.variant.sku,
        picture=words.picture(product, hit.variant),
        tint=tint or product.tint,
        name=in_language(product.name, words.language),
        subtitle=_short(in_language(product.subtitle, words.language)),
        price=words.money(hit.price.price),
        old_price=words.money(hit.price.list_price) if hit.price.is_reduced else "",
        availability=availability_text(hit, words),
        is_here=hit.available_here > 0,
    )


def product_tiles(hits: tuple[ProductHit, ...] | list[ProductHit], words: Wording) -> tuple[ProductTile, ...]:
    """The tiles of a list."""
    grounds = (3, 4, 1, 2)
    return tuple(product_tile(hit, words, grounds[place % 4]) for place, hit in enumerate(hits))


def _short(subtitle: str) -> str:
    # A tile has one line of it: rather the first of its parts whole than both cut off.
    return subtitle if len(subtitle) <= _TILE_LINE else subtitle.split(",", 1)[0]


def availability_text(hit: ProductHit, words: Wording) -> str:
    """``3 ici, niveau 2``, or that it must be ordered."""
    if hit.available_here <= 0:
        return words.text("À commander")
    count = words.number(hit.available_here)
    # A tile has room for the area; the sheet says aisle and rail.
    area = hit.shelf_here.split(",")[0]
    if area:
        return words.text("{count} ici, {shelf}", count=count, shelf=area)
    return words.text("{count} ici", count=count)
