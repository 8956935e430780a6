"""Whether a discount is of the person whom it names: said by who is signed in, or proven with a key of their sign-in."""

from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.device import Device
from kiosk.domain.discount import Grants, LineDiscount
from kiosk.domain.discount_proof import KEY_ID_LENGTH, DiscountKey, is_proven, key_id_of
from kiosk.domain.money import Money
from kiosk.domain.rights import may
from kiosk.domain.staff import OFFLINE_LIFE, StaffMember
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.store import discount_key_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.discount_key_rows import KeyRow

PROOF_GRACE: Final = timedelta(hours=24)
"""An order may have waited for the network: as long as any price that was shown."""


def new_key(connection: Connection, member: StaffMember, device: Device, now: datetime) -> DiscountKey | None:
    """What a person proves their discounts with on a terminal, as long as they get in there without the hub."""
    if not may(member.role, "discount.give"):
        return None
    key = DiscountKey(new_token()[:KEY_ID_LENGTH], new_token())
    row = KeyRow(key, member.id, device.id, now + OFFLINE_LIFE)
    discount_key_rows.add(connection, row, before=now - PROOF_GRACE)
    return key


def is_own(
    connection: Connection, discount: LineDiscount, sku: str, price: Money, device: Device, now: datetime
) -> bool:
    """Whether who is named granted this price on this terminal, signed in."""
    row = discount_key_rows.key(connection, key_id_of(discount)) if discount.proof else None
    if row is None or (row.staff_id, row.device_id) != (discount.staff_id, device.id):
        return False
    return now <= row.ends_at + PROOF_GRACE and is_proven(discount, sku, price, row.key)


def own_grants(connection: Connection, grants: Grants, device: Device, now: datetime, signed_in: str = "") -> Grants:
    """Those of some grants that are no discounts, or discounts of who gave them: ``signed_in``, or who proved it.

    A discount that was ordered already is nobody's any more: its proof counted.
    """
    return tuple(
        grant
        for grant in grants
        if grant.discount is None
        or grant.price is None
        or (
            not discount_key_rows.is_used(connection, grant.discount.proof)
            and (
                grant.discount.staff_id == signed_in
                or is_own(connection, grant.discount, grant.sku, grant.price, device, now)
            )
        )
    )
