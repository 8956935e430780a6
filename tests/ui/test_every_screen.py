"""Every state before and in the choice of a product: what is written fits and can be read, targets are large and apart.

A state is shown in one look a run. The looks are those in which every two choices of language, brand, shape, text size,
contrast and reach mode meet, and they go round: neighbouring states, which share most of what is drawn, take different
ones. ``python -m tests.ui.screen_faults kiosk --all`` shows every state in every one of them.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from tests.ui.screen_faults import judged
from tests.ui.screen_looks import KIOSK, KIOSK_LOOKS, KIOSK_STATES, kiosk_look
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
@pytest.mark.parametrize("name", [name for name in KIOSK_STATES if name < "07"])
def test_nothing_is_wrong_on(name: str) -> None:
    looks = [kiosk_look(name)]
    assert {look.name: found for look, found in judged("kiosk", name, looks) if found} == {}


def test_every_two_choices_meet_and_every_look_is_taken() -> None:
    assert {kiosk_look(name) for name in KIOSK_STATES} == set(KIOSK_LOOKS)
    assert len(KIOSK_LOOKS) < len(KIOSK) / 4
