"""Every command as people and scripts start it: what it prints, and how it ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
import qrcode
import zxingcpp

from kiosk import __version__
from kiosk.demo.hub_process import HubProcess

TOKEN = "AbCdEfGhIjKlMnOpQrStUA"
GTIN = "4006381333931"
NOBODY = "http://127.0.0.1:9"


def kiosk(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=environment,
        timeout=200,
        check=False,
    )


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A small shop whose files are good."""
    assert kiosk("catalogue", "generate", tmp_path / "shop", "--variants", "30", "--locations", "3").returncode == 0
    return tmp_path / "shop"


def break_a_price(shop: Path) -> None:
    lines = (shop / "variants.csv").read_text(encoding="utf-8").splitlines()
    broken = re.sub(r",\d+\.\d\d,", ",cheap,", lines[4])
    assert broken != lines[4]
    (shop / "variants.csv").write_text("\n".join([*lines[:4], broken, *lines[5:]]) + "\n", encoding="utf-8")


def test_scan_prints_a_line_for_each_picture(tmp_path: Path) -> None:
    code = qrcode.QRCode(border=4)
    code.add_data(f"https://shop.example/k/{TOKEN}")
    modules = np.asarray(code.get_matrix(), np.uint8)
    cv2.imwrite(str(tmp_path / "cart.png"), np.kron(1 - modules, np.full((8, 8), 255, np.uint8)))
    bars = zxingcpp.create_barcode(GTIN, zxingcpp.BarcodeFormat.EAN13).to_image(scale=4)
    cv2.imwrite(str(tmp_path / "label.png"), np.pad(np.asarray(bars), 40, constant_values=255))
    (tmp_path / "notes.txt").write_text("no picture")

    done = kiosk("scan", "--host", "https://shop.example", *(tmp_path / n for n in ("cart.png", "label.png")))
    assert done.returncode == 0, done.stderr
    cart, label = (json.loads(line) for line in done.stdout.splitlines())
    assert set(cart) == {"file", "codes", "ms"}
    assert [set(found) for found in cart["codes"]] == [{"text", "symbology", "corners", "meaning"}]
    meaning = cart["codes"][0]["meaning"]
    assert (meaning["type"], meaning["token"]) == ("handoff", TOKEN)
    assert (label["codes"][0]["symbology"], label["codes"][0]["text"]) == ("ean13", GTIN)
    assert label["codes"][0]["meaning"] == {"type": "product", "gtin": f"0{GTIN}"}

    failed = kiosk("scan", tmp_path / "notes.txt")
    assert (failed.returncode, json.loads(failed.stdout)["error"]) == (1, "not_a_picture")


def test_doctor_says_what_is_missing_and_whether_that_matters(tmp_path: Path, hub: HubProcess) -> None:
    without = kiosk("doctor", "--hub", NOBODY, "--camera", "none", "--folder", tmp_path)
    assert without.returncode == 0, without.stdout  # a terminal also starts without its hub
    assert re.search(r"note  hub +no answer", without.stdout)
    assert "→ Start it with: kiosk hub" in without.stdout
    with_hub = kiosk("doctor", "--hub", hub.url, "--camera", "none", "--folder", tmp_path)
    assert f"{hub.url}, version {__version__}" in with_hub.stdout
    (tmp_path / "file").touch()
    impossible = kiosk("doctor", "--hub", NOBODY, "--camera", "none", "--folder", tmp_path / "file" / "folder")
    assert (impossible.returncode, "FAIL  disk" in impossible.stdout) == (1, True)


def test_check_names_file_and_line(shop: Path) -> None:
    good = kiosk("catalogue", "check", shop)
    assert (good.returncode, good.stdout) == (0, "The files are good.\n")
    break_a_price(shop)
    broken = kiosk("catalogue", "check", shop)
    assert broken.returncode == 1
    assert re.search(r"^variants\.csv:5: price: .*cheap", broken.stdout, re.MULTILINE), broken.stdout


def test_a_hub_does_not_start_on_a_broken_shop(shop: Path, tmp_path: Path) -> None:
    break_a_price(shop)
    done = kiosk("hub", "--database", tmp_path / "hub.db", "--shop", shop)
    assert done.returncode == 1
    assert "variants.csv:5: price: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ((), "This terminal is not enrolled."),
        (("--enrol", "WRONG-CODE"), f"The hub at {NOBODY} does not answer, and enrolling needs it"),
    ],
)
def test_run_says_why_it_cannot(more: tuple[str, ...], sentence: str, tmp_path: Path) -> None:
    done = kiosk("run", "--hub", NOBODY, "--camera", "none", "--folder", tmp_path, *more)
    assert done.returncode == 2
    assert done.stderr.startswith(sentence)


def test_run_refuses_a_wrong_code(tmp_path: Path, hub: HubProcess) -> None:
    done = kiosk("run", "--hub", hub.url, "--camera", "none", "--folder", tmp_path, "--enrol", "AAAA-AAAA")
    assert (done.returncode, "The hub refuses this code" in done.stderr) == (2, True)


def test_an_unknown_store_gets_no_code(hub: HubProcess) -> None:
    done = kiosk("enrol-code", "--database", hub.database, "--store", "nowhere")
    assert (done.returncode, "there is no store 'nowhere'" in done.stderr) == (1, True)
