"""The shop's notice on data, published with the catalogue: terminals show it, the hub needs none of it."""

import msgspec
from sqlalchemy import Connection

from kiosk.domain.privacy import PrivacyNotice
from kiosk.hub.importing.write_kind import publish_changed, publish_vanished

_KIND = "privacy_notice"
_OF_THE_SHOP = "shop"


def publish_notice(connection: Connection, notice: PrivacyNotice | None) -> int:
    """Tell terminals what the notice says, when it says something else; None: theirs is the built-in one again."""
    told = {} if notice is None else {_OF_THE_SHOP: msgspec.json.encode(notice)}
    return publish_changed(connection, _KIND, told) + len(publish_vanished(connection, _KIND, set(told)))
