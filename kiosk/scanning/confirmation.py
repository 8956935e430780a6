"""Which of the codes seen in a stream count as a scan: believed, and not counted already. Pure but for the clock given."""

from typing import Final

from kiosk.domain.gtin import normalise
from kiosk.domain.scan import ScannedCode

REPEAT_S: Final = 2.0
AGREEMENT_S: Final = 1.0
BESIDE_S: Final = 0.5

_RETAIL: Final = frozenset({"ean13", "ean8", "upca", "upce"})


def identity(code: ScannedCode) -> str:
    """What makes two readings the same code: the number for retail codes (UPC-A is an EAN-13 with a zero in front)."""
    if code.symbology in _RETAIL:
        return f"gtin:{normalise(code.text) or code.text}"
    return f"text:{code.text}"


def needs_agreement(code: ScannedCode) -> bool:
    """Whether one reading is too little: a retail barcode has one check digit, and one wrong reading in ten passes it."""
    return code.symbology in _RETAIL


class Confirmation:
    """Remembers readings of the last seconds. A code held in view counts once, until it was away for two seconds."""

    def __init__(self) -> None:
        self._last_seen: dict[str, float] = {}
        self._counted: dict[str, float] = {}

    def believed(self, readings: list[ScannedCode], now: float) -> list[ScannedCode]:
        """The readings of one frame that two frames or two engines agree on, and all that need no agreement; each once."""
        self._forget(now)
        votes: dict[str, int] = {}
        for code in readings:
            votes[identity(code)] = votes.get(identity(code), 0) + 1
        believed: dict[str, ScannedCode] = {}
        for code in readings:
            key = identity(code)
            if not needs_agreement(code) or votes[key] > 1 or key in self._last_seen:
                believed.setdefault(key, code)
        self._last_seen.update(dict.fromkeys(votes, now))
        return list(believed.values())

    def counts(self, code: ScannedCode, now: float) -> bool:
        """Whether this sight of a believed code is a new scan; it is remembered as one either way."""
        key = identity(code)
        is_repeat = now - self._counted.get(key, float("-inf")) < REPEAT_S
        is_beside = any(now - at < BESIDE_S for other, at in self._counted.items() if other != key)
        if is_repeat or not is_beside:
            self._counted[key] = now
        return not is_repeat and not is_beside

    def _forget(self, now: float) -> None:
        self._last_seen = {key: at for key, at in self._last_seen.items() if now - at < AGREEMENT_S}
        self._counted = {key: at for key, at in self._counted.items() if now - at < REPEAT_S}
