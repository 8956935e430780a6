"""Limits without network, and a hub that was heard as long ago as a test says."""

from datetime import timedelta

from typing_extensions import override

from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.ports.offline_rules import HubContact, OfflineRules


class FakeOfflineRules(OfflineRules, HubContact):
    def __init__(self) -> None:
        self.policy = OfflinePolicy()
        self.quiet: timedelta | None = timedelta(0)

    @override
    def offline_policy(self) -> OfflinePolicy:
        return self.policy

    @override
    def silence(self) -> timedelta | None:
        return self.quiet
