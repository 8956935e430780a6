"""Slips on thermal paper, in the shopper's language: printed when somebody asks for one, never by themselves."""

from typing import Any

from kiosk.domain.order_return import OrderReturn
from kiosk.domain.receipt import BarMark, Pair, QrMark, Receipt, Rule, Words
from ui.translation import texts_in
from ui.wording import Wording


def order_slip(shop: str, number: str, total: str, code: str, till_code: str, words: Wording) -> Receipt:
    """What follows an order: its number, and the code that any terminal and any phone opens it with."""
    till = (Rule(), Words(_text(words, "À la caisse"), "strong"), BarMark(till_code)) if till_code else ()
    return Receipt(
        "order",
        (
            Words(shop, "strong", is_centred=True),
            Words(_text(words, "Commande"), is_centred=True),
            Words(number, "large", is_centred=True),
            Rule(),
            Pair(_text(words, "Total"), total, is_strong=True),
            QrMark(code, _text(words, "Suivre, retirer, rendre")),
            *till,
        ),
    )


def collect_slip(shop: str, number: str, code: str, link: str, words: Wording) -> Receipt:
    """What is shown to collect."""
    return Receipt(
        "collect",
        (
            Words(shop, "strong", is_centred=True),
            Words(_text(words, "Retrait de la commande {number}", number=number), is_centred=True),
            Words(f"{code[:3]} {code[3:]}", "large", is_centred=True),
            QrMark(link, number),
        ),
    )


def return_slip(
    shop: str, number: str, made: OrderReturn, link: str, lines: list[tuple[str, str]], words: Wording
) -> Receipt:
    """What goes into the parcel or over the counter. ``lines`` are articles and pieces."""
    return Receipt(
        "return",
        (
            Words(shop, "strong", is_centred=True),
            Words(_text(words, "Retour"), is_centred=True),
            Words(made.number, "large", is_centred=True),
            Words(_text(words, "Commande {number}", number=number), is_centred=True),
            Rule(),
            *(Pair(name, pieces) for name, pieces in lines),
            QrMark(link, made.number),
        ),
    )


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("Receipts", source, **values)
