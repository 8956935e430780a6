"""What follows the person signed in on a staff terminal: the hub's word on them, and the network coming back."""

from collections.abc import Callable

from kiosk.errors import CacheError
from ui.parts import TerminalParts
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.status import StatusViewModel


def follow_people(
    parts: TerminalParts,
    sign_in: StaffSignInViewModel,
    shell: ShellViewModel,
    status: StatusViewModel,
    serve: Callable[[], None],
) -> None:
    """Send away who left, ``serve`` a new role at once, have offline sign-ins checked when the hub is back."""
    met: set[str] = set()

    def people_changed(kinds: frozenset[str]) -> None:
        person = sign_in.person
        if person is None or "staff" not in kinds:
            return
        try:
            known = parts.catalogue.staff(person.id)
        except CacheError:
            return  # who was let in stays; what is wrong with the file is said elsewhere
        # Somebody of whom this terminal never had a row (its first copy is on its way) has not left.
        if known is not None or person.id in met:
            sign_in.person_changed(known)
        if known is not None:
            met.add(known.id)

    def status_changed() -> None:
        if parts.status.status().network:
            sign_in.hub_answers()

    shell.rowsChanged.connect(people_changed)
    shell.languageChanged.connect(sign_in.reread)
    status.changed.connect(status_changed)
    sign_in.personChanged.connect(serve)
