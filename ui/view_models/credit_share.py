"""Who is credited with the lines of an opened cart: the chip above them, and the sheet in which they are shared."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.credit import (
    MOST_PEOPLE,
    WHOLE,
    CreditRule,
    CreditShare,
    Shares,
    divided,
    equal,
    with_percent,
    without,
)
from kiosk.domain.money import Money
from kiosk.domain.staff import StaffMember, first_name_of
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.view_cart import CartOverview
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

STEP = 5
_MOST_FACES = 3


@dataclass(frozen=True)
class SharePerson:
    """One person with their part; ``amount`` is what it comes to of the lines that are shared."""

    staff_id: str
    initials: str
    name: str
    percent: int
    amount: str


@dataclass(frozen=True)
class ShareColleague:
    """Somebody who may have helped and has no part yet."""

    staff_id: str
    initials: str
    name: str


@dataclass(frozen=True)
class CreditShareProps:
    """The chip's text and the sheet.

    ``people_said`` is who has how much of the cart; ``faces`` are the people's initials, the largest part first.
    """

    is_open: bool = False
    chip: str = ""
    people_said: str = ""
    faces: tuple[str, ...] = ()
    subject: str = ""
    rule: str = ""
    people: tuple[SharePerson, ...] = ()
    colleagues: tuple[ShareColleague, ...] = ()
    by_line: tuple[tuple[str, str], ...] = ()


@QmlElement
@QmlUncreatable("made by the composition root")
class CreditShareViewModel(SnapshotViewModel):
    """The shares that are shown add up to 100 % at every moment: what one person gets, the others give."""

    changed = Signal()
    _props: CreditShareProps

    def __init__(
        self,
        shopping: Shopping,
        catalogue: CatalogueReader,
        overview: Callable[[], CartOverview | None],
        person: Callable[[], StaffMember | None],
        here_id: str,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._catalogue = catalogue
        self._overview = overview
        self._person = person
        self._here_id = here_id
        self._words = words
        self._props = CreditShareProps()
        self._lines: frozenset[str] | None = None
        self._shares: Shares = ()
        self._is_open = False
        self._people = RowsModel(SharePerson, self)
        self._colleagues = RowsModel(ShareColleague, self)

    @property
    def props(self) -> CreditShareProps:
        """What QML sees."""
        return self._props

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """The cart, its prices, the people or the language changed."""
        if self._person() is None or not self._credited():
            self._is_open = False
        self._know()

    @Slot()
    def openAll(self) -> None:
        """Share every line of the cart."""
        self._begin(None)

    @Slot(str)
    def openLine(self, line_id: str) -> None:
        """Share one line alone."""
        line = next((line for line in self._credited() if line[0] == line_id), None)
        if line is not None:
            self._begin(frozenset({line_id}))

    @Slot(str, int)
    def setPercent(self, staff_id: str, percent: int) -> None:
        """Another part for one person."""
        self._draft(with_percent(self._shares, staff_id, percent))

    @Slot(str)
    def add(self, staff_id: str) -> None:
        """Somebody helped: an equal part of it, to begin with."""
        people = [share.staff_id for share in self._shares]
        if staff_id not in people and len(people) < MOST_PEOPLE:
            self._draft(equal([*people, staff_id]))

    @Slot(str)
    def remove(self, staff_id: str) -> None:
        """Somebody has no part; the last person keeps all of it."""
        self._draft(without(self._shares, staff_id))

    @Slot()
    def shareEqually(self) -> None:
        """The same part for everybody."""
        self._draft(equal(share.staff_id for share in self._shares))

    @Slot()
    def save(self) -> None:
        """It is decided."""
        skus = [sku for line_id, sku, _, _ in self._credited() if self._lines is None or line_id in self._lines]
        shares = self._shares
        self.close()
        if skus and shares:
            self._shopping.share_credit(skus, shares)

    @Slot()
    def close(self) -> None:
        """Nothing changes."""
        self._is_open = False
        self._know()

    @Slot(str, result=str)
    def initialsOf(self, line_id: str) -> str:
        """Whose a line is, in two letters; with a plus when others have a part."""
        return dict(self._props.by_line).get(line_id, "")

    def _begin(self, lines: frozenset[str] | None) -> None:
        person = self._person()
        shared = [credit for line_id, _, credit, _ in self._credited() if lines is None or line_id in lines]
        if person is None or not shared:
            return
        # Lines that are shared otherwise begin with whoever serves now.
        is_alike = all(credit == shared[0] for credit in shared) and bool(shared[0])
        self._lines, self._is_open = lines, True
        self._draft(shared[0] if is_alike else (CreditShare(person.id),))

    def _draft(self, shares: Shares) -> None:
        self._shares = shares
        self._know()

    def _credited(self) -> list[tuple[str, str, Shares, Money]]:
        """Each line with its SKU, its credit and its worth."""
        overview = self._overview()
        if overview is None:
            return []
        return [(line.line.id, line.line.sku, line.line.credit, line.line_total) for line in overview.lines]

    def _know(self) -> None:
        lines = self._credited()
        props = CreditShareProps(
            is_open=self._is_open, by_line=tuple((line_id, self._letters(credit)) for line_id, _, credit, _ in lines)
        )
        whole = _overall((credit, worth) for _, _, credit, worth in lines)
        if whole:
            said = [person_said(self._words(), self._first_name(share.staff_id), share.percent) for share in whole]
            people = ", ".join(said)
            props = replace(
                props,
                chip=_say(self._words(), "Crédit · {people}", people=people),
                people_said=people,
                faces=tuple(self._initials(share.staff_id) for share in whole[:_MOST_FACES]),
            )
        if self._is_open:
            props = self._sheet(props, lines)
        self._people.show(props.people)
        self._colleagues.show(props.colleagues)
        self._publish(props)

    def _sheet(self, props: CreditShareProps, lines: list[tuple[str, str, Shares, Money]]) -> CreditShareProps:
        words = self._words()
        chosen = [line for line in lines if self._lines is None or line[0] in self._lines]
        worth = sum((line[3] for line in chosen), start=Money(0))
        shared = {share.staff_id for share in self._shares}
        here = self._catalogue.colleagues(self._here_id)
        return replace(
            props,
            subject=self._subject(chosen),
            rule=self._rule(),
            people=tuple(
                SharePerson(
                    share.staff_id,
                    self._initials(share.staff_id),
                    self._name(share.staff_id),
                    share.percent,
                    words.money(amount),
                )
                for share, amount in divided(worth, self._shares)
            ),
            colleagues=tuple(
                ShareColleague(one.id, one.initials, one.name)
                for one in here
                if one.id not in shared and len(shared) < MOST_PEOPLE
            ),
        )

    def _subject(self, chosen: list[tuple[str, str, Shares, Money]]) -> str:
        if self._lines is None:
            return _say(self._words(), "Toutes les lignes")
        variant = self._catalogue.variant(chosen[0][1]) if chosen else None
        product = self._catalogue.product(variant.product_id) if variant else None
        return in_language(product.name, self._words().language) if product else ""

    def _rule(self) -> str:
        rule = CreditRule.of(self._catalogue.shop_rules())
        words, days = self._words(), rule.life.days
        lasts = texts_in(words.language).translate(
            "CreditShareWords",
            "Le crédit tient %n jour(s), que la commande finisse ici, ailleurs ou à la maison.",
            n=days,
        )
        first = _say(words, "Une ligne reste à qui l’a servie en premier.")
        both = _say(words, "Une ligne se partage à parts égales entre celles et ceux qui l’ont servie.")
        return f"{both if rule.sharing == 'equal' else first} {lasts}"

    def _member(self, staff_id: str) -> StaffMember | None:
        here = self._catalogue.colleagues(self._here_id)
        return next((one for one in here if one.id == staff_id), None) or self._catalogue.staff(staff_id)

    def _name(self, staff_id: str) -> str:
        member = self._member(staff_id)
        return member.name if member else staff_id

    def _first_name(self, staff_id: str) -> str:
        return first_name_of(self._name(staff_id))

    def _initials(self, staff_id: str) -> str:
        member = self._member(staff_id)
        return member.initials if member else staff_id[:2].upper()

    def _letters(self, shares: Shares) -> str:
        if not shares:
            return ""
        most = max(shares, key=lambda share: share.percent)
        return self._initials(most.staff_id) + ("+" if len(shares) > 1 else "")

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet is shown."""
        return self._props.is_open

    @Property(str, notify=changed)
    def chip(self) -> str:
        """Who is credited with the whole cart, and with how much of it."""
        return self._props.chip

    @Property(str, notify=changed)
    def peopleSaid(self) -> str:
        """Who is credited with how much, for a sentence."""
        return self._props.people_said

    @Property("QStringList", notify=changed)
    def faces(self) -> list[str]:
        """Their initials, the largest part first."""
        return list(self._props.faces)

    @Property(str, notify=changed)
    def subject(self) -> str:
        """What is shared: a line, or all of them."""
        return self._props.subject

    @Property(str, notify=changed)
    def rule(self) -> str:
        """The shop's rule, in words."""
        return self._props.rule

    @Property(int, constant=True)
    def step(self) -> int:
        """Percent of one touch."""
        return STEP

    @Property(QObject, constant=True)
    def people(self) -> RowsModel:
        """Whoever has a part (``SharePerson``)."""
        return self._people

    @Property(QObject, constant=True)
    def colleagues(self) -> RowsModel:
        """Whoever could have one (``ShareColleague``)."""
        return self._colleagues


def _overall(lines: Iterable[tuple[Shares, Money]]) -> Shares:
    """The shares of a whole cart by worth, the largest first; they add up to 100 %."""
    worth: Counter[str] = Counter()
    for credit, total in lines:
        for share, amount in divided(total, credit):
            worth[share.staff_id] += amount.amount
    everything = sum(worth.values())
    if not everything:
        return ()
    parts = {staff_id: WHOLE * amount // everything for staff_id, amount in worth.items()}
    # The percents that rounding left over go to those who lost most of it.
    short = sorted(worth, key=lambda staff_id: (-(WHOLE * worth[staff_id] % everything), staff_id))
    for staff_id in short[: WHOLE - sum(parts.values())]:
        parts[staff_id] += 1
    ranked = sorted(parts.items(), key=lambda part: (-part[1], part[0]))
    return tuple(CreditShare(staff_id, percent) for staff_id, percent in ranked if percent)


def person_said(words: Wording, name: str, percent: int) -> str:
    """One person and their part, in a row of them."""
    return _say(words, "{name} {percent} %", name=name, percent=percent)


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("CreditShareWords", source, **values)
