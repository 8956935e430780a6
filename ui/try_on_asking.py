"""Trying on, asked from the shopper's kiosk: from the product sheet and from the cart."""

from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.product import ProductViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.try_on_wish import TryOnWishViewModel

SHEET = "try-on"


def try_on_asking(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    navigation: NavigationViewModel,
    product: ProductViewModel,
) -> TryOnWishViewModel:
    """The view-model, following the product that shows; ready, it is told on whatever screen the shopper is."""
    wish = TryOnWishViewModel(
        parts.ask_try_on,
        parts.try_ons,
        parts.catalogue,
        parts.stock,
        parts.shopping,
        jobs,
        parts.ids,
        shell,
        parts.device.location_id,
    )

    def tell_ready() -> None:
        if not navigation.props.sheet:
            navigation.openSheet(SHEET)

    product.changed.connect(lambda: wish.look_at(product.props.sku))
    wish.wanted.connect(lambda: navigation.openSheet(SHEET))
    wish.ready.connect(tell_ready)
    return wish
