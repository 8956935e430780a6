"""The shop's notice on data, published with the catalogue: terminals show it, the hub needs none of it."""

import msgspec
from sqlalchemy import Connection

from kiosk.domain.privacy import PrivacyNotice
from kiosk.hub.importing.write_kind import publish_changed

_OF_THE_SHOP = "shop"


def publish_notice(connection: Connection, notice: PrivacyNotice) -> int:
    """Tell terminals what the notice says, when it says something else."""
    return publish_changed(connection, "privacy_notice", {_OF_THE_SHOP: msgspec.json.encode(notice)})
