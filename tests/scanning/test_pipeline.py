"""The stream reader with decoders that say what they are told, and real pictures drawn here."""

import cv2
import numpy as np
import pytest
import zxingcpp

from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReading
from kiosk.scanning import hints
from kiosk.scanning.hard_passes import HardPass
from kiosk.scanning.hints import HintGiver
from kiosk.scanning.measurement import FrameMeter
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.pipeline import Pipeline
from kiosk.scanning.second_look import SecondLook
from tests.fakes.drawn_codes import qr_frame

EAN = "4006381333931"


class ScriptedDecoder:
    """Answers frame after frame from a list; nothing when the list is over."""

    def __init__(self, *answers: list[ScannedCode]) -> None:
        self._answers = list(answers)

    def decode(self, frame: Frame) -> list[ScannedCode]:
        assert frame.ndim == 2
        return self._answers.pop(0) if self._answers else []


class Time:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def code(text: str, symbology: str = "qr", x: float = 100, y: float = 100) -> ScannedCode:
    corners = ((x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5))
    return ScannedCode(text, symbology, corners)  # type: ignore[arg-type]  # short for tests


def run(answers: list[list[ScannedCode]], step_s: float = 0.1) -> list[FrameReading]:
    time = Time()
    nothing: tuple[HardPass, ...] = (lambda _: [],)
    pipeline = Pipeline(time, ScriptedDecoder(*answers), SecondLook(nothing, nothing, nothing, nothing))
    readings = []
    for _ in answers:
        readings.append(pipeline.read_frame(np.zeros((200, 200, 3), np.uint8)))
        time.now += step_s
    return readings


def test_code_held_in_view_counts_once_and_again_after_two_seconds_away() -> None:
    cart = code("cart")
    assert [bool(r.scanned) for r in run([[cart]] * 30, step_s=0.5)] == [True] + [False] * 29
    away: list[list[ScannedCode]] = [[cart], [cart], *([[]] * 5), [cart]]
    assert [bool(r.scanned) for r in run(away, step_s=0.4)] == [True, False, False, False, False, False, False, True]


def test_code_that_stands_still_counts_once_however_seldom_it_is_looked_at() -> None:
    time, frame = Time(), qr_frame("https://shop.example/k/aaaaaaaaaaaaaaaaaaaaaa")
    pipeline = Pipeline(time)
    scans, looked_at = 0, 0.0
    for _ in range(300):  # 20 s
        if pipeline.is_lively(frame) or time.now - looked_at > 2.5:
            looked_at = time.now
            scans += pipeline.read_frame(frame).scanned is not None
        time.now += 1 / 15
    assert scans == 1


def test_retail_code_needs_a_second_frame_and_upc_is_the_same_number() -> None:
    first, second = code("0036000291452", "ean13"), code("036000291452", "upca")
    readings = run([[first], [second], [second]])
    assert [r.scanned for r in readings] == [None, second, None]
    assert [r.seen for r in readings] == [(), (second,), (second,)]


def test_two_different_misreadings_never_count() -> None:
    assert not any(r.scanned for r in run([[code(EAN, "ean13")], [code("9520123456788", "ean13")]]))


def test_two_numbers_in_one_place_are_not_believed_however_often_one_is_read() -> None:
    right, wrong = code(EAN, "ean13"), code("9520123456788", "ean13", x=103)
    assert [r.scanned for r in run([[wrong, wrong, right], [right], [right]])] == [None, None, right]
    beside = code("9520123456788", "ean13", x=160)
    assert run([[beside, right], [beside, right]])[1].seen == (beside, right)


def test_readings_too_far_apart_do_not_confirm_each_other() -> None:
    assert not any(r.scanned for r in run([[code(EAN, "ean13")], [], [code(EAN, "ean13")]], step_s=0.6))


def test_most_central_code_of_a_page_is_the_only_answer() -> None:
    page = [code("left", x=20), code("middle", x=99), code("right", x=180)]
    readings = run([page, page[:1], page])
    assert [r.scanned.text if r.scanned else None for r in readings] == ["middle", None, None]


def barcode_picture(text: str) -> Frame:
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.EAN13)
    drawn = np.asarray(barcode.to_image(scale=3), np.uint8)
    return np.asarray(cv2.copyMakeBorder(drawn, 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=(255,)), np.uint8)


def test_drawn_codes_are_read_from_a_picture_with_their_corners() -> None:
    found = PictureReader().read_picture(qr_frame("https://shop.example/k/x"))
    assert [(c.text, c.symbology) for c in found] == [("https://shop.example/k/x", "qr")]
    assert found[0].corners[0] == pytest.approx((24, 24), abs=3)
    assert [(c.text, c.symbology) for c in PictureReader().read_picture(barcode_picture(EAN))] == [(EAN, "ean13")]


def test_blurred_barcode_is_read_in_a_stream_by_the_hard_passes() -> None:
    blurred = np.asarray(cv2.GaussianBlur(barcode_picture(EAN), (0, 0), 1.8), np.uint8)
    time = Time()
    pipeline = Pipeline(time)
    scans = []
    for _ in range(12):
        scans.append(pipeline.read_frame(blurred).scanned)
        time.now += 0.066
    assert [s.text for s in scans if s] == [EAN]


def test_light_on_dark_code_is_read() -> None:
    inverted = np.asarray(255 - qr_frame("dark mode"), np.uint8)
    assert Pipeline(Time()).read_frame(inverted).scanned is not None


@pytest.mark.parametrize("shape", [(1, 1), (2, 4000), (720, 1280, 3)])
def test_noise_and_odd_sizes_give_nothing(shape: tuple[int, ...]) -> None:
    noise = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    assert PictureReader().read_picture(noise) == []
    pipeline = Pipeline(Time())
    assert not any(pipeline.read_frame(noise).seen for _ in range(4))


def advice(picture: Frame) -> str:
    return hints.advice(FrameMeter().measure(picture))


def test_hint_says_what_keeps_a_code_from_being_read() -> None:
    screen = np.full((720, 1280), 90, np.uint8)
    assert advice(screen) == ""
    assert advice(np.zeros((720, 1280), np.uint8)) == "too_dark"
    far, near = screen.copy(), screen.copy()
    code_far = cv2.resize(qr_frame("x" * 60, 10), (110, 110), interpolation=cv2.INTER_AREA)
    code_near = cv2.GaussianBlur(cv2.resize(qr_frame("x" * 60, 10), (400, 400)), (0, 0), 4)
    far[300:410, 500:610] = code_far
    near[150:550, 400:800] = code_near
    assert advice(far) == "closer"
    assert advice(near) == "hold_still"
    pale = near.copy()
    pale[150:550, 400:800] = 80 + code_near // 6
    assert advice(pale) in {"brighter", ""}


def test_hint_waits_for_a_second_look_and_goes_when_a_code_is_read() -> None:
    dark = FrameMeter().measure(np.zeros((720, 1280), np.uint8))
    giver = HintGiver()
    assert [giver.missed(dark, at) for at in (0.0, 0.2, 0.5, 0.9)] == ["", "", "too_dark", "too_dark"]
    assert giver.read(1.0) == ""
    assert [giver.missed(dark, at) for at in (1.2, 1.9, 2.5)] == ["", "", "too_dark"]
