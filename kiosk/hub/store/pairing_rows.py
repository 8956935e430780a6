"""Terminals that ask to join: from the code on their screen to the word of a manager."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from kiosk.domain.device import Enrolment
from kiosk.domain.pairing import PairingAsked
from kiosk.hub.store.tables import pairings

_OF = pairings.c


class PairingRow(NamedTuple):
    """One request to join."""

    id: str
    secret_hash: str
    code: str
    asked: PairingAsked
    expires_at: datetime
    is_refused: bool = False
    enrolment: Enrolment | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody decided yet."""
        return not self.is_refused and self.enrolment is None


def add(connection: Connection, row: PairingRow) -> None:
    """Somebody asks."""
    connection.execute(insert(pairings), row._asdict())


def forget_expired(connection: Connection, now: datetime) -> None:
    """Nobody came, or nobody fetched the answer."""
    connection.execute(delete(pairings).where(_OF.expires_at <= now))


def by_id(connection: Connection, pairing_id: str, now: datetime) -> PairingRow | None:
    """A request that is not too old."""
    row = connection.execute(select(pairings).where(pairings.c.id == pairing_id, _OF.expires_at > now)).one_or_none()
    return None if row is None else PairingRow(*row)


def by_code(connection: Connection, code: str, now: datetime) -> PairingRow | None:
    """A request that nobody decided yet."""
    row = connection.execute(select(pairings).where(_OF.code == code, _OF.expires_at > now)).one_or_none()
    found = None if row is None else PairingRow(*row)
    return found if found is not None and found.is_open else None


def settle(connection: Connection, pairing_id: str, enrolment: Enrolment | None) -> bool:
    """A manager's word, once: an enrolment, or None for no. False when somebody was quicker."""
    statement = (
        update(pairings)
        .where(_OF.id == pairing_id, _OF.is_refused.is_(False), _OF.enrolment.is_(None))
        .values(is_refused=enrolment is None, enrolment=enrolment)
    )
    return connection.execute(statement).rowcount == 1


def has_expired(connection: Connection, now: datetime) -> bool:
    """Whether ``forget_expired`` would find anything."""
    return connection.execute(select(_OF.id).where(_OF.expires_at <= now).limit(1)).first() is not None
