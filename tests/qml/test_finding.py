"""Attract, home and search as a shopper meets them: a closed store sleeps, filters say what they leave, misses are noted."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kiosk.domain.catalogue import Category
from kiosk.domain.shop_event import SearchMissed, VisitStarted
from kiosk.scanning.scanners.wedge import Wedge
from tests.fakes.events import MemoryEvents
from tests.fakes.shop import CATEGORIES, FakeCatalogue
from tests.fakes.terminal import FakeClock
from tests.qml.conftest import every_item

if TYPE_CHECKING:
    from tests.qml.conftest import Kiosk


def fall_asleep(kiosk: "Kiosk") -> None:
    """Ten hours later: half past midnight."""
    cast("FakeClock", kiosk.parts.clock).pass_seconds(timedelta(hours=10).total_seconds())
    kiosk.model("attract").advance()
    kiosk.wait_for("sleep")


def ticking(kiosk: "Kiosk") -> list[int]:
    """Intervals of the timers that run, of everything but the camera and the network."""
    models = (kiosk.terminal.screens.shell, *kiosk.terminal.screens.models.values())
    timers = {timer for model in models for timer in model.findChildren(QTimer)}
    return sorted(timer.interval() for timer in timers if timer.isActive())


def test_a_closed_store_sleeps_with_one_timer_and_a_touch_starts_at_once(kiosk: "Kiosk") -> None:
    assert kiosk.shown("sleep") is None
    fall_asleep(kiosk)
    assert "Ouvre à 10\u00a0h" in kiosk.texts()
    assert ticking(kiosk) == [15 * 60 * 1000]

    kiosk.touch("sleep")
    kiosk.wait_for("screen-home")
    assert kiosk.shown("sleep") is None
    assert kiosk.parts.shopping.session is not None
    assert 1000 in ticking(kiosk)


def test_the_screen_stays_lit_for_a_while_after_a_visit_and_wakes_when_the_store_opens(kiosk: "Kiosk") -> None:
    clock, attract = cast("FakeClock", kiosk.parts.clock), kiosk.model("attract")
    fall_asleep(kiosk)
    kiosk.touch("sleep")
    kiosk.touch("leave")
    kiosk.wait_for("screen-attract")
    attract.advance()
    assert not attract.props.is_asleep
    clock.pass_seconds(61)
    attract.advance()
    assert attract.props.is_asleep
    clock.pass_seconds(timedelta(hours=10).total_seconds())
    attract.look()
    assert not attract.props.is_asleep
    assert kiosk.shown("sleep") is None


@pytest.mark.parametrize("keys", ["x", "9520000100018\r"], ids=["key", "scan"])
def test_a_key_or_a_scan_wakes_it_too(open_kiosk: Callable[..., "Kiosk"], keys: str) -> None:
    kiosk = open_kiosk(wedge=Wedge())
    fall_asleep(kiosk)
    for character in keys:
        key = Qt.Key.Key_Return.value if character == "\r" else ord(character.upper())
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
        QCoreApplication.sendEvent(kiosk.terminal.window, event)
    kiosk.qtbot.waitUntil(lambda: kiosk.shown("sleep") is None)
    assert kiosk.parts.shopping.session is not None
    assert kiosk.screen != "attract"


def test_the_readers_place_is_pointed_at_and_its_absence_said(open_kiosk: Callable[..., "Kiosk"]) -> None:
    kiosk = open_kiosk(reader_place="above")
    assert "Présentez le code ici, au-dessus de l’écran" in kiosk.texts()
    kiosk.parts.vitals.note_camera("missing")
    kiosk.model("attract").advance()
    assert "Le lecteur ne répond pas" in kiosk.texts()


def test_filters_say_what_they_leave_and_colours_are_swatches(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.touch("department-mode")
    kiosk.jobs.run_all()
    assert kiosk.model("search").props.here_count == "3"
    kiosk.touch("filter-colour")
    kiosk.jobs.run_all()
    (corail, *_) = kiosk.model("search").props.options
    assert (corail.text, corail.swatch, corail.count, corail.spoken) == ("Corail", "#B5432E", "1", "Corail, 1 produit")
    kiosk.touch("option-corail")
    assert [tile.name for tile in kiosk.model("search").props.tiles] == ["Robe Ondine"]
    assert "Corail" in kiosk.texts()

    kiosk.touch("filter-colour")
    assert len(kiosk.model("search").props.tiles) == 3


def test_the_way_to_a_department_is_shown_and_each_step_is_a_touch(open_kiosk: Callable[..., "Kiosk"]) -> None:
    class Families(FakeCatalogue):
        @override
        def categories(self) -> list[Category]:
            return [*CATEGORIES, Category("robes", {"fr": "Robes", "en": "Dresses"}, "mode")]

    kiosk = open_kiosk(catalogue=Families())
    kiosk.touch("start")
    kiosk.touch("department-mode")
    kiosk.touch("family-robes")
    assert [crumb.text for crumb in kiosk.model("search").props.crumbs] == ["Tous les rayons", "Mode", "Robes"]
    kiosk.touch("crumb-mode")
    assert [crumb.text for crumb in kiosk.model("search").props.crumbs] == ["Tous les rayons", "Mode"]
    kiosk.touch("crumb-")
    assert kiosk.model("search").props.crumbs == ()


def test_only_the_latest_question_is_counted(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.wait_for("keyboard")
    kiosk.type("lampe")
    assert len(kiosk.jobs.waiting) == 1
    kiosk.jobs.run_all()
    assert kiosk.model("search").props.count == "1 produit"


def misses(kiosk: "Kiosk") -> list[SearchMissed]:
    return cast("MemoryEvents", kiosk.parts.events).of(SearchMissed)


def search_for(kiosk: "Kiosk", text: str) -> None:
    kiosk.model("search").setText(text)
    cast("FakeClock", kiosk.parts.clock).pass_seconds(3)


def test_what_is_not_found_is_noted_once_and_the_nearest_is_offered(kiosk: "Kiosk") -> None:
    cast("MemoryEvents", kiosk.parts.events).record(VisitStarted())
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.wait_for("keyboard")
    kiosk.type("parasol")
    assert misses(kiosk) == [], "nobody has finished typing"
    kiosk.touch("key-action")
    assert misses(kiosk) == [SearchMissed("parasol", nearest=True)]
    assert len(kiosk.model("search").props.tiles) == 6
    search_for(kiosk, "parasols")
    search_for(kiosk, "")
    assert [miss.words for miss in misses(kiosk)] == ["parasol", "parasols"]
    search_for(kiosk, "parasol")
    kiosk.touch("leave")
    assert len(misses(kiosk)) == 2, "the same words count once a visit"


@pytest.mark.parametrize("text", ["bureo", "lampe", "zoe@exemple.fr", "06 12 34 56 78"])
def test_what_is_found_corrected_or_personal_is_not_noted(kiosk: "Kiosk", text: str) -> None:
    kiosk.touch("start")
    kiosk.touch("door-search")
    search_for(kiosk, text)
    kiosk.model("search").settle()
    assert misses(kiosk) == []


def test_filters_that_leave_nothing_are_said_and_go_with_one_touch(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.touch("department-mode")
    kiosk.touch("filter-size")
    kiosk.jobs.run_all()
    kiosk.touch("option-38")
    search_for(kiosk, "vase")
    assert "Rien sous «\u00a0vase\u00a0» avec ces filtres. Voici ce qui s’en rapproche." in kiosk.texts()
    kiosk.touch("clear-filters")
    assert [tile.name for tile in kiosk.model("search").props.tiles] == ["Vase Galet"]
    assert misses(kiosk) == []


def test_home_comes_with_the_next_frame(kiosk: "Kiosk") -> None:
    """Built behind the attract screen: the first picture after the touch is home."""
    window = kiosk.terminal.window
    kiosk.qtbot.waitUntil(lambda: any(item.objectName() == "screen-home" for item in every_item(window.contentItem())))
    painted: list[bool] = []
    window.frameSwapped.connect(lambda: painted.append(kiosk.shown("screen-home") is not None))
    kiosk.model("attract").start()
    kiosk.qtbot.waitUntil(lambda: bool(painted))
    assert painted[0]
