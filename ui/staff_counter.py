"""The counter among the other screens: where tasks, slips and scanned numbers lead there, and when it is cleared."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.use_cases.resolve_scan import OrderSeen
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.staff_day import DayPlace
from ui.view_models.counter import CounterViewModel
from ui.view_models.counter_calls import CounterCalls
from ui.view_models.counter_parcel import CounterParcelViewModel
from ui.view_models.counter_reshelve import CounterReshelveViewModel
from ui.view_models.counter_return import CounterReturnViewModel
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_frame import StaffFrameViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel

PLACE = "counter"


@dataclass(frozen=True)
class CounterScreens:
    """The counter and its sheets."""

    counter: CounterViewModel
    back: CounterReturnViewModel
    parcel: CounterParcelViewModel
    reshelve: CounterReshelveViewModel
    navigation: NavigationViewModel
    frame: StaffFrameViewModel

    def models(self) -> dict[str, QObject]:
        """By the names of StaffApp's properties."""
        return {
            "counter": self.counter,
            "counterBack": self.back,
            "counterParcel": self.parcel,
            "counterReshelve": self.reshelve,
        }

    def places(self) -> dict[str, DayPlace]:
        """Where the day's tasks of these kinds are worked on."""
        here = DayPlace(PLACE, self.open)
        return {"collect": here, "parcel": here}

    def open(self, order_id: str) -> None:
        """An order that somebody works on lies on the counter."""
        self.counter.open(order_id)

    def take_slip(self, slip: OrderSeen) -> bool:
        """A slip that was scanned is opened here, where this terminal and this person have a counter."""
        if PLACE not in self.frame.props.places:
            return False
        self.navigation.replace(PLACE)
        self.counter.open_slip(slip)
        return True

    def clear(self) -> None:
        """Whoever served here left."""
        self.back.close()
        self.parcel.close()
        self.reshelve.close()
        self.counter.reset()


def counter_screens(
    parts: TerminalParts,
    jobs: Jobs,
    sign_in: StaffSignInViewModel,
    shell: ShellViewModel,
    navigation: NavigationViewModel,
    frame: StaffFrameViewModel,
) -> CounterScreens:
    """Build them and let them follow language, time and whoever is signed in."""
    calls = CounterCalls(parts.counter, jobs, lambda: sign_in.session)
    counter = CounterViewModel(calls, parts.catalogue, parts.clock, parts.ids, lambda: shell.words)
    back = CounterReturnViewModel(counter, calls, parts.clock, parts.ids, lambda: shell.words)
    parcel = CounterParcelViewModel(counter, calls, parts.ids)
    reshelve = CounterReshelveViewModel(counter, calls, parts.ids, lambda: shell.words)
    screens = CounterScreens(counter, back, parcel, reshelve, navigation, frame)
    shell.languageChanged.connect(counter.reread)
    shell.languageChanged.connect(back.reread)
    shell.languageChanged.connect(reshelve.reread)
    shell.agesPassed.connect(counter.reread)
    sign_in.signedOut.connect(screens.clear)
    return screens
