"""Try-ons on a staff terminal: where they are asked from, where they lead, and when the hub hears of them."""

from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.staff_scans import StaffScans
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.status import StatusViewModel
from ui.view_models.try_on import TryOnViewModel

PLACE = "try_on"


def staff_try_on(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    navigation: NavigationViewModel,
    status: StatusViewModel,
    sign_in: StaffSignInViewModel,
    scans: StaffScans,
) -> TryOnViewModel:
    """The view-model, following the feed, the network, the language and the clock."""
    model = TryOnViewModel(
        parts.work_on_try_ons,
        parts.ask_try_on,
        parts.tasks,
        parts.do_task,
        parts.catalogue,
        parts.stock,
        parts.shopping,
        jobs,
        parts.clock,
        parts.ids,
        parts.device.location_id,
        lambda: sign_in.session,
        lambda: shell.words,
        lambda: parts.status.status().network,
    )

    scans.try_on = model

    def heard() -> None:
        model.reread()
        model.send()

    sign_in.signedIn.connect(heard)
    sign_in.signedOut.connect(model.reset)
    shell.rowsChanged.connect(model.rows_changed)
    shell.languageChanged.connect(model.reread)
    shell.agesPassed.connect(heard)  # also after a sign-in was renewed
    status.changed.connect(heard)
    model.cartWanted.connect(lambda: navigation.replace("cart"))
    model.opened.connect(lambda: navigation.replace(PLACE))
    return model
