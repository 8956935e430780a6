"""Rules in memory."""

import msgspec
from typing_extensions import override

from kiosk.domain.shop_rules import RulesVersion, ShopRules
from kiosk.errors import BackendConflict, BackendUnavailable
from kiosk.ports.rules_desk import RulesDesk
from tests.fakes.shop import NOW


class FakeRulesDesk(RulesDesk):
    """One version after the other."""

    def __init__(self) -> None:
        self.online = True
        self.now = ShopRules()
        self.told = [RulesVersion(1, "s1", NOW, {"waiting.call": ("3", "2"), "safety_buffers.warehouse": ("0", "1")})]

    @override
    async def rules(self, staff_token: str) -> ShopRules:
        self._answer()
        return self.now

    @override
    async def versions(self, staff_token: str) -> list[RulesVersion]:
        self._answer()
        return list(self.told)

    @override
    async def decide(self, staff_token: str, rules: ShopRules) -> ShopRules:
        self._answer()
        if rules.version != self.now.version:
            raise BackendConflict("rules_changed_meanwhile")
        self.now = msgspec.structs.replace(rules, version=rules.version + 1)
        return self.now

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")
