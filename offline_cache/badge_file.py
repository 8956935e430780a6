"""``BadgeBook`` in a file of the terminal's folder, beside the databases: it may be lost, and then the hub is needed once."""

import threading
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
import structlog
from msgspec.structs import replace
from typing_extensions import override

from kiosk.domain.discount_proof import DiscountKey
from kiosk.domain.staff import MAX_TRIES, TRY_LOCK, StaffMember
from kiosk.ports.badge_book import BadgeBook, KnownPerson, NotKnown, Opened
from kiosk.ports.clock import Clock
from kiosk.ports.staff_desk import Renewal, SignInRefused
from offline_cache.badge_seal import BadgeKey, badge_key, close, new_salt, opened, pin_key
from offline_cache.durable_file import write_durably

BADGE_FILE: Final = "badges.json"
MOST_WRONG: Final = 2 * MAX_TRIES
"""Wrong PINs since the last right one until this terminal forgets the person: then only the hub lets them in."""

_log = structlog.get_logger(__name__)


class _Entry(msgspec.Struct, frozen=True):
    staff_id: str
    badge_id: bytes
    card: bytes
    salt: bytes
    renewal: bytes
    wrong: int = 0
    locked_until: datetime | None = None


class _Book(msgspec.Struct, frozen=True):
    salt: bytes
    entries: tuple[_Entry, ...] = ()
    left_handed: frozenset[str] = frozenset()
    text_percents: dict[str, int] = {}


class _Kept(msgspec.Struct, frozen=True):
    """What badge and PIN open."""

    token: str
    discount_key: DiscountKey | None = None


class BadgeFile(BadgeBook):
    """Any thread. ``clock`` is the hub's as this terminal knows it, which a changed machine clock does not move."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / BADGE_FILE
        self._clock = clock
        self._lock = threading.Lock()
        self._book = _read(self._path)

    @override
    def known(self, badge: str) -> KnownPerson | None:
        key = badge_key(badge, self._book.salt)
        entry = self._entry(key.id)
        return None if entry is None else self._card(key, entry)

    @override
    def keep(self, badge: str, pin: str, staff: StaffMember, renewal: Renewal) -> None:
        key, salt = badge_key(badge, self._book.salt), new_salt()
        person = KnownPerson(staff, renewal.expires_at)
        entry = _Entry(
            staff.id,
            key.id,
            close(key.key, msgspec.json.encode(person), key.id),
            salt,
            close(pin_key(badge, pin, salt), _content(renewal), key.id),
        )
        with self._lock:
            now_known = self._without(staff.id, entry.badge_id)
            self._write(replace(self._book, entries=(*now_known, entry)))

    @override
    def open(self, badge: str, pin: str) -> Opened | SignInRefused | NotKnown:
        key = badge_key(badge, self._book.salt)
        with self._lock:
            entry = self._entry(key.id)
            person = self._card(key, entry) if entry is not None else None
            if entry is None or person is None:
                return NotKnown()
            waiting_s = self._locked_for_s(entry)
            if waiting_s:
                return SignInRefused(tries_left=0, locked_for_s=waiting_s)
            # Before it is tried: pulling the plug must not give a try back.
            if not self._write(self._with(replace(entry, wrong=entry.wrong + 1, locked_until=None))):
                return NotKnown()
            content = opened(pin_key(badge, pin, entry.salt), entry.renewal, key.id)
            if content is None:
                return self._refuse(replace(entry, wrong=entry.wrong + 1, locked_until=None))
            self._write(self._with(replace(entry, wrong=0, locked_until=None)))
        kept = _kept(content)
        return Opened(person, kept.token, self._clock.now(), entry.wrong, kept.discount_key)

    @override
    def forget(self, staff_id: str) -> None:
        with self._lock:
            entries = self._without(staff_id)
            if entries != self._book.entries:
                self._write(replace(self._book, entries=entries))

    def forget_all(self) -> None:
        """This terminal is nobody's any more."""
        with self._lock:
            self._path.unlink(missing_ok=True)
            self._book = _Book(new_salt())

    @override
    def is_left_handed(self, staff_id: str) -> bool:
        return staff_id in self._book.left_handed

    @override
    def set_left_handed(self, staff_id: str, *, is_left: bool) -> None:
        with self._lock:
            others = self._book.left_handed - {staff_id}
            self._write(replace(self._book, left_handed=others | {staff_id} if is_left else others))

    @override
    def text_percent(self, staff_id: str) -> int:
        return self._book.text_percents.get(staff_id, 100)

    @override
    def set_text_percent(self, staff_id: str, percent: int) -> None:
        with self._lock:
            self._write(replace(self._book, text_percents={**self._book.text_percents, staff_id: percent}))

    def _refuse(self, entry: _Entry) -> SignInRefused | NotKnown:
        if entry.wrong >= MOST_WRONG:
            self._write(replace(self._book, entries=self._without(entry.staff_id)))
            return NotKnown()
        left = -entry.wrong % MAX_TRIES
        if left:
            return SignInRefused(left)
        self._write(self._with(replace(entry, locked_until=self._clock.now() + TRY_LOCK)))
        return SignInRefused(0, int(TRY_LOCK.total_seconds()))

    def _card(self, key: BadgeKey, entry: _Entry) -> KnownPerson | None:
        content = opened(key.key, entry.card, key.id)
        if content is None:
            return None
        person = msgspec.json.decode(content, type=KnownPerson)
        return person if self._clock.now() < person.until else None

    def _locked_for_s(self, entry: _Entry) -> int:
        if entry.locked_until is None:
            return 0
        left = (entry.locked_until - self._clock.now()).total_seconds()
        return int(left) + 1 if left > 0 else 0

    def _entry(self, badge_id: bytes) -> _Entry | None:
        return next((entry for entry in self._book.entries if entry.badge_id == badge_id), None)

    def _without(self, staff_id: str, badge_id: bytes = b"") -> tuple[_Entry, ...]:
        return tuple(e for e in self._book.entries if e.staff_id != staff_id and e.badge_id != badge_id)

    def _with(self, changed: _Entry) -> _Book:
        entries = tuple(changed if e.badge_id == changed.badge_id else e for e in self._book.entries)
        return replace(self._book, entries=entries)

    def _write(self, book: _Book) -> bool:
        """Whether it is on the disk; what was not written did not happen."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(self._path, msgspec.json.encode(book))
        except OSError as error:
            _log.warning("badges not kept", reason=error.strerror)
            return False
        self._book = book
        return True


def _content(renewal: Renewal) -> bytes:
    return msgspec.json.encode(_Kept(renewal.token, renewal.discount_key))


def _kept(content: bytes) -> _Kept:
    # Before discounts were proven, the token stood there alone.
    return msgspec.json.decode(content, type=_Kept) if content.startswith(b"{") else _Kept(content.decode())


def _read(path: Path) -> _Book:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Book)
    except (OSError, msgspec.DecodeError):  # nobody yet, or damaged: the hub is needed once
        return _Book(new_salt())
