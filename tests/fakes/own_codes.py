"""The number ranges of the shop in memory, and numbers that lie in them."""

from kiosk.domain.gtin import check_digit
from kiosk.domain.own_codes import DigitRange, OwnCode

OWN_CODES = (
    OwnCode("2000", 13, "product"),
    OwnCode("21", 13, "product_by_weight", DigitRange(3, 7), DigitRange(8, 12)),
    OwnCode("290", 13, "loyalty", DigitRange(4, 12), label={"fr": "Carte Corail", "en": "Corail card"}),
    OwnCode("291", 13, "voucher", DigitRange(4, 12)),
)


def numbered(body: str) -> str:
    """A number with its check digit."""
    return body + check_digit(body)
