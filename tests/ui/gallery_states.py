"""States that take a fresh terminal each: without network, changed elsewhere, refused, scanned."""

from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from kiosk.domain.cart import Cart, CartEdit, LineItem
from kiosk.domain.cart_merge import with_edits
from kiosk.domain.money import Money
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.stock import StockLevel
from kiosk.errors import BackendRejected
from tests.fakes.shop import HERE, NOW
from tests.ui.gallery_stage import SKU, Stage
from tests.ui.test_mending import ORDER as REFUSED
from tests.ui.test_scan_rights import CODES
from tests.ui.test_seen_order import ORDER as SEEN
from tests.ui.test_seen_order import TOKEN as SLIP_TOKEN
from tests.ui.test_seen_order import slip_url

Play = Callable[[Stage], None]
OTHER = Cart("cart-2", 4, NOW, (LineItem("o1", "LAMPE-AUBE-1", 2, Money(11900)),))


def pay_offline(stage: Stage) -> None:
    stage.cart()
    stage.cut()
    stage.touch("order")


def gone_choice(stage: Stage) -> None:
    pay_offline(stage)
    stage.touch("gone-equivalent")


def gone_sheet(stage: Stage) -> None:
    gone_choice(stage)
    stage.model("ifGone").openFirst()


def limit(stage: Stage) -> None:
    stage.parts.offline_limits._rules.policy = OfflinePolicy(max_total=Money(40000))
    pay_offline(stage)


def told_before(stage: Stage) -> None:
    stage.cart()
    stage.touch("order")
    stage.others_took_all()
    stage.work()


def merged(stage: Stage) -> None:
    stage.cart()
    stage.hub.live["cart-1"] = known = stage.hub.live.get("cart-1", stage.hub.carts["t" * 22])
    edit = CartEdit("p-1", "FAUTEUIL-ALTO-1", 1, 1, Money(34900), stage.parts.clock.now(), "phone")
    changed = replace(with_edits(known, (edit,)), version=known.version + 1)
    stage.parts.cart_exchange.tell(changed)


def merged_at_checkout(stage: Stage) -> None:
    stage.cart()
    stage.touch("order")
    stage.work()
    known = stage.hub.live["cart-1"]
    edit = CartEdit("p-1", "FAUTEUIL-ALTO-1", 1, 1, Money(34900), stage.parts.clock.now(), "phone")
    stage.parts.cart_exchange.tell(replace(with_edits(known, (edit,)), version=known.version + 1))


def second_cart(stage: Stage) -> None:
    stage.cart()
    stage.hub.carts["u" * 22] = OTHER
    stage.scan("http://127.0.0.1:8765/k/" + "u" * 22)


def done_offline(stage: Stage) -> None:
    pay_offline(stage)
    stage.touch("confirm")
    stage.parts.status.set(ledger=stage.parts.outbox.ledger())


def done_unknown(stage: Stage) -> None:
    done_offline(stage)
    stage.parts.outbox.postpone(stage.order().id, NOW, "backend_unavailable", may_be_placed=True)
    stage.parts.status.set(ledger=stage.parts.outbox.ledger())


def done_changed(stage: Stage) -> None:
    done_offline(stage)
    stage.confirm("waiting", "moved", "replaced")


def done_dropped(stage: Stage) -> None:
    done_offline(stage)
    stage.confirm("allocated", "dropped", "replaced")


def slip_confirmed(stage: Stage) -> None:
    stage.desk.orders[SLIP_TOKEN] = SEEN
    stage.scan(slip_url())


def slip_put_back(stage: Stage) -> None:
    lines = tuple(
        replace(line, outcome=outcome)
        for line, outcome in zip(SEEN.lines, ("allocated", "waiting", "dropped"), strict=True)
    )
    stage.desk.orders[SLIP_TOKEN] = replace(SEEN, is_put_back=True, lines=lines)
    stage.scan(slip_url())


def slip_kept(stage: Stage) -> None:
    stage.cut()
    stage.scan(slip_url())


def slip_needs_network(stage: Stage) -> None:
    stage.cut()
    stage.scan(slip_url().partition("#")[0])


def slip_refused(stage: Stage) -> None:
    stage.desk.error = BackendRejected(422, "slip_forged")
    stage.scan(slip_url())


def selection(stage: Stage) -> None:
    stage.scan("http://127.0.0.1:8765/s/printemps?s=printemps-2027&p=12")


def selection_all_gone(stage: Stage) -> None:
    stage.scan("http://127.0.0.1:8765/s/parti")


def selection_unknown(stage: Stage) -> None:
    stage.scan("http://127.0.0.1:8765/s/ancienne")


def printed_code_typed(stage: Stage) -> None:
    stage.terminal.screens.navigation.go("scan")
    stage.touch("type-code")
    for key in "P4K7Q":
        stage.model("scan").press(key)


def said_of(text: str) -> Play:
    """A code that opens nothing, on the screen of codes."""

    def play(stage: Stage) -> None:
        stage.terminal.screens.navigation.go("scan")
        stage.scan(text)

    return play


def said_beside(stage: Stage) -> None:
    stage.terminal.screens.navigation.home()
    stage.model("search").productWanted.emit("robe-ondine", SKU)
    stage.scan(CODES["case"][0])


def staff_said_of(text: str) -> Play:
    def play(stage: Stage) -> None:
        stage.sign_in()
        stage.scan(text)

    return play


def revoked(stage: Stage) -> None:
    stage.parts.outbox.add(REFUSED)
    stage.parts.status.set(state="needs_attention", reason="device_removed", ledger=stage.parts.outbox.ledger())


def old_figures(stage: Stage) -> None:
    for place in (HERE, "lyon-part-dieu", "warehouse"):
        stage.parts.stock.put(StockLevel(SKU, place, 7, NOW - timedelta(minutes=42)))
    stage.cut()
    stage.terminal.screens.navigation.home()
    stage.model("search").productWanted.emit("robe-ondine", SKU)


def staff_cart(stage: Stage) -> None:
    stage.sign_in()
    stage.scan("http://127.0.0.1:8765/k/" + "t" * 22)


def staff_merged(stage: Stage) -> None:
    stage.sign_in()
    merged(stage)


def staff_question(stage: Stage) -> None:
    stage.sign_in()
    pay_offline(stage)
    stage.touch("gone-equivalent")


def staff_each(stage: Stage) -> None:
    staff_question(stage)
    stage.touch("gone-each")


def staff_told(stage: Stage) -> None:
    stage.sign_in()
    told_before(stage)


def staff_result(stage: Stage) -> None:
    staff_question(stage)
    stage.printer("slipPaper", None)
    stage.touch("order-confirm")


def staff_result_changed(stage: Stage) -> None:
    staff_result(stage)
    stage.confirm("waiting", "moved", "replaced")
    stage.printer("slipPaper", "offline")
    stage.touch("order-print")
    stage.work()


def sending(stage: Stage) -> None:
    other = replace(REFUSED, id="o8", number="T02-0008", idempotency_key="key-8")
    for order in (REFUSED, other, replace(REFUSED, id="o7", number="T02-0007", idempotency_key="key-7")):
        stage.parts.outbox.add(order)
    stage.parts.outbox.postpone("o8", NOW, "backend_unavailable", may_be_placed=True)
    stage.parts.outbox.reject(REFUSED.id, "price_changed")
    stage.parts.status.set(ledger=stage.parts.outbox.ledger())
    stage.sign_in()
    stage.touch("rail-sending")


def sending_refused(stage: Stage) -> None:
    sending(stage)
    stage.touch(f"sending-{REFUSED.number}")


def sending_unknown(stage: Stage) -> None:
    sending(stage)
    stage.touch("sending-T02-0008")


def mend(stage: Stage) -> None:
    sending_refused(stage)
    stage.touch("mend")
    stage.work()
    stage.touch("mend-send")


def give_up(stage: Stage) -> None:
    sending_refused(stage)
    stage.touch("give-up")


def export(stage: Stage) -> None:
    sending_refused(stage)
    stage.touch("export", "export-to-0")
    stage.work()


def staff_slip(stage: Stage) -> None:
    stage.sign_in()
    slip_put_back(stage)


def staff_slip_kept(stage: Stage) -> None:
    stage.sign_in()
    slip_kept(stage)


def staff_slip_refused(stage: Stage) -> None:
    stage.sign_in()
    slip_refused(stage)


def staff_selection(stage: Stage) -> None:
    stage.sign_in()
    selection(stage)
    stage.touch("selection-row-0-take")


def manager_selection(stage: Stage) -> None:
    stage.sign_in()
    selection(stage)


def manager_looked_up(stage: Stage) -> None:
    staff_selection(stage)
    stage.settle(0.6)
    stage.work()


def staff_selection_unknown(stage: Stage) -> None:
    stage.sign_in()
    selection_unknown(stage)


def staff_printed_code(stage: Stage) -> None:
    stage.sign_in()
    for key in "P4K7Q":
        stage.model("cart").press(key)


def correction(stage: Stage) -> None:
    stage.sign_in()
    stage.parts.stock.put(StockLevel(SKU, HERE, 5, NOW - timedelta(minutes=2)))
    stage.touch("rail-stock")
    stage.work()
    stage.model("stock").select(SKU, HERE)
    stage.touch("correct-stock", "digit-1", "digit-2", "reason-found")


def correction_offline(stage: Stage) -> None:
    correction(stage)
    stage.cut()
    stage.touch("correction-save")
    stage.work()


_SAID = {
    "wifi": CODES["unknown"][0],
    "web": "https://shop.example@evil.example/k/" + "a" * 60,
    "payment": "BCD\n002\n1\nSCT\n\nX",
    "text": "<b>Hello</b> " + "x" * 80,
    "other-shop": CODES["restricted_number"][0],
    "carton": CODES["case"][0],
    "loyalty": CODES["loyalty"][0],
    "quote": CODES["quote"][0],
    "badge": CODES["badge"][0],
}

KIOSK: dict[str, Play] = {
    **{f"03s-said-{name}": said_of(text) for name, text in _SAID.items()},
    "03s-said-beside": said_beside,
    "20-pay-offline": pay_offline,
    "20b-if-gone-equivalent": gone_choice,
    "20c-if-gone-sheet": gone_sheet,
    "20d-limit": limit,
    "21-told-before-paying": told_before,
    "22-cart-merged": merged,
    "22b-checkout-merged": merged_at_checkout,
    "22c-second-cart": second_cart,
    "23-done-offline": done_offline,
    "23b-done-unknown": done_unknown,
    "23c-done-changed": done_changed,
    "23d-done-dropped": done_dropped,
    "24-slip-confirmed": slip_confirmed,
    "24b-slip-put-back": slip_put_back,
    "24c-slip-kept": slip_kept,
    "24d-slip-needs-network": slip_needs_network,
    "24e-slip-refused": slip_refused,
    "25-revoked": revoked,
    "26-old-figures": old_figures,
    "27-selection": selection,
    "27b-selection-all-gone": selection_all_gone,
    "27c-selection-unknown": selection_unknown,
    "28-printed-code": printed_code_typed,
}
TABLET: dict[str, Play] = {
    "40s-said-web": staff_said_of(_SAID["web"]),
    "40s-said-carton": staff_said_of(_SAID["carton"]),
    "40s-said-loyalty": staff_said_of(_SAID["loyalty"]),
    "30-staff-cart": staff_cart,
    "30b-staff-merged": staff_merged,
    "31-staff-question": staff_question,
    "31b-staff-each": staff_each,
    "31c-staff-told": staff_told,
    "32-staff-result": staff_result,
    "32b-staff-result-changed": staff_result_changed,
    "33-sending-refused": sending_refused,
    "33b-sending-unknown": sending_unknown,
    "34-mend": mend,
    "34b-give-up": give_up,
    "34c-export": export,
    "35-staff-slip": staff_slip,
    "35b-staff-slip-kept": staff_slip_kept,
    "35c-staff-slip-refused": staff_slip_refused,
    "36-staff-revoked": revoked,
    "37-staff-selection": staff_selection,
    "37b-staff-selection-unknown": staff_selection_unknown,
    "38-staff-printed-code": staff_printed_code,
}
MANAGER: dict[str, Play] = {
    "50s-said-cart": staff_said_of(CODES["handoff"][0]),
    "40-correction": correction,
    "40b-correction-offline": correction_offline,
    "41-manager-selection": manager_selection,
    "41b-manager-looked-up": manager_looked_up,
}
