"""What goes with a visit, and keys of scanners beside those of a pad."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtQuick import QQuickItem

from tests.accessibility.blind_shopper import BACK, NEXT, BlindShopper
from tests.accessibility.tour import tour
from tests.fakes.cart_codes import gtin_of
from ui.speech.aloud import ReadingAloud


def test_nothing_of_what_was_said_stays_after_a_visit(shopper: BlindShopper) -> None:
    shopper.plug_headset_in()
    for screen in tour(shopper):
        if screen == "payment":
            break
    shopper.choose("Retour")
    shopper.find("Prénom et nom", "Ana Roux")
    shopper.terminal.screens.shell.leave()
    aloud = next(kept for kept in shopper.terminal.screens.kept if isinstance(kept, ReadingAloud))
    assert "Ana Roux" not in kept_in(aloud)
    count = len(shopper.voice.log)
    shopper.press(BACK)
    shopper.press(NEXT)
    assert len(shopper.voice.log) == count


def test_a_scan_is_no_command_and_no_text_while_the_screen_is_read(shopper: BlindShopper) -> None:
    shopper.plug_headset_in()
    shopper.choose("commencer")
    before = shopper.cursor
    shopper.scan(gtin_of("LAMPE-AUBE-1"))
    assert shopper.screen == "product"
    assert before is not None
    assert "Lampe Aube" in shopper.settled()
    said = [words.text for words in shopper.voice.log]
    assert not [text for text in said if len(text) == 1]


def test_enter_of_a_scanner_does_not_activate(shopper: BlindShopper) -> None:
    shopper.plug_headset_in()
    shopper.find("commencer")
    for character in "zz9":
        shopper.send(QEvent.Type.KeyPress, ord(character.upper()), character)
    shopper.send(QEvent.Type.KeyPress, Qt.Key.Key_Return.value, "\r")
    # A code that means nothing is answered by the scan screen; the button would have led home.
    assert shopper.screen == "scan"


def kept_in(thing: object, depth: int = 5) -> str:
    """Everything that an object of ours holds, in words."""
    if depth == 0 or isinstance(thing, QQuickItem):
        return ""
    if isinstance(thing, dict):
        return " ".join(kept_in(part, depth - 1) for pair in thing.items() for part in pair)
    if isinstance(thing, list | tuple | frozenset | set):
        return " ".join(kept_in(part, depth - 1) for part in thing)
    if type(thing).__module__.startswith("ui.speech"):
        return kept_in(vars(thing), depth - 1)
    return thing if isinstance(thing, str) else ""
