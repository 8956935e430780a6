"""Every state of the tablet and of the manager's screen, by the same rules on the staff scale."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.gallery import MANAGER_SIZE, SEEING, STATES, TABLET_SIZE, Look
from tests.ui.screen_faults import judged
from tests.ui.screen_looks import STAFF, share
from ui.app import prepare_environment

NAMES = [(profile, name) for profile in ("tablet", "manager") for name in STATES[profile] if name not in SEEING]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("profile", "name"), NAMES)
def test_nothing_is_wrong_on(profile: str, name: str) -> None:
    looks = share(NAMES.index((profile, name)), STAFF[profile], 1)
    assert {look.name: found for look, found in judged(profile, name, looks) if found} == {}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("profile", "name", "size", "percent"),
    [
        ("tablet", "30-staff-cart", TABLET_SIZE, 125),
        ("tablet", "12-me-offline", TABLET_SIZE, 200),
        ("manager", "81-team-person", MANAGER_SIZE, 150),
    ],
)
def test_larger_letters_take_the_room_there_is(profile: str, name: str, size: tuple[int, int], percent: int) -> None:
    assert [found for _, found in judged(profile, name, [Look(size=size, text_percent=percent)])] == [[]]
