"""The kiosk's call for somebody of the shop: what is on the screen goes with it, and so does the cart."""

from collections.abc import Callable

from kiosk.domain.cart import Cart
from kiosk.domain.task import MOST_CALLED_ITEMS
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.call_staff import CallStaffViewModel
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.shell import ShellViewModel


def call_staff(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    navigation: NavigationViewModel,
    product_on_screen: Callable[[], str],
) -> CallStaffViewModel:
    """The call of this kiosk. ``product_on_screen`` is the SKU that its product sheet shows, empty for none."""

    def cart() -> Cart | None:
        session = parts.shopping.session
        return session.cart if session is not None and session.cart.lines else None

    def looks_at() -> tuple[str, ...]:
        shown = product_on_screen() if navigation.current == Screen.PRODUCT else ""
        gathered = cart()
        lines = [line.sku for line in gathered.lines] if gathered is not None else []
        return tuple(dict.fromkeys(sku for sku in (shown, *lines) if sku))[:MOST_CALLED_ITEMS]

    call = CallStaffViewModel(
        parts.do_task,
        parts.tasks,
        parts.catalogue,
        jobs,
        parts.device,
        looks_at,
        cart,
        parts.shopping.share,
        lambda: shell.words,
    )
    shell.rowsChanged.connect(call.rows_changed)
    shell.languageChanged.connect(call.reread)
    shell.left.connect(call.reset)
    return call
