"""Rows 12, 20, 22 and 28 on the screens that everybody goes through; ``tests/ui/test_every_screen*`` has all states."""

import pytest

from tests.ui import screen_rules
from tests.ui.gallery import LANDSCAPE, Look, on_stage, wear
from tests.ui.gallery_stage import Stage
from tests.ui.screen_facts import Facts, facts_of, pixels_of
from tests.ui.screen_faults import KIOSK_PITCH, REACH_LINE, out_of_reach, quick, window_scale

SCREENS = ["01-attract", "02-home", "04c-results", "05-product", "07-cart", "09-guest", "10-done"]
SEEN_MM, TARGET_MM, APART_MM = 7.3, 15.0, 3.0

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.parametrize("name", SCREENS)]


def worn(stage: Stage, look: Look) -> Facts:
    wear(stage, look)
    quick()
    return facts_of(stage.terminal.window, window_scale("kiosk", look))


def test_row_12_a_capital_is_seen_at_arms_length_and_nothing_is_cut(name: str) -> None:
    with on_stage("kiosk", name, Look(), quick) as stage:
        facts = worn(stage, Look(text_percent=200))
        assert screen_rules.letters_high(facts, least_mm=SEEN_MM, pitch=KIOSK_PITCH) == []
        assert screen_rules.texts_fit(facts) == []


def test_row_20_contrast_of_what_is_drawn_in_each_theme(name: str) -> None:
    with on_stage("kiosk", name, Look(), quick) as stage:
        for brand in ("maison-corail", "nordlys"):
            for contrast, floor in ((False, 4.5), (True, 7.0)):
                facts = worn(stage, Look(brand=brand, contrast=contrast))
                pixels = pixels_of(stage.terminal.window.grabWindow())
                assert screen_rules.contrast_kept(facts, pixels, text=floor) == []


def test_row_22_targets_are_15_mm_and_3_mm_apart(name: str) -> None:
    with on_stage("kiosk", name, Look(), quick) as stage:
        for look in (Look(), Look(size=LANDSCAPE)):
            facts = worn(stage, look)
            assert screen_rules.targets_large(facts, least=72, least_mm=TARGET_MM, pitch=KIOSK_PITCH) == []
            assert screen_rules.targets_apart(facts, gap_mm=APART_MM, core_mm=TARGET_MM, pitch=KIOSK_PITCH) == []


def test_row_28_every_control_is_in_the_lower_third(name: str) -> None:
    with on_stage("kiosk", name, Look(), quick) as stage:
        facts = worn(stage, Look(reach=True))
        assert any(piece.item.objectName() == "comfort" for piece in facts.targets)
        assert out_of_reach(stage, "kiosk", Look(reach=True)) == []
        assert facts.area.height() * 2 == REACH_LINE * 3
