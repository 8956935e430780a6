"""Writing slips, reading them back without network, and sending what was kept."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from kiosk.domain.order import ReadyOrder
from kiosk.domain.order_code import SealedSlip, fits, read
from kiosk.domain.order_in_code import line_ids, order_of, read_person
from kiosk.domain.slip import SeenOrder, SlipShown
from kiosk.errors import AccessRevoked, BackendRejected, BackendUnavailable, CacheFull
from kiosk.hub_client.sealing import X25519Sealer
from kiosk.hub_client.signatures import Ed25519Verifier
from kiosk.sync.slips import SlipPush
from kiosk.sync.status import StatusBoard
from kiosk.use_cases.open_slip import OpenSlip, SlipKept, SlipNotShown, SlipSeen
from kiosk.use_cases.write_slip import Slip, WriteSlip
from tests.fakes.orders import make_order
from tests.fakes.sealing import SEALER, opened
from tests.fakes.shop import FakeCatalogue
from tests.fakes.slips import SIGNER, FakeSlipDesk, MemorySlips
from tests.fakes.terminal import FakeClock

SHOP = "https://shop.example"
CATALOGUE = FakeCatalogue()
TOKEN = "AbCdEfGhIjKlMnOpQrStU_"


def an_order(lines: int = 1) -> ReadyOrder:
    order = make_order(1, "ROBE-CORAIL-38")
    some = tuple(replace(order.lines[0], id=line_id) for line_id in line_ids(lines))
    return replace(order, lines=some, tracking_token=TOKEN)


def written(order: ReadyOrder) -> Slip:
    return WriteSlip(CATALOGUE, SEALER, SIGNER, f"{SHOP}/")(order)


def test_a_slip_holds_the_order_and_only_the_hub_reads_the_person() -> None:
    order = an_order()
    slip = written(order)
    link, _, code = slip.url.partition("#")
    assert (link, slip.holds_order) == (f"{SHOP}/o/{TOKEN}", True)
    sealed = read(TOKEN, code)
    assert isinstance(sealed, SealedSlip)
    assert Ed25519Verifier().is_signed(SIGNER.public_key, sealed.signed, sealed.signature)
    person = read_person(opened(sealed.order.person, b"slip"))
    skus = {variant.gtin: variant.sku for variant in [CATALOGUE.variant("ROBE-CORAIL-38")] if variant}
    assert order_of(sealed.order, TOKEN, skus, person) == order
    assert fits(slip.url)


@pytest.mark.parametrize("order", [an_order(199), replace(an_order(), lines=make_order(1, "NOT-SOLD").lines)])
def test_what_does_not_fit_is_a_link_and_says_so(order: ReadyOrder) -> None:
    assert written(order) == Slip(f"{SHOP}/o/{TOKEN}", holds_order=False)


def test_without_a_key_of_the_hub_no_person_is_written() -> None:
    slip = WriteSlip(CATALOGUE, X25519Sealer(lambda: None), SIGNER, SHOP)(an_order())
    assert slip == Slip(f"{SHOP}/o/{TOKEN}", holds_order=False)


class _Bench:
    def __init__(self) -> None:
        self.desk, self.slips, self.clock = FakeSlipDesk(), MemorySlips(), FakeClock()
        self.open = OpenSlip(self.desk, self.slips, CATALOGUE, self.clock)
        self.code = written(an_order()).url.partition("#")[2]

    def seen(self) -> SeenOrder:
        order = SeenOrder("K07-0001", self.clock.now(), (), an_order().delivery_fee, an_order().total, "at_till")
        self.desk.orders[TOKEN] = order
        return order


@pytest.mark.anyio
async def test_the_hubs_word_comes_first() -> None:
    bench = _Bench()
    assert await bench.open(TOKEN, bench.code) == SlipNotShown("order_unknown")
    order = bench.seen()
    assert await bench.open(TOKEN, bench.code) == SlipSeen(order)
    assert await bench.open(TOKEN) == SlipSeen(order)
    bench.desk.error = BackendRejected(422, "slip_forged")
    assert await bench.open(TOKEN, bench.code) == SlipNotShown("slip_forged")
    assert not bench.slips.kept


@pytest.mark.anyio
@pytest.mark.parametrize("error", [BackendUnavailable("no network"), AccessRevoked("device_revoked")])
async def test_without_the_hub_the_slip_is_kept_and_says_itself(error: BackendUnavailable | AccessRevoked) -> None:
    bench = _Bench()
    bench.desk.error = error
    outcome = await bench.open(TOKEN, bench.code)
    assert isinstance(outcome, SlipKept)
    assert outcome.is_kept
    assert (outcome.order.number, outcome.order.total, outcome.order.confirmed_at) == (
        "K07-0001",
        an_order().total,
        None,
    )
    assert [line.sku for line in outcome.order.lines] == ["ROBE-CORAIL-38"]
    assert list(bench.slips.kept) == [SlipShown(TOKEN, bench.code)]
    assert await bench.open(TOKEN) == SlipNotShown("needs_network")
    bench.slips.has_room = False
    assert isinstance(outcome := await bench.open(TOKEN, bench.code), SlipKept)
    assert not outcome.is_kept


@pytest.mark.anyio
async def test_a_full_disk_and_any_text_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = _Bench()
    bench.desk.error = BackendUnavailable("no network")

    def full(*_: object) -> bool:
        raise CacheFull("no room")

    monkeypatch.setattr(bench.slips, "keep", full)
    outcome = await bench.open(TOKEN, bench.code)
    assert isinstance(outcome, SlipKept)
    assert not outcome.is_kept
    for text in ("1", "1.2.3", "2" + bench.code[1:], bench.code[:-1], "\0", "1..", "1." + "9" * 5000 + ".1", "é"):
        assert await bench.open(TOKEN, text) == SlipNotShown("slip_damaged")


@pytest.mark.anyio
async def test_kept_slips_are_sent_until_there_is_a_final_word() -> None:
    bench, board = _Bench(), StatusBoard()
    push = SlipPush(bench.slips, bench.desk, bench.clock, board, lambda: 0.5)
    first, second = SlipShown(TOKEN, bench.code), SlipShown("B" * 22, "1.1.1")
    for slip in (first, second):
        assert bench.slips.keep(slip, bench.clock.now() - timedelta(minutes=1))
    bench.desk.error = BackendUnavailable("no network")
    await push.send_due()
    assert (bench.slips.kept, board.status.slips) == ({first: 1, second: 1}, 2)
    bench.desk.error = BackendRejected(404, "update_hub")  # no final word: a hub of another version
    bench.clock.pass_seconds(60)
    await push.send_due()
    assert bench.slips.kept == {first: 2, second: 2}
    bench.clock.pass_seconds(60)
    bench.desk.error = None
    bench.seen()
    await push.send_due()  # the hub knows the first and refuses the second
    assert (bench.slips.kept, board.status.slips) == ({}, 0)
