"""Which of the codes seen in a stream count as a scan: believed, and not counted already. Pure but for the clock given."""

from typing import Final

from kiosk.domain.scan import ScannedCode
from kiosk.domain.scan_repeats import REPEAT_S, ScanRepeats, identity

AGREEMENT_S: Final = 1.0
BESIDE_S: Final = 0.5


def needs_agreement(code: ScannedCode) -> bool:
    """Whether one reading is too little: a retail barcode has one check digit, and one wrong reading in ten passes it.

    Only QR codes (of the usual kind) correct and check themselves so well that a reading is either right or none.
    """
    return code.symbology != "qr"


def agreed(readings: list[ScannedCode]) -> list[ScannedCode]:
    """Of readings of one picture by several passes: each code once, if it needs no agreement or two passes gave it."""
    votes: dict[str, list[ScannedCode]] = {}
    for code in readings:
        votes.setdefault(identity(code), []).append(code)
    return [
        codes[0]
        for codes in votes.values()
        if not needs_agreement(codes[0]) or (len(codes) > 1 and not _is_outvoted(codes, votes))
    ]


def unconfirmed(readings: list[ScannedCode]) -> list[ScannedCode]:
    """Codes that need agreement and have none yet."""
    keys = [identity(code) for code in readings]
    return [
        code
        for code, key in zip(readings, keys, strict=True)
        if needs_agreement(code) and code.corners and keys.count(key) == 1
    ]


def _is_outvoted(codes: list[ScannedCode], votes: dict[str, list[ScannedCode]]) -> bool:
    """Whether another number was read as often in the same place."""
    return any(
        other is not codes and needs_agreement(other[0]) and len(other) >= len(codes) and _overlap(codes[0], other[0])
        for other in votes.values()
    )


def _is_contradicted(code: ScannedCode, readings: list[ScannedCode]) -> bool:
    """Whether another number was read in the same place of the same frame: one of them is wrong, so neither is believed."""
    return needs_agreement(code) and any(
        needs_agreement(other)
        and identity(other) != identity(code)
        and (_holds_middle_of(code, other) or _holds_middle_of(other, code))
        for other in readings
    )


def _holds_middle_of(a: ScannedCode, b: ScannedCode) -> bool:
    return all(
        min(c[axis] for c in a.corners)
        <= sum(c[axis] for c in b.corners) / len(b.corners)
        <= max(c[axis] for c in a.corners)
        for axis in (0, 1)
        if a.corners and b.corners
    )


def _overlap(a: ScannedCode, b: ScannedCode) -> bool:
    return all(
        min(c[axis] for c in a.corners) <= max(c[axis] for c in b.corners)
        and min(c[axis] for c in b.corners) <= max(c[axis] for c in a.corners)
        for axis in (0, 1)
        if a.corners and b.corners
    )


class Confirmation:
    """Remembers readings of the last seconds. A code held in view counts once, until it was away for two seconds."""

    def __init__(self, repeats: ScanRepeats | None = None) -> None:
        self._last_seen: dict[str, float] = {}
        self._counted: dict[str, float] = {}
        self._repeats = repeats or ScanRepeats()

    def believed(self, readings: list[ScannedCode], now: float) -> list[ScannedCode]:
        """The readings of one frame that two frames or two engines agree on, and all that need no agreement; each once."""
        self._forget(now)
        votes: dict[str, int] = {}
        readings = [code for code in readings if not _is_contradicted(code, readings)]
        for code in readings:
            votes[identity(code)] = votes.get(identity(code), 0) + 1
        believed: dict[str, ScannedCode] = {}
        for code in readings:
            key = identity(code)
            if not needs_agreement(code) or votes[key] > 1 or key in self._last_seen:
                believed.setdefault(key, code)
        self._last_seen.update(dict.fromkeys(votes, now))
        return list(believed.values())

    def awaited(self, readings: list[ScannedCode], now: float) -> list[ScannedCode]:
        """The readings for which a second one is still wanted: no other of this frame and none of the last second agrees."""
        self._forget(now)
        return [code for code in unconfirmed(readings) if identity(code) not in self._last_seen]

    def counts(self, code: ScannedCode, now: float) -> bool:
        """Whether this sight of a believed code is a new scan; it is remembered as one either way."""
        key = identity(code)
        if self._repeats.is_repeat(code, now):
            self._counted[key] = now
            return False
        if any(now - at < BESIDE_S for other, at in self._counted.items() if other != key):
            return False
        self._counted[key] = now
        return self._repeats.is_new(code, now)

    def still_there(self, codes: list[ScannedCode], now: float) -> None:
        """Codes that were read and have not moved since: those that counted do not count again when they are read next."""
        for code in codes:
            self._repeats.is_repeat(code, now)

    def _forget(self, now: float) -> None:
        self._last_seen = {key: at for key, at in self._last_seen.items() if now - at < AGREEMENT_S}
        self._counted = {key: at for key, at in self._counted.items() if now - at < REPEAT_S}
