"""The window of a new terminal, in each of its states and looks, by the rules of every other screen."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui import screen_rules
from tests.ui.gallery import MANAGER_SIZE, PORTRAIT, TABLET_SIZE
from tests.ui.gallery_join import STATES, joining
from tests.ui.screen_facts import facts_of, pixels_of
from tests.ui.screen_faults import quick
from ui.app import prepare_environment

LOOKS = (
    ("maison-corail", "fr", TABLET_SIZE),
    ("nordlys", "en", MANAGER_SIZE),
    ("maison-corail", "en", PORTRAIT),
    ("nordlys", "fr", TABLET_SIZE),
)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("state", "look"), tuple(zip(STATES, LOOKS, strict=True)))
def test_nothing_is_wrong_while_a_terminal_asks_to_be_let_in(
    state: str, look: tuple[str, str, tuple[int, int]]
) -> None:
    brand, language, size = look
    with joining(state, brand, language, size) as shown:
        quick()
        facts = facts_of(shown.window, min(1.0, size[0] / 1280))
        assert facts.texts
        found = [*screen_rules.texts_fit(facts), *screen_rules.texts_apart(facts)]
        found += screen_rules.targets_large(facts, least=48)
        found += screen_rules.contrast_kept(facts, pixels_of(shown.window.grabWindow()))
        assert found + shown.warnings == []
