"""Which openings of a printed address by a phone are new: cameras look ahead, people reload, programs crawl."""

import hashlib
import re
import secrets
from collections import OrderedDict
from typing import Final, NamedTuple

from kiosk.ports.clock import Clock

_REPEAT_S: Final = 60.0
_VISIT_S: Final = 1800.0
_MOST: Final = 20_000

_PROGRAMS: Final = re.compile(
    r"bot\b|bot/|crawl|spider|slurp|preview|scan(?:ner)?\b|monitor|fetch|http|curl|wget|python|java/|go-|headless"
    r"|facebookexternalhit|whatsapp|telegram|slack|discord|skype|embed",
    re.IGNORECASE,
)


class Seen(NamedTuple):
    """Whether an opening counts as a scan, and whether a visit begins with it."""

    is_new: bool
    is_visit: bool


class PhoneScans:
    """Remembers for a while, in memory and as salted hashes, what each phone opened last."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._salt = secrets.token_bytes(16)
        self._last: OrderedDict[bytes, float] = OrderedDict()

    def see(self, who: str, what: str) -> Seen:
        """``who`` opened ``what`` now."""
        is_repeat = self._is_recent(f"{who} {what}", _REPEAT_S)
        is_visit = not self._is_recent(who, _VISIT_S)
        return Seen(not is_repeat, is_visit)

    def _is_recent(self, text: str, within_s: float) -> bool:
        now, key = self._clock.monotonic(), hashlib.sha256(self._salt + text.encode()).digest()
        before = self._last.pop(key, None)
        self._last[key] = now
        while len(self._last) > _MOST:
            self._last.popitem(last=False)
        return before is not None and now - before < within_s


def is_person(user_agent: str, purpose: str) -> bool:
    """Whether a person with a phone asks, as far as it says: no crawler, no preview of a link, no look ahead."""
    return bool(user_agent) and not _PROGRAMS.search(user_agent) and "prefetch" not in purpose.lower()
