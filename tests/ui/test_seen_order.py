"""The screen of a scanned slip, on the kiosk and on the tablet: the order in words, or one sentence why not."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order_in_code import line_ids
from kiosk.domain.scan import ScannedCode
from kiosk.domain.slip import SeenLine, SeenOrder
from kiosk.errors import BackendError, BackendRejected, BackendUnavailable
from kiosk.use_cases.open_slip import OpenSlip, SlipKept, SlipNotShown, SlipSeen
from kiosk.use_cases.write_slip import WriteSlip
from tests.fakes.hand import Hand
from tests.fakes.orders import make_order
from tests.fakes.sealing import SEALER
from tests.fakes.shop import HERE, LOCATIONS, NOW, FakeCatalogue
from tests.fakes.slips import SIGNER, FakeSlipDesk, MemorySlips
from tests.fakes.terminal import FakeClock, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs
from ui.view_models.cart_lines import articles
from ui.view_models.seen_order_for_staff import for_staff
from ui.view_models.seen_order_props import SeenOrderInputs, SeenOrderProps, derive
from ui.wording import wording_in

SHOP = "http://127.0.0.1:8765"
TOKEN = "AbCdEfGhIjKlMnOpQrStU_"
SOON = date(2026, 11, 25)
CATALOGUE = FakeCatalogue()
ORDER = SeenOrder(
    "K07-0042",
    NOW - timedelta(days=1),
    (
        SeenLine("ROBE-CORAIL-38", 1, Money(14900), Fulfillment("take_now", HERE), "wait", SOON, "allocated"),
        SeenLine(
            "SAC-RIVAGE-1", 2, Money(18900), Fulfillment("store_pickup", "lyon-part-dieu"), "wait", SOON, "allocated"
        ),
        SeenLine("LAMPE-AUBE-1", 1, Money(12900), Fulfillment("home_delivery", "warehouse"), "wait", SOON, "allocated"),
    ),
    Money(490),
    Money(66090),
    "at_till",
    NOW,
)
REASONS = [
    *("needs_network", "order_unknown", "slip_damaged", "slip_forged", "slip_maker_unknown", "slip_maker_revoked"),
    *("order_cancelled", "price_changed"),
]


def shown(outcome: SlipSeen | SlipKept | SlipNotShown, language: str = "fr") -> SeenOrderProps:
    order = None if isinstance(outcome, SlipNotShown) else outcome.order
    skus = [sku for line in order.lines for sku in (line.sku, line.instead_of) if sku] if order else []
    inputs = SeenOrderInputs(
        is_asked=True,
        outcome=outcome,
        articles=articles(CATALOGUE, skus),
        places={place.id: place for place in LOCATIONS},
    )
    return derive(inputs, NOW, wording_in(language))


def changed(**changes: Any) -> SeenOrder:
    return replace(ORDER, lines=(replace(ORDER.lines[2], **changes),))


def test_a_confirmed_order_says_how_each_line_is_had_and_what_to_do() -> None:
    props = shown(SlipSeen(ORDER))
    assert (props.state, props.tone, props.title) == ("confirmed", "positive", "Confirmée par la boutique")
    assert props.made.startswith("Passée le dim. 22 nov.")
    assert [(row.name, row.standing, row.when) for row in props.rows] == [
        ("Robe Ondine", "Confirmé", "À emporter, Lyon Bellecour"),
        ("2\u00a0× Sac Rivage", "Confirmé", "À retirer, Part-Dieu, mercredi 25 novembre"),
        ("Lampe Aube", "Confirmé", "Livraison mercredi 25 novembre"),
    ]
    assert [step.symbol for step in props.next_actions] == ["wallet", "hand", "store", "truck"]


@pytest.mark.parametrize(
    ("changes", "standing"),
    [
        ({"outcome": "moved"}, "Confirmé, d’un autre lieu"),
        ({"outcome": "waiting"}, "En attente d’arrivage"),
        ({"outcome": "dropped"}, "Annulé, rien n’est débité"),
        ({"outcome": "replaced", "sku": "VASE-GALET-1", "instead_of": "LAMPE-AUBE-1"}, "À la place de Lampe Aube"),
    ],
)
def test_what_the_shop_decided_otherwise_is_said(changes: dict[str, str], standing: str) -> None:
    props = shown(SlipSeen(changed(**changes)))
    assert props.rows[0].standing == standing
    assert props.tone == "caution"


def test_what_only_the_slip_says_is_not_paid_nor_taken() -> None:
    said = replace(ORDER, confirmed_at=None, lines=tuple(replace(line, outcome=None) for line in ORDER.lines))
    props = shown(SlipKept(said))
    assert (props.state, props.tone) == ("kept", "caution")
    assert {row.standing for row in props.rows} == {"Pas encore confirmé"}
    assert not {"wallet", "hand"} & {step.symbol for step in props.next_actions}
    assert shown(SlipKept(said, is_kept=False)).text != props.text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_refusal_has_a_sentence_of_its_own(language: str) -> None:
    said = [shown(SlipNotShown(reason), language) for reason in REASONS]
    assert len({props.title for props in said}) == len(REASONS)
    assert all(props.state == "problem" and props.text for props in said)
    assert [props.can_retry for props in said] == [True] + [False] * (len(REASONS) - 1)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


class Bench:
    """A terminal of a profile, and the hub's desk for slips."""

    def __init__(self, folder: Path, profile: str, qtbot: QtBot) -> None:
        self.desk, self.slips, self.jobs, self.qtbot = FakeSlipDesk(), MemorySlips(), ManualJobs(), qtbot
        open_slip = OpenSlip(self.desk, self.slips, CATALOGUE, FakeClock())
        size = (1080, 1920) if profile == "kiosk" else (1280, 800)
        parts = make_parts(folder, profile, open_slip=open_slip, window_size=size)
        self.terminal: Terminal = open_window(parts, self.jobs, lambda call: call())

    def scan(self, text: str) -> None:
        self.model("scan").handle(ScannedCode(text, "qr"))
        self.jobs.run_all()

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def reads(self, name: str) -> str:
        return Hand(self.terminal.window, self.qtbot).text(name)


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[str], Bench]]:
    opened: list[Bench] = []

    def make(profile: str) -> Bench:
        opened.append(Bench(tmp_path, profile, qtbot))
        return opened[-1]

    yield make
    for each in opened:
        each.terminal.close()
        assert each.terminal.warnings == []


def slip_url() -> str:
    order = make_order(1, "ROBE-CORAIL-38")
    lines = tuple(replace(line, id=line_id) for line, line_id in zip(order.lines, line_ids(1), strict=True))
    return WriteSlip(CATALOGUE, SEALER, SIGNER, SHOP)(replace(order, lines=lines, tracking_token=TOKEN)).url


def test_the_kiosk_shows_the_order_then_forgets_it_with_the_visit(bench: Callable[[str], Bench]) -> None:
    kiosk = bench("kiosk")
    kiosk.desk.orders[TOKEN] = replace(ORDER, is_put_back=True)
    kiosk.scan(slip_url())
    assert kiosk.reads("order-title") == "Commande K07-0042"
    assert kiosk.reads("order-state") == "Commande remise en place"
    kiosk.terminal.screens.shell.nextLanguage()
    assert kiosk.reads("order-state") == "Order put back in place"
    kiosk.terminal.screens.shell.leave()
    assert kiosk.model("seenOrder").props == SeenOrderProps()
    assert kiosk.terminal.screens.navigation.current == "attract"


def test_a_salesperson_is_told_what_to_say_and_do_where_a_customer_is_spoken_to() -> None:
    words = wording_in("fr")
    for outcome in (SlipSeen(ORDER), SlipKept(ORDER), *(SlipNotShown(reason) for reason in REASONS), None):
        inputs = SeenOrderInputs(is_asked=True, outcome=outcome)
        props = for_staff(derive(inputs, NOW, words), inputs, HERE, words)
        said = " ".join((props.title, props.text, *(action.text for action in props.next_actions)))
        assert not {"votre", "vos", "nous", "vendeur"} & set(said.lower().split()), said
    inputs = SeenOrderInputs(is_asked=True, outcome=SlipSeen(ORDER), places={p.id: p for p in CATALOGUE.locations()})
    props = for_staff(derive(inputs, NOW, words), inputs, HERE, words)
    assert any(action.text.startswith("À encaisser à la caisse") for action in props.next_actions)
    assert props.number == ORDER.number


def test_without_network_the_kiosk_shows_what_the_slip_says(bench: Callable[[str], Bench]) -> None:
    kiosk = bench("kiosk")
    kiosk.desk.error = BackendUnavailable("no network")
    kiosk.scan(slip_url())
    kiosk.qtbot.waitUntil(lambda: len(kiosk.slips.kept) == 1)
    assert kiosk.reads("order-title") == "Commande K07-0001"
    assert kiosk.reads("line-state") == "Pas encore confirmé"
    kiosk.scan(slip_url().partition("#")[0])
    assert kiosk.reads("order-problem") == "Il faut le réseau pour ce code"


@pytest.mark.parametrize(
    ("text", "error", "said"),
    [
        (f"{SHOP}/o/{TOKEN}#1.2.3", None, "Ce code est incomplet"),
        (f"{SHOP}/o/{TOKEN}#<b>{'9' * 900}", None, "Ce code est incomplet"),
        (f"{SHOP}/o/{TOKEN}", BackendRejected(404, "order_unknown"), "La boutique n’a pas encore cette commande"),
        (None, BackendRejected(422, "slip_forged"), "Ce code a été modifié"),
        (None, BackendRejected(422, "<i>who knows</i>"), "Cette commande ne peut pas être reprise telle quelle"),
    ],
)
def test_refusals_are_one_sentence_on_the_screen(
    bench: Callable[[str], Bench], text: str | None, error: BackendError | None, said: str
) -> None:
    kiosk = bench("kiosk")
    kiosk.desk.error = error
    kiosk.scan(text or slip_url())
    assert kiosk.reads("order-problem") == said
