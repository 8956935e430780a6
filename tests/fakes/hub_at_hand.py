"""A hub process whose operator sits in the test: the commands of the shop's IT without a program for each."""

from typing import Final, get_args

from typing_extensions import override

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.device import Profile
from kiosk.hub.commands import make_enrolment_code, numbers_of_orders

_STARTS_WITHIN_S: Final = 90.0
"""Of a machine that does much else at the same time."""


class HubAtHand(HubProcess):
    """The commands themselves are run by the main job."""

    @override
    def start(self, patience_s: float = _STARTS_WITHIN_S) -> None:
        super().start(patience_s)

    @override
    def enrol_code(self, location_id: str, profile: str) -> str:
        known = next(name for name in get_args(Profile) if name == profile)
        code = make_enrolment_code(self.database, location_id, known)
        assert isinstance(code, str), code
        return code

    @override
    def order_numbers(self, device_code: str) -> list[str]:
        return numbers_of_orders(self.database, device_code)
