"""What to say of a question that the hub could not answer because it is of another version."""

from kiosk.domain.versions import Update
from kiosk.errors import BackendRejected, VersionsDiffer


def update_of(error: BaseException) -> Update:
    """Who must be brought up to date; empty for every other failure."""
    match error:
        case VersionsDiffer(update=update):
            return update
        case BackendRejected(reason=("update_hub" | "update_terminal") as reason):
            return reason
        case _:
            return ""
