"""A scanner set to a US keyboard, on computers set otherwise; and people typing on the same computer."""

from typing import Final

import pytest

from kiosk.ports.wedge import KeyStroke, WedgeAnswer
from kiosk.scanning.wedge import Wedge

URL = "https://shop.example:8400/k/AbZqWm09-_yQaM?l=fr&x=1.5#v1"
EAN = "4006381333931"
UPPER_URL = "HTTPS://A.EXAMPLE/01/09520123456788"

# Written out by hand from a picture of each keyboard, apart from the table under test: key code, US, French.
KEYS: Final = [
    *((10 + i, "1234567890-="[i], "!@#$%^&*()_+"[i], "&é\"'(-è_çà)="[i], "1234567890°+"[i]) for i in range(12)),
    *((24 + i, "qwertyuiop"[i], "QWERTYUIOP"[i], "azertyuiop"[i], "AZERTYUIOP"[i]) for i in range(10)),
    *((38 + i, "asdfghjkl;"[i], "ASDFGHJKL:"[i], "qsdfghjklm"[i], "QSDFGHJKLM"[i]) for i in range(10)),
    *((52 + i, "zxcvbnm,./"[i], "ZXCVBNM<>?"[i], "wxcvbn,;:!"[i], "WXCVBN?./§"[i]) for i in range(10)),
    (35, "]", "}", "$", "£"),
]


def stroke(text: str, at_s: float, code: int = 0, *, is_shifted: bool = False, is_repeat: bool = False) -> KeyStroke:
    return KeyStroke(code, text, at_s * 1000, is_shifted, is_repeat)


def scanner_strokes(text: str, layout: str, *, caps: bool, codes: bool, start: float = 0.0) -> list[KeyStroke]:
    strokes = []
    for index, character in enumerate(text):
        code, us, us_shifted, french, french_shifted = next(key for key in KEYS if character in key[1:3])
        is_shifted = character == us_shifted
        pair = (us, us_shifted) if layout == "us" else (french, french_shifted)
        typed = pair[is_shifted]
        if caps and typed.isalpha() and typed != "µ":
            typed = typed.swapcase()
        strokes.append(stroke(typed, start + index * 0.008, code if codes else 0, is_shifted=is_shifted))
    return strokes


def play(wedge: Wedge, strokes: list[KeyStroke], end: str = "\r") -> tuple[list[WedgeAnswer], WedgeAnswer]:
    verdicts = [wedge.key(pressed) for pressed in strokes]
    return verdicts, wedge.key(stroke(end, strokes[-1].at_ms / 1000 + 0.008, 36))


@pytest.mark.parametrize("text", [URL, EAN, "]C10109520123456788"])
@pytest.mark.parametrize("layout", ["us", "fr"])
@pytest.mark.parametrize("caps", [False, True])
@pytest.mark.parametrize("codes", [False, True])
def test_scan_is_read_whatever_the_layout(text: str, layout: str, *, caps: bool, codes: bool) -> None:
    verdicts, last = play(Wedge(), scanner_strokes(text, layout, caps=caps, codes=codes))
    assert last == WedgeAnswer(swallow=True, code=text)
    assert all(verdict == WedgeAnswer(swallow=True) for verdict in verdicts)


@pytest.mark.parametrize("layout", ["us", "fr"])
@pytest.mark.parametrize("caps", [False, True])
def test_upper_case_address_keeps_its_case_when_keys_are_known(layout: str, *, caps: bool) -> None:
    _, last = play(Wedge(), scanner_strokes(UPPER_URL, layout, caps=caps, codes=True))
    assert last.code == UPPER_URL


def test_scanner_set_to_french_is_read_on_a_french_computer() -> None:
    strokes = [stroke(digit, i * 0.01, 10 + "1234567890".index(digit), is_shifted=True) for i, digit in enumerate(EAN)]
    assert play(Wedge(), strokes)[1].code == EAN


def test_numeric_keypad_is_read() -> None:
    keypad = (90, 87, 88, 89, 83, 84, 85, 79, 80, 81)
    strokes = [stroke(digit, i * 0.01, keypad[int(digit)]) for i, digit in enumerate(EAN)]
    assert play(Wedge(), strokes, "\t")[1].code == EAN


def test_control_characters_are_swallowed_and_dropped_but_the_separator_stays() -> None:
    strokes = scanner_strokes("0109520123456788", "us", caps=False, codes=True)
    hostile = [stroke(c, strokes[-1].at_ms / 1000 + 0.005 * i) for i, c in enumerate("\x1b\x0f\x1d", start=1)]
    verdicts, last = play(Wedge(), [*strokes, *hostile])
    assert all(verdict.swallow and not verdict.replay for verdict in verdicts)
    assert last.code == "0109520123456788\x1d"


def test_person_typing_gets_every_key_back_in_order() -> None:
    wedge, delivered = Wedge(), ""
    for index, character in enumerate("manteau"):
        verdict = wedge.key(stroke(character, index * 0.09))
        assert verdict.swallow
        assert verdict.code is None
        delivered += "".join(pressed.text for pressed in verdict.replay)
    assert delivered == "mantea"
    deadline = wedge.deadline_ms()
    assert deadline is not None
    assert wedge.overdue(deadline - 10) == WedgeAnswer(swallow=False)
    assert [pressed.text for pressed in wedge.overdue(deadline + 1).replay] == ["u"]
    assert wedge.deadline_ms() is None
    assert wedge.key(stroke("\r", 1.0)) == WedgeAnswer(swallow=False), "Enter after typing is a person's Enter"


def test_fast_roll_of_few_keys_then_enter_is_a_person() -> None:
    strokes = [stroke(c, i * 0.02) for i, c in enumerate("abc")]
    assert play(Wedge(), strokes)[1] == WedgeAnswer(swallow=False, replay=tuple(strokes))


def test_held_key_is_not_a_scanner() -> None:
    wedge = Wedge()
    first = stroke("a", 0.0)
    wedge.key(first)
    assert wedge.key(stroke("a", 0.03, is_repeat=True)) == WedgeAnswer(swallow=False, replay=(first,))


def test_prefix_makes_slow_and_short_scans_the_scanners() -> None:
    wedge = Wedge(prefix="\x02")
    strokes = [stroke(c, i * 0.12) for i, c in enumerate("\x02A1")]
    verdicts, last = play(wedge, strokes)
    assert all(verdict == WedgeAnswer(swallow=True) for verdict in verdicts)
    assert last.code == "A1"


def test_prefixed_scan_that_breaks_off_is_dropped() -> None:
    wedge = Wedge(prefix="~")
    for index, character in enumerate("~12"):
        wedge.key(stroke(character, index * 0.01))
    assert wedge.overdue(1000) == WedgeAnswer(swallow=False)
    wedge.key(stroke("~", 2.0))
    assert [pressed.text for pressed in wedge.overdue(3000).replay] == ["~"], "a person may type the prefix"


def test_endless_scan_is_capped() -> None:
    strokes = [stroke("7", i * 0.001) for i in range(5000)]
    verdicts, last = play(Wedge(), strokes)
    assert all(verdict == WedgeAnswer(swallow=True) for verdict in verdicts)
    code = last.code
    assert code is not None
    assert len(code) <= 2049
