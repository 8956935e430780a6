"""The rules of the shop: decided by managers, one version after the other, told to terminals, and what they change."""

from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest

from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.shop_rules import ShopRules, WaitingTargets, problems, values_of, with_value
from kiosk.hub.importing import import_shop
from kiosk.hub.services import Services
from kiosk.hub.store import audit_rows
from tests.hub.conftest import TOPICS, MovableClock, Terminal, small_shop
from tests.hub.test_stock_doors import count, tell

pytestmark = pytest.mark.anyio


async def _signed_in(terminal: Terminal, badge: str, pin: str) -> dict[str, str]:
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return {"X-Staff-Token": answer.json()["session"]["token"]}


async def _put(terminal: Terminal, rules: ShopRules, head: dict[str, str]) -> tuple[int, Any]:
    answer = await terminal.call("PUT", "/api/rules", json=msgspec.to_builtins(rules), headers=head)
    return answer.status_code, answer.json()


async def _told(terminal: Terminal, kind: str) -> dict[str, Any]:
    answer = await terminal.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    rows = [msgspec.json.decode(row) for row in answer.content.splitlines()[1:]]
    return {row["key"]: row["value"] for row in rows if row["kind"] == kind}


async def test_each_version_is_kept_told_and_signed(services: Services, kiosk: Terminal) -> None:
    marc, lea = await _signed_in(kiosk, "badge-marc", "4821"), await _signed_in(kiosk, "badge-lea", "1357")
    answer = await kiosk.call("GET", "/api/rules", headers=marc)
    known = msgspec.json.decode(answer.content, type=ShopRules)
    assert (known.version, known.events_days, known.hold_minutes) == (0, 395, 10)
    assert await _told(kiosk, "shop_rules") == {}

    wanted = with_value(with_value(known, "waiting.call", 2), "offline.max_quantity", None)
    assert (await _put(kiosk, wanted, lea))[0] == 403
    status, first = await _put(kiosk, wanted, marc)
    assert (status, first["version"], first["waiting"]["call"]) == (200, 1, 2)
    assert (await _told(kiosk, "shop_rules"))["shop"] == first
    # Whoever looked at what counted before decides nothing.
    assert await _put(kiosk, wanted, marc) == (409, {"code": "rules_changed_meanwhile", "detail": ""})
    again = msgspec.convert(first, ShopRules)
    assert (await _put(kiosk, again, marc))[1]["version"] == 1, "nothing changed"
    assert (await _put(kiosk, with_value(again, "credit_days", 14), marc))[1]["version"] == 2

    versions = (await kiosk.call("GET", "/api/rules/versions", headers=marc)).json()
    assert [(version["version"], version["changes"]) for version in versions] == [
        (2, {"credit_days": ["7", "14"]}),
        (1, {"waiting.call": ["3", "2"], "offline.max_quantity": ["10", ""]}),
    ]
    with services.database.read() as connection:
        entries = [link.entry for link in audit_rows.after(connection, 0)]
    assert [(e.actor_staff_id, e.action, e.before, e.after) for e in entries] == [
        (
            "marc",
            "rules.changed",
            {"waiting.call": "3", "offline.max_quantity": "10"},
            {"waiting.call": "2", "offline.max_quantity": ""},
        ),
        ("marc", "rules.changed", {"credit_days": "7"}, {"credit_days": "14"}),
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("waiting.call", 0),
        ("idle_s", 5),
        ("events_days", 9_999),
        ("safety_buffers.mars", 1),
        ("safety_buffers.lyon", 99),
    ],
)
async def test_a_figure_that_cannot_be_changes_nothing(kiosk: Terminal, name: str, value: int) -> None:
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    status, answer = await _put(kiosk, with_value(ShopRules(), name, value), marc)
    assert (status, answer["code"]) == (422, "rules_wrong")
    assert name in answer["detail"]


async def test_a_safety_buffer_is_kept_back_everywhere_and_outlives_an_import(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    _, first = await _put(kiosk, with_value(ShopRules(), "safety_buffers.lyon", 2), marc)
    for _ in range(2):
        stock = await _told(kiosk, "stock")
        assert {key: level.get("safety", 0) for key, level in stock.items()} == {
            "LAMPE-1@lyon": 2,
            "LAMPE-1@depot": 1,
            "VASE-1@lyon": 2,
        }
        import_shop(services.database, small_shop(), clock)
    await _put(kiosk, with_value(msgspec.convert(first, ShopRules), "safety_buffers.lyon", None), marc)
    assert (await _told(kiosk, "stock"))["VASE-1@lyon"].get("safety", 0) == 0


async def test_a_safety_buffer_is_kept_back_of_goods_that_a_place_never_had_before(
    services: Services, client: httpx.AsyncClient, kiosk: Terminal
) -> None:
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    _, first = await _put(kiosk, with_value(ShopRules(), "safety_buffers.depot", 2), marc)
    assert await tell(client, services.platform_keys.make("erp"), count(5, 0, "VASE-1", "depot")) == ["applied"]
    assert (await _told(kiosk, "stock"))["VASE-1@depot"]["safety"] == 2
    await _put(kiosk, with_value(msgspec.convert(first, ShopRules), "safety_buffers.depot", None), marc)
    assert (await _told(kiosk, "stock"))["VASE-1@depot"].get("safety", 0) == 0


async def test_holds_and_events_last_as_long_as_managers_say(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    wanted = {"id": "hold-1", "lines": [{"line_id": "a", "sku": "VASE-1", "location_id": "lyon", "quantity": 1}]}

    async def seconds() -> float:
        answer = await kiosk.call("POST", "/api/reservations", json=wanted)
        return float(answer.json()["life_s"])

    assert await seconds() == 600
    rules = with_value(with_value(ShopRules(), "hold_minutes", 30), "events_days", 30)
    await _put(kiosk, rules, marc)
    assert await seconds() == 1800
    clock.move(timedelta(days=1))
    assert (await services.rules.current()).events_days == 30


def test_figures_by_name_are_the_whole_of_the_rules() -> None:
    rules = ShopRules(
        3, {"lyon": 2}, 12, 24, 60, OfflinePolicy(None, None, 4), 90, 3, WaitingTargets(1, 2, 3, 40), 9, 8, 7, "home"
    )
    assert problems(rules) == ()
    built = ShopRules(3)
    for name, value in values_of(rules).items():
        built = with_value(built, name, value)
    assert built == rules
