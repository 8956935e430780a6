"""Family 15: codes that somebody made to do harm. None raises, none opens what it does not rightly name, none is followed.

Every text goes the way that a terminal's own go: meaning, rights, the real cache, and for a cart its signature. A sample is
also typed by a hand-held scanner, and drawn and read by the camera's decoder.
"""

import gc
import random
import time
from collections import Counter
from contextlib import AbstractContextManager
from pathlib import Path
from unittest import mock

import numpy as np
import qrcode
from qrcode.exceptions import DataOverflowError

from kiosk.domain.own_codes import OwnCode
from kiosk.domain.scan import ScannedCode
from kiosk.domain.scan_rights import ScanSituation
from kiosk.faults import code_mutations, hostile_texts
from kiosk.faults.code_oracle import Oracle
from kiosk.faults.code_shop import CodeShop, open_shop
from kiosk.faults.family import Figure, Outcome
from kiosk.faults.no_network import no_network
from kiosk.hub_client.signatures import Ed25519Verifier
from kiosk.ports.decoder import Frame
from kiosk.ports.wedge import KeyStroke
from kiosk.scanning.meanings import own_links
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.scanners.wedge import Wedge
from kiosk.use_cases.read_cart_code import CartRead
from kiosk.use_cases.resolve_scan import (
    CardRead,
    CartonSeen,
    NotAllowed,
    NotInCatalogue,
    NotOurs,
    OpenCart,
    OtherShopsNumber,
    Refused,
    ScanAnswer,
)

_TYPED_EVERY = 50
_DRAWN_EVERY = 1000
_STROKE_MS = 2.0
_PAUSE_MS = 1000.0
_CONTROL_RUNS = 4000
_GOOD_WEIGHT, _SIGNED_WEIGHT = 4, 24
"""How often each is mutated beside those that are hostile already; signed codes are few, and the most worth forging."""
_CASES_TOLD = 10
_LONGEST_TOLD = 120
_KIOSK = ScanSituation("kiosk")
_HARMLESS = (CardRead, CartonSeen, NotAllowed, NotInCatalogue, NotOurs, OtherShopsNumber, Refused)


class HostileCodes:
    """Two hundred that people thought of, and as many mutations as there is time for."""

    name = "hostile codes"
    ci_runs = 20_000
    nightly_runs = 1_000_000

    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        """The product as it is."""
        return _campaign(runs, seed, folder)

    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """Three builds, each without one protection: each of them has to be caught."""
        runs = min(runs, _CONTROL_RUNS)
        weakened: dict[str, AbstractContextManager[object]] = {
            "hosts_by_a_part": mock.patch.object(own_links, "_plain_host", _by_a_part),
            "signatures_unread": mock.patch.object(Ed25519Verifier, "is_signed", return_value=True),
            "check_digits_unread": mock.patch.object(OwnCode, "is_right", return_value=True),
        }
        figure: Figure = {}
        for name, weaker in weakened.items():
            place = folder / name
            place.mkdir()
            with weaker:
                figure[name] = _campaign(runs, seed, place).figure["wrong_accepts"]
        return Outcome(figure, ok=not all(figure.values()))


FAMILY = HostileCodes()


def _by_a_part(_scheme: str, netloc: str) -> str:
    return "shop.example" if "shop.example" in netloc.casefold() else netloc


def _campaign(runs: int, seed: int, folder: Path) -> Outcome:
    shop = open_shop(folder, seed)
    # The shop's thousands of rows stay: looking them through again and again would be taken for time that a code costs.
    gc.collect()
    gc.freeze()
    try:
        trial = _Trial(shop)
        with no_network() as reached:
            trial.good_codes()
            trial.curated()
            trial.mutations(runs, random.Random(seed))
        return trial.outcome(sum(reached.values()))
    finally:
        gc.unfreeze()
        shop.close()


class _Trial:
    def __init__(self, shop: CodeShop) -> None:
        self._shop = shop
        self._oracle = Oracle(shop)
        self._pictures = PictureReader()
        self._count: Counter[str] = Counter()
        self._cases: list[str] = []
        self._worst_s = 0.0
        self._spent_s = 0.0

    def good_codes(self) -> None:
        """Codes of ours open something: a terminal that refuses everything would pass all else here."""
        for text, symbology in self._shop.good_codes():
            answer = self.try_one(ScannedCode(text, code_mutations.known(symbology)), _KIOSK)
            if answer is None or (isinstance(answer, _HARMLESS) and not isinstance(answer, (CardRead, NotAllowed))):
                self._note("good_refused", text)

    def curated(self) -> None:
        """What somebody thought of, with the words that belong to it."""
        for code, expected in hostile_texts.curated():
            self._count["curated"] += 1
            answer = self.try_one(code, _KIOSK)
            said = None if answer is None else _said(answer)
            if said != expected and (expected is not None or not isinstance(answer, _HARMLESS)):
                self._note(
                    "wrong_accepts" if not isinstance(answer, _HARMLESS) else "wrong_words", f"{said}: {code.text}"
                )

    def mutations(self, runs: int, chance: random.Random) -> None:
        """Any of them, changed."""
        seeds = [
            *list(self._shop.good_codes()) * _GOOD_WEIGHT,
            *list(self._shop.signed_codes()) * _SIGNED_WEIGHT,
            *((code.text, code.symbology) for code, _ in hostile_texts.curated()),
        ]
        for n in range(1, runs + 1):
            self._count["mutations"] += 1
            code = code_mutations.mutated(seeds, chance)
            self.try_one(code, code_mutations.situation(chance))
            if n % _TYPED_EVERY == 0:
                self._type(code.text)
            if n % _DRAWN_EVERY == 0:
                self._draw(code.text)

    def try_one(self, code: ScannedCode, situation: ScanSituation) -> ScanAnswer | None:
        """One code, all the way; None when it raised."""
        try:
            answer, cart, took = self._go(code, situation)
            if took > self._worst_s:
                # What a text costs, it costs again; a pause of the machine does not come twice.
                self._worst_s = max(self._worst_s, min(took, self._go(code, situation)[2]))
        except Exception as error:  # noqa: BLE001 - counted, and the campaign fails with it
            self._note("exceptions", f"{type(error).__name__}: {error}: {code.text}")
            return None
        self._spent_s += took
        self._count["tried"] += 1
        self._count["opened"] += not isinstance(answer, _HARMLESS)
        if cart not in {None, self._shop.carts.get(getattr(answer, "token", ""))} or not self._oracle.allows(
            code, answer
        ):
            self._note("wrong_accepts", f"{answer!r:.80}: {code.symbology} {code.text}")
        return answer

    def _go(self, code: ScannedCode, situation: ScanSituation) -> tuple[ScanAnswer, str | None, float]:
        """The answer, the fragment of a cart that was believed, and the seconds of this thread that it took."""
        began = time.thread_time()
        answer = self._shop.resolve(self._shop.read.read(code), situation)
        cart = self._cart_of(answer)
        return answer, cart, time.thread_time() - began

    def _cart_of(self, answer: ScanAnswer) -> str | None:
        """The fragment, when the cart inside it was believed."""
        if not isinstance(answer, OpenCart) or answer.token is None or answer.cart_code is None:
            return None
        is_read = isinstance(self._shop.read_cart(answer.token, answer.cart_code), CartRead)
        return answer.cart_code if is_read else None

    def _type(self, text: str) -> None:
        """A hand-held scanner types it, control characters and all."""
        self._count["typed"] += 1
        wedge, at = Wedge(), 0.0
        try:
            for character in f"{text}\r":
                at += _STROKE_MS
                scan = wedge.key(KeyStroke(0, character, at)).code
                if scan is not None:
                    self.try_one(scan, _KIOSK)
            scan = wedge.overdue(at + _PAUSE_MS).code
            if scan is not None:
                self.try_one(scan, _KIOSK)
        except Exception as error:  # noqa: BLE001 - counted, and the campaign fails with it
            self._note("exceptions", f"{type(error).__name__}: {error}: typed {text}")

    def _draw(self, text: str) -> None:
        """It is on a sticker: drawn, and read as the camera's pictures are."""
        picture = _drawn(text)
        if picture is None:
            return
        self._count["drawn"] += 1
        try:
            codes = self._pictures.read_picture(picture)
        except Exception as error:  # noqa: BLE001 - counted, and the campaign fails with it
            self._note("exceptions", f"{type(error).__name__}: {error}: drawn {text}")
            return
        self._count["drawn_and_read"] += bool(codes)
        for code in codes:
            self.try_one(code, _KIOSK)

    def _note(self, what: str, case: str) -> None:
        self._count[what] += 1
        if len(self._cases) < _CASES_TOLD:
            self._cases.append(f"{what}: {case.encode('ascii', 'backslashreplace').decode()[:_LONGEST_TOLD]}")

    def outcome(self, network_calls: int) -> Outcome:
        """What was counted."""
        counted = ("curated", "mutations", "typed", "drawn", "drawn_and_read", "opened")
        wrong = ("exceptions", "wrong_accepts", "wrong_words", "good_refused")
        figure: Figure = {name: self._count[name] for name in (*counted, *wrong)}
        figure["network_calls"] = network_calls
        figure["mean_us"] = round(1e6 * self._spent_s / max(1, self._count["tried"]))
        figure["worst_ms"] = round(1e3 * self._worst_s, 2)
        if self._cases:
            figure["cases"] = "; ".join(self._cases)
        return Outcome(figure, ok=not network_calls and not any(self._count[name] for name in wrong))


def _said(answer: ScanAnswer) -> str:
    match answer:
        case NotOurs(_, kind):
            return f"not_ours:{kind}"
        case Refused(reason):
            return f"refused:{reason}"
        case OtherShopsNumber():
            return "other_shop"
        case _:
            return type(answer).__name__


def _drawn(text: str) -> Frame | None:
    """A QR code of 4 pixels a module; None for what does not fit into one."""
    code = qrcode.QRCode(border=4, box_size=1)
    code.add_data(text.encode("utf-8", "replace"))
    try:
        matrix = np.array(code.get_matrix(), dtype=np.uint8)
    except (DataOverflowError, ValueError):
        return None
    return np.kron(255 * (1 - matrix), np.ones((4, 4), dtype=np.uint8)).astype(np.uint8)
