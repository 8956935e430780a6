"""View-models of the shopper's kiosk, by the names of KioskApp's required properties."""

from PySide6.QtCore import QObject

from ui.browsing import Browsing
from ui.calling import call_staff
from ui.card_scans import CardScans
from ui.cart_journey import CartJourney, Doors
from ui.jobs import Jobs
from ui.order_journey import OrderJourney
from ui.parts import TerminalParts
from ui.screens import Screens
from ui.speech.aloud import ReadingAloud
from ui.suggesting import Suggesting
from ui.theme import ThemeValues, brand
from ui.try_on_asking import try_on_asking
from ui.view_models.card_asked import CardAskedViewModel
from ui.view_models.comfort import ComfortViewModel
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.privacy import PrivacyViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.status import StatusViewModel
from ui.visit_recorder import VisitRecorder
from ui.wipe_check import WipeCheck


def kiosk_screens(parts: TerminalParts, jobs: Jobs, theme: ThemeValues) -> Screens:
    """Build them all and let them know of each other."""
    navigation = NavigationViewModel()
    status = StatusViewModel(parts.status)
    shell = ShellViewModel(parts.device, parts.catalogue.location, parts.shopping, parts.status, parts.language)
    visits = VisitRecorder(parts, navigation)
    status.removed.connect(visits.is_removed)  # before anything that ends the visit: why it ends
    browsing = Browsing(parts, jobs, shell, navigation)
    visits.variantDrawn.connect(browsing.show_variant)
    orders = OrderJourney(parts, jobs, shell, navigation)
    doors = Doors(browsing.show_product, browsing.show_category, browsing.show_selection, orders.open)
    status.removed.connect(shell.leave)
    journey = CartJourney(parts, jobs, shell, navigation, status, doors)
    orders.print_from(journey.done)
    _record(visits, journey, browsing.suggesting)
    journey.idle.expired.connect(shell.leave)
    _take_up_the_visit(parts, navigation, visits)
    privacy = PrivacyViewModel(parts.notice, parts.clock, shell, brand(parts.brand).name)
    journey.checkout.consents = privacy.consents
    journey.checkout.placed.connect(privacy.reset)  # agreed to for the contact of that order
    card_scans = CardScans(parts, jobs)
    card_asked = CardAskedViewModel(parts.shopping, parts.cards, jobs, parts.clock)
    shell.agesPassed.connect(card_asked.follow)
    journey.scan.answered.connect(card_scans.scanned)
    comfort = ComfortViewModel(theme, journey.idle.allow)
    aloud = ReadingAloud(parts, shell, journey.checkout)
    journey.idle.warned.connect(aloud.warn)
    shell.left.connect(comfort.reset)
    shell.left.connect(navigation.restart)
    call = call_staff(parts, jobs, shell, navigation, lambda: browsing.product.props.sku)
    models: dict[str, QObject] = {
        "shell": shell,
        "call": call,
        "navigation": navigation,
        "status": status,
        "comfort": comfort,
        "speech": aloud.model,
        "privacy": privacy,
        "cardAsked": card_asked,
        "tryOnWish": try_on_asking(parts, jobs, shell, navigation, browsing.product),
        **browsing.models,
        **journey.models,
        **orders.models,
    }
    wipe = WipeCheck(parts.prove_wipe, parts.shopping, models, journey.checkout, orders.finder, jobs)
    journey.checkout.placed.connect(wipe.note_order)
    shell.leaving.connect(wipe.note_form)
    shell.left.connect(wipe.look)
    return Screens(
        shell,
        navigation,
        models,
        kept=(browsing, journey, orders, aloud, visits, wipe, card_scans),
        on_attach=(aloud.attach, journey.attach, visits.attach, wipe.attach),
        on_close=(aloud.close, journey.close, wipe.close),
        begin=browsing.begin,
    )


def _record(visits: VisitRecorder, journey: CartJourney, suggesting: Suggesting) -> None:
    journey.idle.expired.connect(visits.falls_silent)
    journey.scan.answered.connect(visits.scanned)
    journey.scan.cartOpened.connect(visits.cart_opened)
    journey.checkout.placed.connect(visits.ordered)
    journey.done.rated.connect(visits.answered)
    journey.checkout.placed.connect(suggesting.ordered)
    suggesting.on_home.wanted.connect(visits.followed_home)
    suggesting.with_product.wanted.connect(visits.followed_product)


def _take_up_the_visit(parts: TerminalParts, navigation: NavigationViewModel, visits: VisitRecorder) -> None:
    """A restart in the middle of a visit loses nothing of it; left alone, it is erased as any other."""
    visits.is_resuming = True
    session = parts.shopping.resume()
    visits.is_resuming = False
    if session is not None:
        navigation.home()
        if session.cart.lines:
            navigation.go(Screen.CART)
