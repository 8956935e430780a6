"""The phone of the demonstration."""

import shutil
from pathlib import Path

import cv2
import httpx
import pytest

from kiosk.demo.hub_process import HubProcess
from kiosk.demo.phone import Phone, PhoneUnavailable
from kiosk.domain.handoff import normalise_short_code
from tests.fakes.read_screenshot import codes_on


def test_it_signs_in_adds_and_shows_a_code_that_a_kiosk_opens(
    hub: HubProcess, terminal: httpx.Client, tmp_path: Path
) -> None:
    with Phone(hub.url, tmp_path) as phone:
        phone.sign_in("hugo-demo-estran")
        phone.add_product("robe-ondine", "ROBE-ONDINE-CORAIL-40")
        phone.add_product("sac-rivage")
        shown = phone.show_code()
    picture = cv2.imread(str(shown.screenshot))
    assert picture is not None
    assert picture.shape[:2] == (2532, 1170)
    assert codes_on(shown.screenshot)[0].text.startswith(f"{hub.url}/k/")
    assert normalise_short_code(shown.short_code) == shown.short_code
    claimed = terminal.post("/api/handoffs/claim", json={"short_code": shown.short_code}).json()
    assert "ROBE-ONDINE-CORAIL-40" in {line["sku"] for line in claimed["cart"]["lines"]}


def test_a_machine_without_a_browser_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: str(tmp_path / "nothing"))
    with pytest.raises(PhoneUnavailable, match="no browser"), Phone("http://127.0.0.1:9", tmp_path):
        pass
