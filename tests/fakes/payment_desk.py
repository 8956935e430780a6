"""The hub as a kiosk asks it about payments: tests say how the order stands."""

from typing_extensions import override

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentStanding, PaymentView, PaymentWays
from kiosk.errors import BackendError, BackendUnavailable
from kiosk.ports.payment_desk import PaymentDesk


class FakePaymentDesk(PaymentDesk):
    """Answers everything with ``view``; ``calls`` are what was asked."""

    def __init__(self) -> None:
        self.online = True
        self.can = PaymentWays(on_phone=True, on_terminal=True)
        self.view = PaymentView(PaymentStanding("at_till", "due", Money(14900)))
        self.error: BackendError | None = None
        self.calls: list[str] = []

    @override
    async def ways(self) -> PaymentWays:
        self._answer("ways")
        return self.can

    @override
    async def look(self, token: str) -> PaymentView:
        return self._answer("look")

    @override
    async def offer_phone(self, token: str) -> PaymentView:
        return self._answer("phone")

    @override
    async def begin_on_terminal(self, token: str) -> PaymentView:
        return self._answer("terminal")

    @override
    async def stop(self, token: str) -> PaymentView:
        return self._answer("stop")

    def _answer(self, call: str) -> PaymentView:
        self.calls.append(call)
        if not self.online:
            raise BackendUnavailable("no network")
        if self.error is not None and call != "ways":
            raise self.error
        return self.view
