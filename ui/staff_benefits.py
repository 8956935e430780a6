"""A customer's loyalty card or voucher, scanned on a tablet: it joins the cart that is open there."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.domain.benefit import BenefitFound, CouponFound, with_found
from kiosk.domain.text import in_language
from kiosk.use_cases.bring_benefit import BenefitRefused, BringBenefit
from kiosk.use_cases.resolve_scan import CardRead
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.scan_told import ScanTold, benefit_refused
from ui.wording import Wording


class StaffBenefits:
    """``say`` shows a sentence, ``refuse`` one that is also told off with a sound."""

    def __init__(
        self,
        bring: BringBenefit,
        shopping: Shopping,
        jobs: Jobs,
        words: Callable[[], Wording],
        say: Callable[[ScanTold], None],
        refuse: Callable[[ScanTold], None],
    ) -> None:
        self._bring, self._shopping, self._jobs = bring, shopping, jobs
        self._words, self._say, self._refuse = words, say, refuse

    def take(self, card: CardRead) -> bool:
        """Whether there is a cart that it can join."""
        session = self._shopping.session
        if session is None or not session.cart.lines:
            return False
        if card.kind == "loyalty":
            self._shopping.bring(replace(session.benefits, loyalty_card=card.number, loyalty=None))
            self._say(ScanTold("loyalty_kept", card.ending, label=card.label))
            return True
        failed = BenefitRefused("needs_network")
        asked = session.id
        self._jobs.run(
            lambda: self._bring(card.number, session),
            lambda outcome: self._take(outcome, card, asked),
            lambda _error: self._take(failed, card, asked),
        )
        return True

    def _take(self, outcome: BenefitFound | BenefitRefused, card: CardRead, asked: str) -> None:
        session, words = self._shopping.session, self._words()
        if session is None or session.id != asked:
            return
        if isinstance(outcome, BenefitRefused):
            self._refuse(benefit_refused(outcome.reason, card.label))
            return
        self._shopping.bring(with_found(session.counting, outcome))
        if isinstance(outcome, CouponFound):
            self._say(ScanTold("coupon_kept", in_language(outcome.coupon.name, words.language) or outcome.coupon.code))
        else:
            self._say(ScanTold("gift_card_kept", words.money(outcome.card.balance)))
