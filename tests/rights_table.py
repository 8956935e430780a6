"""Who may call what: read off the hub's routes and the rail of the staff screens, written to ``docs/rights.md``.

``python -m tests.rights_table`` writes it; a test finds out when it is no longer true.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from litestar import Litestar
from litestar.handlers import HTTPRouteHandler

from kiosk.domain.device import Profile
from kiosk.domain.rights import ALL_RIGHTS, ROLES, Right, may
from kiosk.domain.staff import Role, StaffMember
from kiosk.hub.app import create_app
from kiosk.hub.auth.guards import RightGuard, require_device, require_platform
from kiosk.hub.settings import HubSettings
from ui.view_models.staff_frame import derive

TABLE = Path(__file__).parents[1] / "docs" / "rights.md"

_HEAD = """# Who may do what

Read off the hub's routes and the rail of the staff screens by `make rights-table`; a test calls every route with every role
and refuses a table that is not true. What a role may do is written once, in `kiosk/domain/rights.py`; the hub asks it before
a body is read, the screens ask it before they show a place or a button. *Where* somebody may do it is decided with the
thing itself: managers change the stock, the people and the terminals of their own place, support those of every one.
"""


class Call(NamedTuple):
    """One route and method. ``who``: ``staff``, ``terminal``, ``platform`` or ``anybody``."""

    method: str
    path: str
    who: str
    right: Right | None
    handler: HTTPRouteHandler


def calls(app: Litestar) -> list[Call]:
    """Every route of the hub's own API, by path."""
    found = [
        Call(method, route.path_format, *_asked(handler), handler)
        for route in app.routes
        for handler in getattr(route, "route_handlers", ())
        if isinstance(handler, HTTPRouteHandler)
        for method in sorted(handler.http_methods - {"OPTIONS", "HEAD"})
        if not route.path_format.startswith("/schema")
    ]
    return sorted(found, key=lambda call: (call.path, call.method))


def _asked(handler: HTTPRouteHandler) -> tuple[str, Right | None]:
    guards = handler.resolve_guards()
    for guard in guards:
        if isinstance(guard, RightGuard):
            return "staff", guard.right
    if require_platform in guards:
        return "platform", None
    return ("terminal" if require_device in guards else "anybody"), None


def places(profile: Profile, role: Role) -> tuple[str, ...]:
    """What the rail offers a role on a kind of terminal."""
    return derive(profile, StaffMember("x", "X", "X", role, "x")).places


def written(app: Litestar) -> str:
    """The whole document."""
    return "\n".join([_HEAD, *_rights(), "", *_staff_routes(app), "", *_screens(), "", *_others(app)]) + "\n"


def _marks(allowed: Iterator[bool]) -> str:
    return " | ".join("yes" if one else "–" for one in allowed)


def _rights() -> list[str]:
    head = ["## Rights", "", f"| right | {' | '.join(ROLES)} |", "|---" * (len(ROLES) + 1) + "|"]
    return head + [f"| `{right}` | {_marks(may(role, right) for role in ROLES)} |" for right in ALL_RIGHTS]


def _staff_routes(app: Litestar) -> list[str]:
    head = ["## Routes for staff", "", "Also needed: an enrolled terminal, on which the person signed in.", ""]
    head += [f"| route | right | {' | '.join(ROLES)} |", "|---" * (len(ROLES) + 2) + "|"]
    return head + [
        f"| `{call.method} {call.path}` | `{call.right}` | {_marks(may(role, call.right) for role in ROLES)} |"
        for call in calls(app)
        if call.right is not None
    ]


def _screens() -> list[str]:
    rows = [(profile, role) for profile in get_args(Profile) if profile != "kiosk" for role in ROLES]
    head = ["## Places of the rail", "", "| terminal | role | places |", "|---|---|---|"]
    return head + [f"| {profile} | {role} | {', '.join(places(profile, role))} |" for profile, role in rows]


def _others(app: Litestar) -> list[str]:
    lines = ["## Everything else", ""]
    for who, said in (
        ("terminal", "Any enrolled terminal"),
        ("platform", "Platforms with a key"),
        ("anybody", "Anybody (a code, a token or a signature in the address or the body says what they see)"),
    ):
        named = [
            f"`{call.method} {call.path}`" for call in calls(app) if call.who == who and call.path.startswith("/api")
        ]
        lines += [f"**{said}:** {', '.join(named)}.", ""]
    return lines[:-1]


def main() -> None:
    """Write the table."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(HubSettings(Path(folder) / "hub.db"), pages=())
        TABLE.write_text(written(app), encoding="utf-8")
        app.state.services.close()


if __name__ == "__main__":
    main()
