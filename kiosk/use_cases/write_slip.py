"""The code that a shopper takes home: tracking link, and behind it the whole order."""

import msgspec

from kiosk.domain.gtin import Gtin
from kiosk.domain.order import ReadyOrder
from kiosk.domain.order_code import fits, signed_bytes, write
from kiosk.domain.order_in_code import PURPOSE, in_code, person_of
from kiosk.domain.order_packing import encode
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.sealing import Sealer
from kiosk.ports.signatures import DeviceSigner


class Slip(msgspec.Struct, frozen=True):
    """What the QR says. Without ``holds_order`` it names the order only, and no other terminal can put it back."""

    url: str
    holds_order: bool


class WriteSlip:
    """Writes each order once: sealing is random, and the code should not change before the shopper's eyes."""

    def __init__(self, catalogue: CatalogueReader, sealer: Sealer, signer: DeviceSigner, public_url: str) -> None:
        self._catalogue = catalogue
        self._sealer = sealer
        self._signer = signer
        self._public_url = public_url.rstrip("/")

    def __call__(self, order: ReadyOrder) -> Slip:
        """The slip of an order that is on the disk. Whatever is missing, there is always a link."""
        link = f"{self._public_url}/o/{order.tracking_token}"
        try:
            code = self._code(order)
        except CacheError:
            code = None
        url = f"{link}#{code}"
        return Slip(link, holds_order=False) if code is None or not fits(url) else Slip(url, holds_order=True)

    def _code(self, order: ReadyOrder) -> str | None:
        gtins = self._gtins(order)
        person = self._sealer.seal(person_of(order), PURPOSE)
        said = None if person is None else in_code(order, gtins, person)
        body = None if said is None else encode(said)
        if body is None:
            return None
        return write(body, self._signer.sign(signed_bytes(order.tracking_token, body)))

    def _gtins(self, order: ReadyOrder) -> dict[str, Gtin]:
        skus = {sku for line in order.lines for sku in (line.sku, *line.equivalents)}
        found = ((sku, self._catalogue.variant(sku)) for sku in skus)
        return {sku: variant.gtin for sku, variant in found if variant is not None}
