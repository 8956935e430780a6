"""Coupons, gift cards and loyalty of a visit: typed or scanned, asked about online, taken out again in one touch."""

from collections.abc import Callable
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.benefit import BenefitFound, Benefits, CouponFound, with_found, without
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.domain.session import ShopperSession
from kiosk.domain.text import LocalisedText, in_language
from kiosk.use_cases.bring_benefit import BenefitRefused, BringBenefit
from kiosk.use_cases.resolve_scan import CardRead
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.view_cart import CartOverview
from ui.jobs import Jobs
from ui.scan_told import ScanTold, benefit_refused
from ui.view_models.benefits_properties import BenefitsProperties
from ui.view_models.benefits_props import BenefitsInputs, derive
from ui.view_models.shell import ShellViewModel
from ui.view_models.status import StatusViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


class ReadCart(Protocol):
    """The cart screen's view-model, as far as it is needed here."""

    changed: SignalInstance

    @property
    def overview(self) -> CartOverview | None:
        """The cart worked out."""
        ...


@QmlElement
@QmlUncreatable("made by the composition root")
class BenefitsViewModel(BenefitsProperties):
    """One question to the hub at a time; an answer for a visit that is over is dropped."""

    noted = Signal(object)
    """A scanned card or voucher counts: a ``ScanTold`` to be shown kindly."""
    refused = Signal(object)
    """It does not: a ``ScanTold`` with the reason."""

    def __init__(
        self,
        bring: BringBenefit,
        shopping: Shopping,
        cart: ReadCart,
        status: StatusViewModel,
        jobs: Jobs,
        shell: ShellViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bring, self._shopping, self._cart = bring, shopping, cart
        self._status, self._jobs, self._shell = status, jobs, shell
        self._turn = 0
        self._is_asking = False
        self._answer = ScanTold()
        self._added = 0
        self._points_of = ""
        cart.changed.connect(self.update)
        shopping.subscribe(self.update)
        status.published.connect(self.update)
        shell.languageChanged.connect(self.update)
        shell.left.connect(self.reset)

    @Slot()
    def update(self) -> None:
        """Work everything out again."""
        session = self._shopping.session
        self._ask_points(session)
        inputs = BenefitsInputs(
            session.counting if session else Benefits(),
            self._cart.overview,
            session.cart.customer if session else None,
            self._status.status.network,
            self._shell.words,
            self._is_asking,
            self._answer.message,
            self._answer.excerpt,
            self._added,
        )
        self.show(derive(inputs))

    @Slot(str)
    def submit(self, code: str) -> None:
        """A code was typed."""
        if code.strip():
            self._ask(code, self._typed_found, self._typed_refused)

    @Slot()
    def forgetAnswer(self) -> None:
        """Another code is typed, or the field closed: what was said of the last one goes."""
        self._turn += 1
        self._is_asking, self._answer = False, ScanTold()
        self.update()

    @Slot(str)
    def remove(self, key: str) -> None:
        """A coupon or card is taken out."""
        session = self._shopping.session
        if session is not None:
            self._shopping.bring(without(session.counting, key))
            self._jobs.run(lambda: self._bring.put_aside(key, session), lambda _done: None)

    @Slot()
    def togglePoints(self) -> None:
        """Spend points on this order, or keep them."""
        session = self._shopping.session
        if session is not None:
            spends = not session.benefits.spends_points
            self._shopping.bring(replace(session.benefits, spends_points=spends))

    @Slot()
    def reset(self) -> None:
        """The visit is over."""
        self._points_of, self._added = "", 0
        self.forgetAnswer()

    def scanned(self, card: CardRead) -> None:
        """A loyalty card or a voucher was scanned, on whatever screen."""
        if card.kind == "loyalty":
            self._take_card(card)
        else:
            self._ask(card.number, self._scanned_found, self.refused.emit, card.label)

    def _take_card(self, card: CardRead) -> None:
        session = self._shopping.session
        if session is None:
            return
        self._points_of = ""
        self._shopping.bring(replace(session.benefits, loyalty_card=card.number, loyalty=None))
        self.noted.emit(ScanTold("loyalty_kept", card.ending, label=card.label))

    def _ask(
        self,
        code: str,
        found: Callable[[BenefitFound], None],
        refused: Callable[[ScanTold], None],
        label: LocalisedText | None = None,
    ) -> None:
        session = self._shopping.session
        if session is None:
            return
        self._turn += 1
        turn = self._turn
        self._is_asking, self._answer = True, ScanTold()
        self.update()

        def take(outcome: BenefitFound | BenefitRefused) -> None:
            if turn != self._turn or self._shopping.session is None:
                return
            self._is_asking = False
            if isinstance(outcome, BenefitRefused):
                refused(benefit_refused(outcome.reason, label))
            else:
                self._shopping.bring(with_found(self._shopping.session.counting, outcome))
                found(outcome)
            self.update()

        failed = BenefitRefused("needs_network")
        self._jobs.run(lambda: self._bring(code, session), take, lambda _error: take(failed))

    def _typed_found(self, found: BenefitFound) -> None:
        self._added += 1
        self._shell.announce(self._said_of(found))

    def _typed_refused(self, told: ScanTold) -> None:
        self._answer = told

    def _scanned_found(self, found: BenefitFound) -> None:
        if isinstance(found, CouponFound):
            self.noted.emit(ScanTold("coupon_kept", self._said_of(found)))
        else:
            self.noted.emit(ScanTold("gift_card_kept", self._shell.words.money(found.card.balance)))

    def _said_of(self, found: BenefitFound) -> str:
        words = self._shell.words
        if isinstance(found, CouponFound):
            return in_language(found.coupon.name, words.language) or found.coupon.code
        return words.text("Carte cadeau, {balance} dessus", balance=words.money(found.card.balance))

    def _ask_points(self, session: ShopperSession | None) -> None:
        """Once for each person and visit, again when the points were used, and when the network is back."""
        if session is None or not self._status.status.network:
            self._points_of = ""
            return
        if session.benefits.loyalty is not None:
            return
        who = session.cart.customer.id if session.cart.customer else session.benefits.loyalty_card
        asked = f"{session.id} {who} {len(session.benefits.put_aside)}" if who else ""
        if asked == self._points_of:
            return
        self._points_of = asked
        if asked:
            self._ask_hub(session, asked)

    def _ask_hub(self, session: ShopperSession, asked: str) -> None:
        self._jobs.run(lambda: self._bring.points(session), lambda outcome: self._take_points(outcome, asked))

    def _take_points(self, outcome: LoyaltyAccount | BenefitRefused, asked: str) -> None:
        session = self._shopping.session
        if session is None or asked != self._points_of:
            return
        if isinstance(outcome, LoyaltyAccount):
            self._shopping.bring(replace(session.benefits, loyalty=outcome))
        elif outcome.reason == "loyalty_unknown" and session.benefits.loyalty_card:
            self._shopping.bring(replace(session.benefits, loyalty_card=""))
            self.refused.emit(ScanTold("loyalty_unknown", session.benefits.loyalty_card[-4:]))
