"""The home page, kept built behind the attract screen from one visit to the next."""

from tests.ui.test_cart_journey import Kiosk, kiosk, qapp_cls

__all__ = ["kiosk", "qapp_cls"]


def test_a_next_visit_finds_the_home_page_at_its_beginning(kiosk: Kiosk) -> None:
    navigation = kiosk.terminal.screens.navigation
    navigation.go("home")
    departments = kiosk.item("departments")
    departments.setProperty("contentX", 40.0)
    navigation.restart()
    navigation.go("home")
    assert kiosk.item("departments") is departments, "kept: otherwise this shows nothing"
    assert departments.property("contentX") == 0
