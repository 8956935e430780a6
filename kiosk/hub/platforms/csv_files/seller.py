"""The company behind the shop, for its invoices: ``seller.csv``."""

from typing import Annotated

from kiosk.domain.seller import Seller, is_siren, is_vat_number_of
from kiosk.hub.platforms.csv_files import cells
from kiosk.hub.platforms.csv_files.problems import Wrong
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet


def read_siren(cell: str) -> str | Wrong:
    """Nine digits, spaces between them or not."""
    digits = "".join(cell.split())
    return digits if is_siren(digits) else Wrong("siren_wrong", f"{cell!r} is no SIREN: nine digits with a right sum")


class SellerRow(Row, frozen=True):
    """What French law wants on an invoice."""

    name: Annotated[str, Column(cells.text, "text", "Maison Corail")]
    siren: Annotated[str, Column(read_siren, "nine digits", "900 000 001")]
    vat_number: Annotated[str, Column(cells.text, "FR, two digits and the SIREN", "FR68900000001")]
    street: Annotated[str, Column(cells.text, "text", "12 rue Gasparin")]
    postcode: Annotated[str, Column(cells.text, "text", "69002")]
    city: Annotated[str, Column(cells.text, "text", "Lyon")]
    legal_form: Annotated[str, Column(cells.text, "text", "SAS")] = ""
    capital: Annotated[str, Column(cells.text, "text with its currency", "50 000 €")] = ""
    rcs: Annotated[str, Column(cells.text, "town of the registry", "Lyon")] = ""
    email: Annotated[str, Column(cells.text, "e-mail address", "bonjour@maison-corail.example")] = ""
    phone: Annotated[str, Column(cells.phone, "telephone number", "04 65 71 00 02")] = ""


SELLER = Sheet(
    "seller.csv",
    SellerRow,
    "The company that sells, on one line, as its invoices have to name it. Without this file no invoice can be issued.",
)


def read_seller(reading: Reading) -> Seller | None:
    """The company; None when the file is not there."""
    rows = list(reading.rows(SELLER)) if reading.has(SELLER) else []
    for row in rows[1:]:
        reading.wrong(SELLER, row.line, "", "duplicate", f"the company is already on line {rows[0].line}")
    if not rows:
        return None
    row = rows[0]
    number = "".join(row.vat_number.split()).upper()
    if not is_vat_number_of(number, row.siren):
        reading.wrong(SELLER, row.line, "vat_number", "vat_number_wrong", "does not belong to this SIREN")
    return Seller(
        name=row.name,
        siren=row.siren,
        vat_number=number,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        legal_form=row.legal_form,
        capital=row.capital,
        rcs=row.rcs,
        email=row.email,
        phone=row.phone,
    )
