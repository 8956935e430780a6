"""Every state from the cart on, by the same rules as ``test_every_screen``; a file of its own, so that two run at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from tests.ui.screen_faults import judged
from tests.ui.screen_looks import KIOSK_STATES, kiosk_look
from ui.app import prepare_environment


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture(autouse=True)
def names_are_asked_for() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", [name for name in KIOSK_STATES if name >= "07"])
def test_nothing_is_wrong_on(name: str) -> None:
    looks = [kiosk_look(name)]
    assert {look.name: found for look, found in judged("kiosk", name, looks) if found} == {}
