"""How far this terminal may promise while the hub does not answer."""

from kiosk.domain.offline_policy import STALE_AFTER, OfflineLimit, OfflinePolicy, limit_reached
from kiosk.errors import CacheError
from kiosk.ports.offline_rules import HubContact, OfflineRules
from kiosk.ports.sync_status import StatusSource
from kiosk.use_cases.view_cart import CartOverview


class OfflineLimits:
    """The retailer's limits, applied to a cart as it stands. Nothing is limited while the hub answers."""

    def __init__(self, rules: OfflineRules, contact: HubContact, status: StatusSource) -> None:
        self._rules = rules
        self._contact = contact
        self._status = status

    def is_hint(self) -> bool:
        """Whether the figures on the screen are only a hint: without network, or long after the last contact."""
        if not self._status.status().network:
            return True
        silence = self._contact.silence()
        return silence is not None and silence > STALE_AFTER

    def reached(self, overview: CartOverview) -> OfflineLimit | None:
        """The limit that this cart passes, or None."""
        if self._status.status().network:
            return None
        quantities = {line.line.id: line.line.quantity for line in overview.lines}
        return limit_reached(self._policy(), self._contact.silence(), overview.total, quantities)

    def _policy(self) -> OfflinePolicy:
        try:
            return self._rules.offline_policy()
        except CacheError:
            # The usual limits are the careful ones; that the file cannot be read is said elsewhere.
            return OfflinePolicy()
