"""The day's screen among the others: what its tasks are about, the badges of the rail, and where each is worked on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.domain.cart import Cart
from kiosk.domain.location import StockLocation, distance_km
from kiosk.domain.text import in_language
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.day import DayViewModel
from ui.view_models.day_rows import Goods
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_frame import StaffFrameViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.status import StatusViewModel
from ui.view_models.stock_cells import choice_text
from ui.wording import NO_PICTURE, Wording

Open = Callable[[str], None]
"""A place of the rail takes up what a task is about."""


@dataclass(frozen=True)
class DayPlace:
    """Where tasks of a kind are worked on: the rail's key, and what opens its subject there."""

    key: str
    open: Open


def day_screen(
    parts: TerminalParts, sign_in: StaffSignInViewModel, shell: ShellViewModel, status: StatusViewModel, jobs: Jobs
) -> DayViewModel:
    """The day of whoever is signed in, kept up to date."""
    describe = GoodsOfShop(parts, lambda: shell.words)
    day = DayViewModel(
        parts.tasks,
        parts.do_task,
        describe,
        status,
        jobs,
        parts.clock,
        parts.device.location_id,
        lambda: sign_in.session,
        lambda: shell.words,
    )
    sign_in.signedIn.connect(day.serve)
    sign_in.signedOut.connect(day.serve)
    sign_in.personChanged.connect(day.reread)
    shell.rowsChanged.connect(day.rows_changed)
    shell.languageChanged.connect(day.reread)
    shell.agesPassed.connect(day.reread)
    return day


def follow_day(
    day: DayViewModel,
    frame: StaffFrameViewModel,
    navigation: NavigationViewModel,
    open_cart: Callable[[Cart], None],
    places: Mapping[str, DayPlace],
) -> None:
    """Badges follow the list; going on with a task opens its place, where there is one for its kind."""

    def go_on(kind: str, subject: str) -> None:
        place = places.get(kind)
        if place is not None and place.key in frame.props.places:
            navigation.replace(place.key)
            place.open(subject)

    def bring_cart(cart: Cart) -> None:
        navigation.replace("cart")
        open_cart(cart)

    def count() -> None:
        frame.tell("day", day.props.total)
        frame.tell("try_on", day.props.try_ons)
        frame.tell("counter", day.props.collections + day.props.parcels)

    def lead() -> None:
        day.lead_to(frozenset(kind for kind, place in places.items() if place.key in frame.props.places))

    frame.changed.connect(lead)
    day.opened.connect(go_on)
    day.cartOpened.connect(bring_cart)
    day.changed.connect(count)
    count()


class GoodsOfShop:
    """Articles by their SKU, as the day's screen says them: from the terminal's own files."""

    def __init__(self, parts: TerminalParts, words: Callable[[], Wording]) -> None:
        self._parts = parts
        self._words = words

    def __call__(self, sku: str) -> Goods:
        """An article; one that the shop sells no more is its SKU."""
        catalogue, words = self._parts.catalogue, self._words()
        variant = catalogue.variant(sku)
        product = catalogue.product(variant.product_id) if variant else None
        if variant is None or product is None:
            return Goods(sku, "", NO_PICTURE, 1, "", 0, "")
        levels = {level.location_id: level for level in self._parts.stock.levels(sku)}
        here = levels.get(self._parts.device.location_id)
        return Goods(
            name=in_language(product.name, words.language),
            choice=choice_text(variant, words.language),
            picture=words.picture(product, variant),
            tint=product.tint,
            shelf=in_language(here.shelf, words.language) if here else "",
            here=here.on_hand if here else 0,
            elsewhere=""
            if here and here.on_hand
            else self._nearest({place for place, level in levels.items() if level.available}),
        )

    def _nearest(self, holding: set[str]) -> str:
        places = {place.id: place for place in self._parts.catalogue.locations() if place.kind == "store"}
        mine = places.get(self._parts.device.location_id)
        if mine is None:
            return ""

        def far(place: StockLocation) -> float:
            return distance_km(mine, place)

        found = sorted((place for key, place in places.items() if key in holding and key != mine.id), key=far)
        return found[0].short_name if found else ""
