"""Who answers for shoppers' data and for how long they are kept: ``privacy.csv``."""

from typing import Annotated

from kiosk.domain.privacy import BUILT_IN_VERSION, PrivacyNotice
from kiosk.domain.seller import Seller
from kiosk.hub.platforms.csv_files import cells
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_LONGEST_YEARS = 30


class PrivacyRow(Row, frozen=True):
    """What the notice at the checkout says of the shop."""

    version: Annotated[
        str, Column(cells.identifier, "stored with every consent: another one whenever the notice changes", "2026-11")
    ]
    controller: Annotated[
        str, Column(cells.text, "text; the company of seller.csv when blank", "Maison Corail SAS")
    ] = ""
    contact: Annotated[
        str, Column(cells.text, "where people ask; the mail of seller.csv when blank", "donnees@maison-corail.example")
    ] = ""
    order_years: Annotated[
        int, Column(cells.whole(1, _LONGEST_YEARS), "years that orders are kept; 10 when blank", "10")
    ] = 10
    news_years: Annotated[
        int,
        Column(
            cells.whole(1, _LONGEST_YEARS),
            "years after the last contact that consents to news are kept; 3 when blank",
            "3",
        ),
    ] = 3


PRIVACY = Sheet(
    "privacy.csv",
    PrivacyRow,
    "Who answers for shoppers' data and for how long they are kept, on one line: what the notice at the checkout says. "
    "Without this file the company of seller.csv, 10 years for orders and 3 for news.",
)


def read_privacy(reading: Reading, seller: Seller | None) -> PrivacyNotice | None:
    """What the notice says; None: what can be said of every shop."""
    name = " ".join(part for part in (seller.name, seller.legal_form) if part) if seller else ""
    contact = seller.email or seller.phone if seller else ""
    rows = list(reading.rows(PRIVACY)) if reading.has(PRIVACY) else []
    if not rows:
        return PrivacyNotice(BUILT_IN_VERSION, name, contact) if seller else None
    for row in rows[1:]:
        reading.wrong(PRIVACY, row.line, "", "duplicate", f"the notice is already on line {rows[0].line}")
    told = rows[0]
    return PrivacyNotice(
        told.version, told.controller or name, told.contact or contact, told.order_years, told.news_years
    )
