"""The customer's card beside an opened cart: closed until they agree, and closed again with the visit."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.customer_card import MOST_NOTE, MOST_PREFERENCES, CardFacts, CardOpened, CardOutcome
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import StaffSession
from kiosk.errors import AccessRevoked
from kiosk.ports.card_desk import CardDesk
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.use_cases.recommend import Known, Recommend, Suggestion
from kiosk.use_cases.shopping import Shopping
from ui.jobs import CoroutineFactory, Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.customer_card_properties import CustomerCardProperties
from ui.view_models.customer_card_props import (
    CardChip,
    CardEventRow,
    CardNoteRow,
    CardReading,
    CardTip,
    CustomerCardInputs,
    derive,
)
from ui.view_models.snapshot import keeps_last
from ui.view_models.versions import why_not
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_TIPS = 2


@QmlElement
@QmlUncreatable("made by the composition root")
class CustomerCardViewModel(CustomerCardProperties):
    """Follows the cart of the visit. What it shows is the hub's word, and is forgotten here with the visit."""

    productWanted = Signal(str)
    """Something that may please was touched."""

    def __init__(
        self,
        shopping: Shopping,
        desk: CardDesk,
        catalogue: CatalogueReader,
        recommend: Recommend,
        jobs: Jobs,
        clock: Clock,
        ids: IdSource,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        is_online: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._desk = desk
        self._catalogue = catalogue
        self._recommend = recommend
        self._jobs = jobs
        self._clock = clock
        self._ids = ids
        self._session = session
        self._words = words
        self._is_online = is_online
        self._inputs = CustomerCardInputs()
        self._turn = 0
        self._asked_for: tuple[object, ...] = ()
        self._note_id = ""
        self._chips = RowsModel(CardChip, self)
        self._events = RowsModel(CardEventRow, self)
        self._notes = RowsModel(CardNoteRow, self)
        self._tips = RowsModel(CardTip, self)
        shopping.subscribe(self.follow)

    @Slot()
    def follow(self) -> None:
        """The cart, the person or the network may be others: ask again if so, and forget what belongs to nobody now."""
        visit, person = self._shopping.session, self._session()
        if self._is_over(visit, person):
            self._forget()
        inputs = replace(self._inputs, session=visit, person=person.staff if person else None)
        self._know(replace(inputs, is_online=self._is_online()))
        wanted = self._wanted(visit, person)
        if wanted != self._asked_for:
            self._asked_for = wanted
            if wanted:
                self._read()

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """The language or an age changed; an agreement that ran out is asked for again."""
        card = self._card()
        if card is not None and card.card.agreement.ends_at <= self._clock.now():
            self._know(replace(self._inputs, outcome=None))
            self._read()
        else:
            self._know(self._inputs)

    @Slot()
    def ask(self) -> None:
        """Ask the customer on their phone, and at the kiosk that has their cart."""
        self._call(lambda cart_id, token: lambda: self._desk.ask(cart_id, token))

    @Slot()
    def showAgreement(self) -> None:
        """Turn the tablet towards the customer: they read, and touch."""
        self._know(replace(self._inputs, sheet="agree", problem=""))

    @Slot()
    def agreeHere(self) -> None:
        """The customer touched their agreement."""
        self.closeSheet()
        self._call(lambda cart_id, token: lambda: self._desk.agree_here(cart_id, token))

    @Slot()
    def beginNote(self) -> None:
        """Something to write down."""
        self._note_id = self._ids.new_id()
        self._know(replace(self._inputs, sheet="note", problem=""))

    @Slot(str)
    def addNote(self, text: str) -> None:
        """Write it down, under the name of whoever is signed in."""
        text, note_id = text.strip()[:MOST_NOTE], self._note_id
        if text:
            self._call(lambda cart_id, token: lambda: self._desk.add_note(cart_id, token, note_id, text))

    @Slot(str)
    def addPreference(self, text: str) -> None:
        """Something that the customer likes, in a word or two."""
        card, text = self._card(), text.strip()
        if card is None or not text or text in card.card.preferences:
            return
        facts = self._facts(card)
        facts = CardFacts(facts.sizes, (*facts.preferences, text)[:MOST_PREFERENCES])
        self._call(lambda cart_id, token: lambda: self._desk.tell(cart_id, token, facts))

    @Slot(str)
    def removeNote(self, note_id: str) -> None:
        """A note goes."""
        self._call(lambda cart_id, token: lambda: self._desk.remove_note(cart_id, token, note_id))

    @Slot(str)
    def wantProduct(self, product_id: str) -> None:
        """Something that may please: into the cart."""
        self.productWanted.emit(product_id)

    @Slot()
    def closeSheet(self) -> None:
        """Back to the cart."""
        self._know(replace(self._inputs, sheet=""))

    def _read(self) -> None:
        self._call(lambda cart_id, token: lambda: self._desk.read(cart_id, token))

    def _call(self, make: Callable[[str, str], CoroutineFactory[CardOutcome]]) -> None:
        """One question at a time; an answer counts while nobody asked another and the visit goes on."""
        visit, person = self._shopping.session, self._session()
        if visit is None or person is None or not person.token:
            return
        self._turn += 1
        turn = self._turn
        self._know(replace(self._inputs, is_busy=True, problem=""))
        self._jobs.run(
            make(visit.cart.id, person.token),
            lambda outcome: self._told(outcome) if turn == self._turn else None,
            lambda error: self._failed(error) if turn == self._turn else None,
        )

    def _told(self, outcome: CardOutcome) -> None:
        sheet = self._inputs.sheet if self._inputs.sheet != "note" else ""
        self._know(replace(self._inputs, outcome=outcome, is_busy=False, problem="", sheet=sheet, tips=()))
        self._suggest()

    def _failed(self, error: Exception) -> None:
        problem = "not_allowed" if isinstance(error, AccessRevoked) else why_not(error)
        self._know(replace(self._inputs, is_busy=False, problem=problem))

    @keeps_last
    def _suggest(self) -> None:
        card = self._card()
        if card is None:
            return
        now = self._clock.now()
        known = Known(self._shopping.session, (), card.card.bought)
        tips: tuple[Suggestion, ...] = self._recommend.for_home(known, now, self._words().today(now))
        self._know(replace(self._inputs, tips=tips[:_MOST_TIPS]))

    def _is_over(self, visit: ShopperSession | None, person: StaffSession | None) -> bool:
        """Whether what is shown belongs to another visit, or to somebody who signed out."""
        before = self._inputs.session
        if before is None:
            return False
        is_same_cart = visit is not None and visit.cart.id == before.cart.id
        return not is_same_cart or person is None or person.staff != self._inputs.person

    def _forget(self) -> None:
        card, before = self._card(), self._inputs.session
        self._turn += 1
        self._asked_for = ()
        self._inputs = CustomerCardInputs()
        if card is not None and before is not None:
            cart_id, agreement_id = before.cart.id, card.card.agreement.id
            # Best effort: the hub closes it by itself as well, when its time is over or another customer comes.
            self._jobs.run(lambda: self._desk.close(cart_id, agreement_id), lambda _: None, lambda _: None)

    def _wanted(self, visit: ShopperSession | None, person: StaffSession | None) -> tuple[object, ...]:
        """What the card depends on; empty while there is nothing to ask."""
        if visit is None or person is None or not person.token or visit.cart.customer is None or not self._is_online():
            return ()
        return visit.cart.id, visit.cart.customer.id, visit.cart.card_asked, visit.restored_at, person.token

    def _card(self) -> CardOpened | None:
        return self._inputs.outcome if isinstance(self._inputs.outcome, CardOpened) else None

    def _facts(self, card: CardOpened) -> CardFacts:
        return CardFacts(tuple(one for one in card.card.sizes if one.is_told), card.card.preferences)

    def _know(self, inputs: CustomerCardInputs) -> None:
        self._inputs = inputs
        props = derive(inputs, CardReading(self._catalogue, self._clock.now(), self._words()))
        self._chips.show(props.chips)
        self._events.show(props.events)
        self._notes.show(props.notes)
        self._tips.show(props.tips)
        self._publish(props)

    @Property(QObject, constant=True)
    def chips(self) -> RowsModel:
        """Sizes, preferences and points (``CardChip``)."""
        return self._chips

    @Property(QObject, constant=True)
    def events(self) -> RowsModel:
        """What was bought and given back by every channel (``CardEventRow``)."""
        return self._events

    @Property(QObject, constant=True)
    def notes(self) -> RowsModel:
        """What staff wrote down (``CardNoteRow``)."""
        return self._notes

    @Property(QObject, constant=True)
    def tips(self) -> RowsModel:
        """What may please (``CardTip``)."""
        return self._tips
