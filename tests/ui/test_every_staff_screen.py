"""Every state of the tablet and of the manager's screen, by the same rules on the staff scale."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.gallery import SEEING, STATES
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
