"""Bytes and reports of scanners, whatever they hold, cut into codes."""

from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.domain.scan import ScannedCode
from kiosk.domain.scan_repeats import ScanRepeats, identity
from kiosk.scanning.scanners.hid_descriptor import input_reports
from kiosk.scanning.scanners.hid_pos import HidPos, reads_codes
from kiosk.scanning.scanners.scanner_text import scanned
from kiosk.scanning.scanners.serial_frames import SerialFrames
from tests.fakes.hid_reports import HONEYWELL, KEYBOARD, ZEBRA, reports

EAN = "4006381333931"
URL = "https://shop.example/k/AbCdEfGhIjKlMnOpQrStU_"


def texts(codes: list[ScannedCode]) -> list[str]:
    return [code.text for code in codes]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\x03", b"\x04", b"\r\n\x03"])
def test_frames_end_in_every_usual_way_over_any_cut(end: bytes) -> None:
    sent = b"".join(text.encode() + end for text in (EAN, URL, "]C10109520123456788\x1d10AB"))
    for size in (1, 3, 7, 1000):
        frames, read = SerialFrames(), list[ScannedCode]()
        for at in range(0, len(sent), size):
            read += frames.feed(sent[at : at + size], at * 0.001)
        assert texts(read) == [EAN, URL, "]C10109520123456788\x1d10AB"]


def test_frame_without_an_end_is_over_after_a_silence_and_not_before() -> None:
    frames = SerialFrames()
    assert frames.feed(EAN.encode(), 0.0) == []
    assert frames.feed(b"", 0.05) == []
    assert texts(frames.feed(b"", 0.2)) == [EAN]


def test_half_a_number_fetched_late_is_no_number() -> None:
    frames = SerialFrames()
    assert frames.feed(b"96385074", 0.0) == [], "an EAN-8 in front of a longer number"
    assert texts(frames.feed(b"12345\r", 9.0)) == ["9638507412345"]
    device = HidPos(HONEYWELL)
    first, second = reports(HONEYWELL, "x" * 100, "]Q1")
    assert device.feed(first, 0.0) is None
    assert device.feed(second, 9.0) == ScannedCode("x" * 100, "qr")


def test_between_stx_and_etx_a_code_may_hold_line_ends_and_a_broken_one_is_none() -> None:
    frames = SerialFrames()
    assert texts(frames.feed(b"\x02one\r\ntwo\x03", 0.0)) == ["onetwo"]
    assert texts(frames.feed(b"noise\x02" + EAN.encode() + b"\x03\r\n", 0.1)) == [EAN]
    assert frames.feed(b"\x02half of a co", 0.2) == []
    assert frames.feed(b"", 1.0) == []
    assert texts(frames.feed(EAN.encode() + b"\r", 1.1)) == [EAN]


def test_latin_1_and_utf_8_are_text_and_control_characters_are_not() -> None:
    assert (
        texts(SerialFrames().feed("Crème".encode() + b"\r" + "Crème".encode("latin-1") + b"\r", 0.0)) == ["Crème"] * 2
    )
    assert texts(SerialFrames().feed(b"\x00A\x1b[2J\x07B\x1dC\x7f\r", 0.0)) == ["A[2JB\x1dC"]


def test_endless_bytes_are_bounded_and_what_follows_is_read() -> None:
    frames = SerialFrames()
    for at in range(400):
        assert frames.feed(b"7" * 4096, at * 0.01) == []
    assert len(frames._held) < 10_000
    assert texts(frames.feed(b"\r" + EAN.encode() + b"\r", 5.0)) == [EAN]
    assert len(texts(frames.feed(b"8" * 4000 + b"\r", 6.0))[0]) == 2049, "too long for a code, and refused as such"


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (f"]E0{EAN}", ScannedCode(EAN, "ean13")),
        (f"]E3{EAN}05", ScannedCode(EAN, "ean13")),
        ("]E0036000291452", ScannedCode("036000291452", "upca")),
        ("]E001234565", ScannedCode("01234565", "upce")),
        ("]E496385074", ScannedCode("96385074", "ean8")),
        ("]C0A-4711", ScannedCode("A-4711", "code128")),
        ("]C10109520123456788", ScannedCode("]C10109520123456788", "code128")),
        ("]e00109520123456788", ScannedCode("]e00109520123456788", "databar")),
        ("]d2\x1d0109520123456788", ScannedCode("]d2\x1d0109520123456788", "data_matrix")),
        (f"]Q1{URL}", ScannedCode(URL, "qr")),
        ("]Q30109520123456788", ScannedCode("]Q30109520123456788", "qr")),
        ("]A0CODE39", ScannedCode("CODE39", "wedge")),
        ("]Q1", None),
        ("\x1d \r", None),
        ("", None),
    ],
)
def test_symbology_identifiers_are_read(sent: str, code: ScannedCode | None) -> None:
    assert scanned(sent) == code


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.binary(max_size=40), st.floats(0, 0.5)), max_size=20))
@example([(b"\x02\x02\x03\x03\r\x00\xff\xfe]E", 0.3), (b"\x03", 0.0)])
def test_no_bytes_at_all_raise(chunks: list[tuple[bytes, float]]) -> None:
    frames, now = SerialFrames(), 0.0
    for data, pause in chunks:
        now += pause
        for code in frames.feed(data, now):
            assert code.text.strip()
            assert all(character.isprintable() or character == "\x1d" for character in code.text)


@pytest.mark.parametrize("descriptor", [HONEYWELL, ZEBRA])
@pytest.mark.parametrize("text", [EAN, URL, "x" * 57, "y" * 112, "z" * 700])
def test_usb_scanners_of_two_makers_are_read_by_their_own_descriptors(descriptor: bytes, text: str) -> None:
    assert reads_codes(descriptor)
    device = HidPos(descriptor)
    read = [device.feed(report, index * 0.008) for index, report in enumerate(reports(descriptor, text, "]Q1"))]
    assert [code for code in read if code] == [ScannedCode(text, "qr")]
    assert read[-1] is not None


def test_usb_symbologies_continue_and_broken_codes() -> None:
    device = HidPos(HONEYWELL)
    (ean,) = reports(HONEYWELL, EAN, "]E0")
    assert device.feed(ean, 0.0) == ScannedCode(EAN, "ean13")
    (unnamed,) = reports(HONEYWELL, EAN, "\0\0\0")
    assert device.feed(unnamed, 1.0) == ScannedCode(EAN, "wedge")
    first, *_ = reports(HONEYWELL, "x" * 100, "]Q1")
    assert device.feed(first, 2.0) is None
    device.silent(2.4)
    device.silent(2.6)
    assert device.feed(ean, 4.0) == ScannedCode(EAN, "ean13"), "the rest never came"
    assert device.feed(b"\x04\x00", 5.0) is None, "another report of the device"
    assert device.feed(b"", 5.0) is None
    assert device.feed(b"\x02", 5.0) is None


def test_usb_code_that_never_ends_is_bounded() -> None:
    device = HidPos(HONEYWELL)
    endless = reports(HONEYWELL, "x" * 100, "]Q1")[0]
    assert not any(device.feed(endless, at * 0.001) for at in range(2000))
    assert len(device._held) < 10_000


def test_keyboard_is_no_scanner() -> None:
    assert not reads_codes(KEYBOARD)
    assert input_reports(KEYBOARD).length == 8


HOSTILE: Final = st.one_of(
    st.binary(max_size=80), st.binary(max_size=8).map(lambda cut: HONEYWELL[: 9 * len(cut)] + cut)
)


@settings(max_examples=200, deadline=None)
@given(HOSTILE, st.lists(st.binary(max_size=70), max_size=5))
@example(b"\x75\x20\x97\xff\xff\xff\x7f\x05\x8c\x09\xfe\x81\x02", [b"\x01" * 64])
@example(b"\xfe\xff", [b""])
def test_no_descriptor_and_no_report_raise(descriptor: bytes, sent: list[bytes]) -> None:
    device = HidPos(descriptor)
    assert 0 < device.report_length <= 65_537
    for index, report in enumerate(sent):
        device.feed(report, index * 0.1)
        HidPos(HONEYWELL).feed(b"\x02" + report, 0.0)


def test_one_code_by_camera_keys_and_port_is_one_identity() -> None:
    sights = [
        ScannedCode(EAN, "ean13"),
        ScannedCode(EAN, "wedge"),
        ScannedCode(f"]E0{EAN}", "wedge"),
        ScannedCode(f"0{EAN}", "code128"),
    ]
    assert len({identity(code) for code in sights}) == 1
    gs1 = [ScannedCode(f"{head}0109520123456788\x1d10AB", "qr") for head in ("", "\x1d", "]Q3", "]C1\x1d")]
    assert len({identity(code) for code in gs1}) == 1
    assert identity(ScannedCode(URL, "qr")) != identity(ScannedCode(URL.lower(), "qr"))


def test_repeats_count_once_until_two_seconds_without_the_code() -> None:
    repeats, first, other = ScanRepeats(), ScannedCode(EAN, "ean13"), ScannedCode("9783161484100", "wedge")
    assert [repeats.is_new(first, at) for at in (0.0, 1.0, 2.9, 4.8)] == [True, False, False, False]
    assert repeats.is_new(other, 4.9), "another article at once"
    assert repeats.is_new(first, 6.81), "the second piece"
    assert not repeats.is_new(other, 6.85)
    assert [repeats.is_repeat(other, at) for at in (8.8, 10.7, 12.8)] == [True, True, False]
