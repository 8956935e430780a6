"""Codes that decoders give up: bent round bottles, half in glare, damaged; and symbologies that are easily imagined."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import pytest
import zxingcpp

from kiosk.ports.decoder import Frame
from kiosk.scanning.module_decoder import ModuleQrDecoder
from kiosk.scanning.module_votes import ModuleVotes
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.pipeline import Pipeline
from kiosk.scanning.places import whole
from kiosk.scanning.qr_repair import repair
from kiosk.scanning.reed_solomon import repaired
from kiosk.scanning.second_look import SecondLook
from kiosk.scanning.zxing_decoder import ZxingDecoder, read_modules

LINK = "https://shop.example/k/Zm9vYmFyYmF6cXV1eA"
MICRO = zxingcpp.BarcodeFormat.MicroQRCode


def drawn(text: str, symbology: zxingcpp.BarcodeFormat, scale: int = 6, **options: str) -> Frame:
    image = zxingcpp.create_barcode(text, symbology, **options).to_image(scale=scale)
    return np.asarray(
        cv2.copyMakeBorder(np.asarray(image), 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=(255,)), np.uint8
    )


def photographed(code: Frame, seed: int = 1) -> Frame:
    """The code in a larger grey frame, a little soft and noisy."""
    frame = np.full((720, 960), 140, np.float32)
    height, width = code.shape
    frame[100 : 100 + height, 200 : 200 + width] = 30 + code * 0.75
    noisy = cv2.GaussianBlur(frame, (0, 0), 0.8) + np.random.default_rng(seed).normal(0, 3, frame.shape)
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)


def round_a_bottle(code: Frame, half_angle: float) -> Frame:
    """Seen from the front, its left and right side turned away."""
    height, width = code.shape
    radius = width / 2 / half_angle
    seen = np.arange(int(2 * radius * np.sin(half_angle)))
    angle = np.arcsin((seen - len(seen) / 2) / radius)
    columns = np.tile((angle * radius + width / 2).astype(np.float32), (height, 1))
    rows = np.arange(height, dtype=np.float32)[:, None] - (0.35 * radius * (np.cos(angle) - 1))[None].astype(np.float32)
    return np.asarray(cv2.remap(code, columns, rows.astype(np.float32), cv2.INTER_LINEAR, borderValue=(255,)), np.uint8)


def in_glare(frame: Frame, x: int, y: int, radius: float) -> Frame:
    down, across = np.mgrid[: frame.shape[0], : frame.shape[1]]
    light = 400 * np.exp(-((across - x) ** 2 + (down - y) ** 2) / radius**2)
    return np.asarray(np.clip(frame + light, 0, 255), np.uint8)


def hard_pictures() -> Iterator[tuple[str, Frame]]:
    code = drawn(LINK, zxingcpp.BarcodeFormat.QRCode, 8, ec_level="M")
    yield "bent", photographed(round_a_bottle(code, 0.9))
    yield "glare", in_glare(photographed(code), 350, 330, 62)
    torn = code.copy()
    for x, y in np.random.default_rng(3).integers(170, 330, (3, 2)):
        torn[y : y + 18, x : x + 18] = 0
    torn[260:324, 156:164], torn[156:164, 92:156] = 255, 255  # where the code says how it is masked
    yield "torn", photographed(torn)
    for name, (x, y) in {"top left": (92, 92), "top right": (268, 92), "bottom left": (92, 268)}.items():
        covered = code.copy()
        covered[y : y + 56, x : x + 56] = 255
        yield f"without its {name} eye", photographed(covered)


@pytest.mark.parametrize(
    ("name", "picture"), list(hard_pictures()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_qr_code_that_the_decoder_gives_up_is_read(name: str, picture: Frame) -> None:
    assert ZxingDecoder().decode(picture) == [], f"{name} is too easy to show anything"
    found = PictureReader().read_picture(picture)
    assert [(code.text, code.symbology) for code in found] == [(LINK, "qr")]
    middle = np.mean(found[0].corners, axis=0)
    assert 250 < middle[0] < 450
    assert 200 < middle[1] < 420


def modules(text: str, level: str) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    image = np.asarray(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level).to_image(scale=1))
    return np.asarray(image[4:-4, 4:-4] < 128, np.bool_)


@pytest.mark.parametrize("level", "LMQH")
def test_modules_of_every_level_are_repaired_to_what_was_printed(level: str) -> None:
    random = np.random.default_rng(7)
    for length in (6, 30, 60, 110, 180, 260):
        text = "".join(random.choice(list("abcdefgh0123-_/."), length))
        printed = modules(text, level)
        wrong = random.random(printed.shape) < 0.01
        confidence = np.where(wrong, 0.05, 1.0).astype(np.float32)
        fixed = repair(printed ^ wrong, confidence)
        assert fixed is not None, (level, len(printed))
        assert read_modules(fixed) == text


def test_noise_is_not_repaired_into_a_code() -> None:
    random = np.random.default_rng(5)
    for size in (21, 25, 33):
        assert repair(random.random((size, size)) < 0.5, random.random((size, size)).astype(np.float32)) is None
    assert all(repaired(random.integers(0, 256, 60).astype(np.uint8), 18, list(range(10))) is None for _ in range(50))


@dataclass(frozen=True)
class Rare:
    text: str
    symbology: zxingcpp.BarcodeFormat
    expected: tuple[str, str]


RARE = (
    Rare("12345", MICRO, ("12345", "micro_qr")),
    Rare("https://shop.example/p/7", zxingcpp.BarcodeFormat.DataMatrix, ("https://shop.example/p/7", "data_matrix")),
    Rare("96385074", zxingcpp.BarcodeFormat.EAN8, ("96385074", "ean8")),
    Rare("01234565", zxingcpp.BarcodeFormat.UPCE, ("0012345000065", "upce")),
    Rare("AB-12345-C", zxingcpp.BarcodeFormat.Code128, ("AB-12345-C", "code128")),
    Rare("(01)09521234543213", zxingcpp.BarcodeFormat.DataBarOmni, ("]e00109521234543213", "databar")),
    Rare(
        "(01)09521234543213(10)A1", zxingcpp.BarcodeFormat.DataBarExp, ("]e0010952123454321310A1", "databar_expanded")
    ),
)


@pytest.mark.parametrize("rare", RARE, ids=lambda rare: rare.expected[1])
def test_rare_symbology_is_read_in_a_picture_and_in_a_stream(rare: Rare) -> None:
    picture = photographed(drawn(rare.text, rare.symbology, 3))
    assert [(code.text, code.symbology) for code in PictureReader().read_picture(picture)] == [rare.expected]
    now = [100.0]
    pipeline, scans = Pipeline(lambda: now[0]), []
    for seed in range(12):
        scans.append(pipeline.read_frame(photographed(drawn(rare.text, rare.symbology, 3), seed)).scanned)
        now[0] += 0.066
    assert [(code.text, code.symbology) for code in scans if code] == [rare.expected]


def test_large_qr_code_is_not_full_of_micro_qr_codes() -> None:
    texture = drawn("x" * 300, zxingcpp.BarcodeFormat.QRCode, 3)
    texture[40:140, 40:140] = 128  # an eye is missing: no code any more
    texture[-140:-40, 40:140] = 128
    texture[40:140, -140:-40] = 128
    now = [100.0]
    pipeline = Pipeline(lambda: now[0])
    for seed in range(12):
        assert pipeline.read_frame(photographed(texture, seed)).seen == ()
        now[0] += 0.066


def test_pass_that_worked_goes_first_in_the_same_place() -> None:
    looks: list[str] = []
    frame = photographed(drawn(LINK, zxingcpp.BarcodeFormat.QRCode))
    decoder = ZxingDecoder()

    def spy(name: str, *, is_blind: bool) -> object:
        def read(picture: Frame) -> object:
            looks.append(f"{name}{picture.shape[0] < 720:d}")
            return [] if is_blind else decoder.decode(picture)

        return read

    second = SecondLook(
        square=(spy("a", is_blind=True), spy("b", is_blind=False)),  # type: ignore[arg-type]  # spies say less of their type
        everywhere=(spy("w", is_blind=True),),  # type: ignore[arg-type]
    )
    place = whole(frame)
    assert second.where_it_was(frame, 1.0) == []
    assert second.try_harder(frame, [place], 1.0)[0].text == LINK
    looks.clear()
    assert second.where_it_was(frame, 1.1)[0].text == LINK
    assert looks == ["b1"], "only where the code was"
    assert second.where_it_was(frame, 3.0) == [], "forgotten by now"


def test_frames_that_each_lack_too_much_are_read_together() -> None:
    whole_code = drawn(LINK, zxingcpp.BarcodeFormat.QRCode, 8, ec_level="L")
    frames = []
    for seed in range(4):
        hidden = whole_code.copy()
        for x, y in np.random.default_rng(seed).integers(140, 290, (14, 2)):
            hidden[y : y + 40, x : x + 18] = 110
        frames.append(photographed(hidden, seed))
    assert [ModuleQrDecoder().decode(frame) for frame in frames] == [[]] * 4
    together = ModuleQrDecoder(ModuleVotes())
    assert LINK in {code.text for frame in frames for code in together.decode(frame)}
