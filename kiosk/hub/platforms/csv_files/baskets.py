"""What was bought together in the shops, without whom: ``baskets.csv``."""

from typing import Annotated

from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet
from kiosk.hub.platforms.shop import ShopBasket


class BasketRow(Row, frozen=True):
    """One receipt of a till, or one order of the web shop."""

    basket: Annotated[str, Column(cells.identifier, "letters, digits, . _ -", "T2-118204")]
    sold_on: Annotated[times.Day, Column(times.read_day, "day", "today-12")]
    skus: Annotated[
        tuple[str, ...],
        Column(
            cells.identifiers, "articles parted by spaces; what is not sold any more is passed over", "VASE-GALET-GRES"
        ),
    ]


BASKETS = Sheet(
    "baskets.csv",
    BasketRow,
    "What was bought together, one basket a row, without customers: from these and from the hub's own orders follows "
    "what goes with what.",
    key=("basket",),
)


def read_baskets(reading: Reading) -> tuple[ShopBasket, ...]:
    """Every basket."""
    return tuple(
        ShopBasket(row.basket, row.sold_on.on(reading.today), tuple(dict.fromkeys(row.skus)))
        for row in reading.rows(BASKETS)
    )
