"""Articles that somebody wanted and did not get as wanted: what a shop would have sold, had it had it."""

from PySide6.QtCore import QObject

from kiosk.domain.shop_event import VariantMissed, WhyMissed
from kiosk.domain.sourcing import availability
from kiosk.errors import CacheError
from ui.parts import TerminalParts
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.product import ProductViewModel

_WANTED_S = 3.0
"""Who looks at a variant for less was passing by."""


class MissedGoods(QObject):
    """Looks at the variant that the sheet shows, and judges it when it is left. Each is told once a visit and reason."""

    def __init__(
        self,
        parts: TerminalParts,
        product: ProductViewModel,
        navigation: NavigationViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts, self._product, self._navigation = parts, product, navigation
        self._sku = ""
        self._since = 0.0
        self._told: set[tuple[str, WhyMissed]] = set()
        product.changed.connect(self.look)
        navigation.changed.connect(self.look)

    def look(self) -> None:
        """Another variant, or another screen, may be showing."""
        shown = self._product.props.sku if self._navigation.current == Screen.PRODUCT else ""
        if shown != self._sku:
            self.settle()
            self._sku, self._since = shown, self._parts.clock.monotonic()

    def settle(self) -> None:
        """The variant is left: by going on, or because the visit ends."""
        sku, self._sku = self._sku, ""
        if not sku or self._parts.clock.monotonic() - self._since < _WANTED_S:
            return
        why = self._why(sku)
        if why is not None and (sku, why) not in self._told:
            self._told.add((sku, why))
            self._parts.events.record(VariantMissed(sku, why))

    def forget(self) -> None:
        """Another person."""
        self._sku = ""
        self._told.clear()

    def _why(self, sku: str) -> WhyMissed | None:
        """None: it is here, or nobody can say. What was ordered from elsewhere is missed here all the same."""
        parts = self._parts
        try:
            places = {place.id: place for place in parts.catalogue.locations()}
            levels = parts.stock.levels(sku)
        except CacheError:
            return None
        found = availability(levels, places, parts.device.location_id, parts.clock.now())
        if found.here is not None and found.here.available > 0:
            return None
        if found.proposed(1) is None:
            return "sold_out"
        session = parts.shopping.session
        is_taken = session is not None and any(line.sku == sku for line in session.cart.lines)
        return "not_here" if is_taken else "refused_alternative"
