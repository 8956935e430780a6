"""One thing on a sheet, in words: what a cell says, and the code it carries."""

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from kiosk.domain.gtin import normalise
from kiosk.domain.printing import ProductRow, SelectionRow, in_digits
from kiosk.studio.wording import Wording

_CLOTHES: Final = re.compile(r"\d{1,2}(?:/\d{1,2})?|X{0,3}[SL]|M")


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one cell shows. ``key`` names it in messages: a SKU, or the id of a selection; ``was``: a price no longer asked."""

    key: str
    link: str
    short_code: str
    title: str
    detail: str = ""
    price: str = ""
    was: str = ""
    note: str = ""
    number: str = ""
    picture: bytes | None = None
    ground: str = "tint-1"
    copies: int = 1

    def texts(self) -> Iterable[str]:
        """All that is set in the text face."""
        return (self.detail, self.price, self.was, self.note, self.number)


def product_item(
    row: ProductRow, link: str, short_code: str, words: Wording, priced: str = "", picture: bytes | None = None
) -> Item:
    """The cell of an article. ``priced``: the day for which its price is, in words."""
    variant, price = row.variant, row.price
    colour = words.text(variant.colour.name) if variant.colour else ""
    gtin = normalise(variant.gtin)
    return Item(
        key=variant.sku,
        link=link,
        short_code=short_code,
        title=words.text(row.product.name),
        detail=_sentence(" · ".join(part for part in (colour, _size(variant.size, words)) if part)),
        price=words.money(price.price) if price else "",
        was=words.money(price.list_price) if price and price.is_reduced else "",
        note=words.say("price_on", date=priced) if price and priced else "",
        number=in_digits(gtin) if gtin else "",
        picture=picture,
        ground=f"tint-{row.product.tint}",
        copies=row.copies,
    )


def selection_item(
    row: SelectionRow, link: str, short_code: str, words: Wording, page: str, customer: str = ""
) -> Item:
    """The code of a whole selection. ``customer``: for whom it was prepared, if for one."""
    count = len(row.products)
    counted = words.say("article" if count == 1 else "articles", count=count)
    return Item(
        key=row.selection.id,
        link=link,
        short_code=short_code,
        title=words.text(row.selection.name),
        detail=" · ".join(part for part in (counted, words.say("page", page=page) if page else "") if part),
        note=words.say("prepared_for", name=customer) if customer else "",
    )


def _size(size: str, words: Wording) -> str:
    """``taille 38``; what is no size of clothes, such as ``50 ml`` or ``mat``, speaks for itself."""
    return words.say("size", size=size) if _CLOTHES.fullmatch(size) else size.replace(" ", "\u00a0")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def readable(short_code: str) -> str:
    """The seven characters in two groups, for eyes and fingers."""
    return f"{short_code[:3]}\u00a0{short_code[3:]}"
