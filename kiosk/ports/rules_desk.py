"""The rules of the shop, asked of the hub by those who may decide them."""

from typing import Protocol

from kiosk.domain.shop_rules import RulesVersion, ShopRules


class RulesDesk(Protocol):
    """Every call may raise ``BackendError``."""

    async def rules(self, staff_token: str) -> ShopRules:
        """What counts now."""
        ...

    async def versions(self, staff_token: str) -> list[RulesVersion]:
        """What was decided, the newest first."""
        ...

    async def decide(self, staff_token: str, rules: ShopRules) -> ShopRules:
        """Make these the next version. ``BackendConflict`` when somebody else decided meanwhile."""
        ...
