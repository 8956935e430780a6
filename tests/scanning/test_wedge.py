"""Scanners that type, on computers of many countries; and people typing on the same computer."""

import itertools
import random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.scan import LONGEST_TEXT, ScannedCode
from kiosk.domain.scanner import KeyboardScanner
from kiosk.ports.wedge import KeyStroke, WedgeAnswer
from kiosk.scanning.scanners.wedge import Wedge
from tests.fakes.xkb_keyboard import NAMES, scanner_strokes

URL = "https://shop.example:8400/k/AbZqWm09-_yQaM?l=fr&x=1.5#v1"
UPPER_URL = "HTTPS://A.EXAMPLE/01/09520123456788"
MIXED_URL = "HTTPS://A.EXAMPLE/01/09520123456788?s=Spring&p=12"
EAN = "4006381333931"
ELEMENTS = "]C10109520123456788"
COUNTRIES: Final = tuple(NAMES)


def stroke(text: str, at_ms: float, code: int = 0, **more: bool | int) -> KeyStroke:
    return KeyStroke(code, text, at_ms, **more)  # type: ignore[arg-type]  # the flags of a stroke


def play(wedge: Wedge, strokes: list[KeyStroke], end: str = "\r") -> tuple[list[WedgeAnswer], ScannedCode | None]:
    answers = [wedge.key(pressed) for pressed in strokes]
    last = wedge.key(stroke(end, strokes[-1].at_ms + 8, 36))
    assert last.swallow
    assert not any(answer.replay for answer in answers)
    assert all(answer.swallow or pressed.is_alt_up for answer, pressed in zip(answers, strokes, strict=True))
    return answers, last.code


def scan(text: str, scanner: str = "us", computer: str = "us", **how: bool) -> str | None:
    code = play(Wedge(), scanner_strokes(text, scanner, computer, **how))[1]
    return code.text if code else None


@pytest.mark.parametrize("text", [URL, EAN, UPPER_URL, MIXED_URL])
@pytest.mark.parametrize("computer", COUNTRIES)
def test_scanner_set_to_us_is_read_on_every_computer_whatever_caps_lock(text: str, computer: str) -> None:
    assert scan(text, "us", computer) == text
    assert scan(text, "us", computer, caps=True) == text


@pytest.mark.parametrize("text", [URL, EAN])
@pytest.mark.parametrize("country", COUNTRIES)
def test_scanner_set_as_the_computer_is_read(text: str, country: str) -> None:
    assert scan(text, country, country) == text
    assert scan(text, country, country, has_codes=False) == text


@pytest.mark.parametrize("computer", ["fr", "be", "de", "uk"])
def test_where_keys_have_no_numbers_the_writing_tells_the_layout(computer: str) -> None:
    for text in ("https://shop.example/k/AbZqWm09", EAN):
        for caps in (False, True):
            assert scan(text, "us", computer, caps=caps, has_codes=False) == text


@pytest.mark.parametrize(("computer", "caps"), list(itertools.product(["us", "fr", "de"], [False, True])))
def test_scanner_that_sends_capitals_for_small_letters_is_put_right(computer: str, *, caps: bool) -> None:
    for text in (URL, UPPER_URL, EAN):
        read = scan(text, "us", computer, caps=caps, wrong_case=True)
        # An address in capitals alone has no wrong way round: its host is the same either way.
        assert read in ({text, text.lower()} if text == UPPER_URL else {text})


def test_named_symbologies_are_ours() -> None:
    assert play(Wedge(), scanner_strokes(f"]E0{EAN}", "us", "fr", caps=True))[1] == ScannedCode(EAN, "ean13")
    assert play(Wedge(), scanner_strokes(ELEMENTS, "us", "de"))[1] == ScannedCode(ELEMENTS, "code128")
    assert play(Wedge(), scanner_strokes(f"]Q1{URL}", "us", "be"))[1] == ScannedCode(URL, "qr")
    wrong = scanner_strokes("]C10109520123456788", "us", "us", wrong_case=True)
    assert play(Wedge(), wrong)[1] == ScannedCode(ELEMENTS, "code128")


def test_unknown_text_is_read_as_the_last_code_that_made_sense() -> None:
    wedge = Wedge()
    assert play(wedge, scanner_strokes("A-4711/Z", "us", "fr"))[1] == ScannedCode("A-4711/Z", "wedge")
    own = Wedge()
    play(own, scanner_strokes(EAN, "fr", "fr"))
    assert play(own, scanner_strokes("A-4711/Z", "fr", "fr", start_ms=3000))[1] == ScannedCode("A-4711/Z", "wedge")


def gs_as(how: str, at_ms: float) -> list[KeyStroke]:
    """A group separator in the forms that makers' manuals offer."""
    match how:
        case "ctrl-]":
            return [stroke("\x1d", at_ms, 35, control=True)]
        case "ctrl-] on azerty":
            return [stroke("$", at_ms, 35, control=True)]
        case "F8":
            return [stroke("", at_ms, 74, function=8)]
        case "alt":
            digits = [stroke(digit, at_ms + i, 90, alt=True) for i, digit in enumerate("029")]
            return [*digits, stroke("", at_ms + 3, is_alt_up=True)]
        case text:
            return [stroke(character, at_ms + i) for i, character in enumerate(text)]


@pytest.mark.parametrize("how", ["ctrl-]", "ctrl-] on azerty", "F8", "alt", "~d029", "{GS}"])
def test_separator_is_kept_in_every_form_it_is_sent(how: str) -> None:
    wedge = Wedge(KeyboardScanner(separators=("F8", "~d029", "{GS}")))
    strokes = [stroke(c, i * 5.0) for i, c in enumerate("]C10109520123456788")]
    strokes += gs_as(how, 100)
    strokes += [stroke(c, 110 + i * 5.0) for i, c in enumerate("10AB")]
    assert play(wedge, strokes)[1] == ScannedCode("]C10109520123456788\x1d10AB", "code128")


def test_code_sent_by_character_numbers_is_read() -> None:
    strokes: list[KeyStroke] = []
    for index, character in enumerate(EAN):
        at = index * 10.0
        strokes += [stroke(d, at + i, 90, alt=True) for i, d in enumerate(f"{ord(character):03}")]
        strokes.append(stroke("", at + 4, is_alt_up=True))
    wedge = Wedge()
    answers = [wedge.key(pressed) for pressed in strokes]
    assert not any(answer.replay for answer in answers)
    assert wedge.key(stroke("\r", 140, 36)).code == ScannedCode(EAN, "wedge")


def test_keys_of_short_cuts_inside_a_scan_reach_nobody_and_are_no_text() -> None:
    strokes = scanner_strokes("0109520123456788", "us", "us")
    at = strokes[-1].at_ms
    hostile = [
        stroke("\x1b", at + 5, 9),
        stroke("\x0f", at + 10, control=True),
        stroke("q", at + 15, 24, control=True),
        stroke("", at + 20, 74, function=11),
        stroke("x", at + 25, 53, alt=True),
        stroke("\x1d", at + 30),
    ]
    code = play(Wedge(), [*strokes, *hostile])[1]
    assert code is not None
    assert code.text.replace("x", "") == "0109520123456788\x1d"


@pytest.mark.parametrize(
    ("suffix", "ends", "beside"),
    [
        ("auto", "\r", "\n"),
        ("auto", "\t", ""),
        ("enter", "\r", ""),
        ("crlf", "\r", "\n"),
        ("tab", "\t", ""),
    ],
)
def test_ends_of_a_scan_are_swallowed_whole(suffix: str, ends: str, beside: str) -> None:
    wedge = Wedge(KeyboardScanner(suffix=suffix))
    strokes = scanner_strokes(EAN, "us", "us")
    assert play(wedge, strokes, ends)[1] == ScannedCode(EAN, "wedge")
    if beside:
        assert wedge.key(stroke(beside, strokes[-1].at_ms + 14)) == WedgeAnswer(swallow=True)
    assert wedge.key(stroke(ends, strokes[-1].at_ms + 900)) == WedgeAnswer(swallow=False), "a person's Enter or Tab"


def test_own_suffix_ends_a_scan() -> None:
    wedge = Wedge(KeyboardScanner(suffix="##"))
    strokes = scanner_strokes("A12-9##", "us", "us")
    assert [wedge.key(s).code for s in strokes[:-1]] == [None] * (len(strokes) - 1)
    assert wedge.key(strokes[-1]) == WedgeAnswer(swallow=True, code=ScannedCode("A12-9", "wedge"), forget=True)


def silence(wedge: Wedge) -> WedgeAnswer:
    """What is decided when nothing more comes, however often the deadline moves."""
    while (deadline := wedge.deadline_ms()) is not None:
        answer = wedge.overdue(deadline + 1)
        if answer != WedgeAnswer(swallow=False):
            return answer
    return WedgeAnswer(swallow=False)


@pytest.mark.parametrize(("suffix", "text"), [("auto", EAN), ("auto", URL), ("none", EAN), ("none", "A-4711/Z")])
def test_scanner_without_a_suffix_is_read_after_a_silence(suffix: str, text: str) -> None:
    wedge = Wedge(KeyboardScanner(suffix=suffix))
    for pressed in scanner_strokes(text, "us", "de"):
        assert wedge.key(pressed) == WedgeAnswer(swallow=True)
    answer = silence(wedge)
    assert answer.code == ScannedCode(text, "wedge")
    assert answer.forget
    assert answer.replay == ()


def test_scan_that_pauses_in_the_middle_is_one() -> None:
    wedge = Wedge()
    first, second = scanner_strokes(URL[:30], "us", "us"), scanner_strokes(URL[30:], "us", "us", start_ms=340)
    for pressed in first:
        wedge.key(pressed)
    deadline = wedge.deadline_ms()
    assert deadline is not None
    assert wedge.overdue(deadline + 1) == WedgeAnswer(swallow=False)
    assert play(wedge, second)[1] == ScannedCode(URL, "wedge")


def test_scan_that_breaks_off_where_an_end_is_sent_reaches_nobody() -> None:
    wedge = Wedge(KeyboardScanner(suffix="enter"))
    for pressed in scanner_strokes(URL[:30], "us", "us"):
        wedge.key(pressed)
    assert silence(wedge) == WedgeAnswer(swallow=False, forget=True)


def test_prefix_makes_slow_and_short_scans_the_scanners() -> None:
    wedge = Wedge(KeyboardScanner(prefix="\x02"))
    strokes = [stroke(c, i * 120.0) for i, c in enumerate("\x02A1")]
    assert play(wedge, strokes)[1] == ScannedCode("A1", "wedge")


def test_prefixed_scan_that_breaks_off_is_dropped_but_a_person_may_type_the_prefix() -> None:
    wedge = Wedge(KeyboardScanner(prefix="~"))
    for index, character in enumerate("~12"):
        wedge.key(stroke(character, index * 10.0))
    assert silence(wedge) == WedgeAnswer(swallow=False, forget=True)
    wedge.key(stroke("~", 2000))
    assert [pressed.text for pressed in silence(wedge).replay] == ["~"]


def test_endless_scan_is_capped() -> None:
    code = play(Wedge(), [stroke("7", i * 1.0) for i in range(5000)])[1]
    assert code is not None
    assert len(code.text) == 2049


def test_person_typing_gets_every_key_back_in_order() -> None:
    wedge, delivered = Wedge(), ""
    for index, character in enumerate("manteau"):
        answer = wedge.key(stroke(character, index * 90.0))
        assert answer.swallow
        delivered += "".join(pressed.text for pressed in answer.replay)
    assert delivered == "mantea"
    deadline = wedge.deadline_ms()
    assert deadline is not None
    assert wedge.overdue(deadline - 10) == WedgeAnswer(swallow=False)
    assert [pressed.text for pressed in wedge.overdue(deadline + 1).replay] == ["u"]
    assert wedge.deadline_ms() is None
    assert wedge.key(stroke("\r", 1000)) == WedgeAnswer(swallow=False), "Enter after typing is a person's Enter"


def test_fast_roll_of_few_keys_then_enter_is_a_person() -> None:
    wedge = Wedge()
    strokes = [stroke(c, i * 20.0) for i, c in enumerate("abc")]
    for pressed in strokes:
        wedge.key(pressed)
    assert wedge.key(stroke("\r", 48)) == WedgeAnswer(swallow=False, replay=tuple(strokes))


def test_arrow_right_after_a_letter_keeps_its_place() -> None:
    wedge = Wedge()
    letter, arrow = stroke("a", 0, 38), stroke("", 20, 113)
    assert wedge.key(letter).swallow
    assert wedge.key(arrow).swallow
    assert silence(wedge).replay == (letter, arrow)
    assert wedge.key(stroke("", 500, 113)) == WedgeAnswer(swallow=False), "alone it is not kept waiting"


def test_held_key_is_not_a_scanner() -> None:
    wedge = Wedge()
    first = stroke("a", 0)
    wedge.key(first)
    assert wedge.key(stroke("a", 30, is_repeat=True)) == WedgeAnswer(swallow=False, replay=(first,))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.lists(st.sampled_from("abcdefghij éà0123456789"), min_size=1, max_size=30))
def test_whatever_a_person_types_arrives_once_and_in_order(seed: int, text: list[str]) -> None:
    chance, wedge, at = random.Random(seed), Wedge(), 0.0
    arrived: list[KeyStroke] = []
    typed = [stroke(character, 0.0) for character in text]
    for index, pressed in enumerate(typed):
        at += chance.choice([36.0, 45.0, 60.0, 120.0, 400.0] if index % 4 else [80.0, 200.0])
        typed[index] = stroke(pressed.text, at)
        answer = wedge.key(typed[index])
        assert answer.code is None
        arrived += answer.replay
    arrived += silence(wedge).replay
    assert arrived == typed


STROKES = st.builds(
    KeyStroke,
    scan_code=st.integers(0, 260),
    text=st.one_of(st.just(""), st.characters(), st.text(max_size=3)),
    at_ms=st.just(0.0),
    shift=st.booleans(),
    is_repeat=st.booleans(),
    alt=st.booleans(),
    control=st.booleans(),
    function=st.integers(0, 36),
    is_alt_up=st.booleans(),
)
SUFFIXES = st.sampled_from(["auto", "none", "enter", "tab", "crlf", "##"])


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(STROKES, st.sampled_from([0, 1, 8, 30, 40, 160, 300])), max_size=60), SUFFIXES)
def test_no_strokes_at_all_raise_or_are_both_kept_and_given_back(
    pairs: list[tuple[KeyStroke, int]], suffix: str
) -> None:
    wedge, at = Wedge(KeyboardScanner("~", suffix, ("F8", "{GS}"))), 0.0
    given_back: list[KeyStroke] = []  # the strokes themselves: an id alone comes again
    for pressed, pause in pairs:
        at += pause
        answer = wedge.key(KeyStroke(**{f: getattr(pressed, f) for f in pressed.__struct_fields__} | {"at_ms": at}))
        given_back += answer.replay
    given_back += silence(wedge).replay
    assert len(given_back) == len({id(stroke) for stroke in given_back})
    assert wedge.deadline_ms() is None


def test_a_code_that_is_too_long_stays_too_long_behind_a_prefix() -> None:
    wedge, code = Wedge(KeyboardScanner("~")), None
    for at, character in enumerate("~" + "7" * 3000 + "\r"):
        code = wedge.key(KeyStroke(0, character, float(at))).code or code
    assert code is not None
    assert len(code.text) == LONGEST_TEXT + 1
