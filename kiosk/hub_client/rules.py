"""``RulesDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.shop_rules import RulesVersion, ShopRules
from kiosk.hub_client.session import HubSession
from kiosk.ports.rules_desk import RulesDesk


class HttpRulesDesk(RulesDesk):
    """Reading and deciding."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def rules(self, staff_token: str) -> ShopRules:
        rules: ShopRules = await self._session.call("GET", "/api/rules", ShopRules, staff_token=staff_token)
        return rules

    @override
    async def versions(self, staff_token: str) -> list[RulesVersion]:
        versions: list[RulesVersion] = await self._session.call(
            "GET", "/api/rules/versions", list[RulesVersion], staff_token=staff_token
        )
        return versions

    @override
    async def decide(self, staff_token: str, rules: ShopRules) -> ShopRules:
        decided: ShopRules = await self._session.call(
            "PUT", "/api/rules", ShopRules, body=rules, staff_token=staff_token
        )
        return decided
