"""Drawings of the shop over HTTP."""

from pathlib import Path

import httpx
import pytest

from kiosk.hub.light import drawn_lightly, packed, wanted
from kiosk.settings import ASSETS

pytestmark = pytest.mark.anyio

SVG = '<svg xmlns="x"><!-- palette: base=#AA0000 shade=#BB0000 --><path fill="#aa0000" stroke="#BB0000"/></svg>'


@pytest.fixture(autouse=True)
def drawing(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "robe.svg").write_text(SVG)
    (tmp_path / "secret.svg").write_text("secret")


async def test_drawing_is_recoloured_in_one_pass(client: httpx.AsyncClient) -> None:
    # The new base is the old shade: one colour after the other would turn both into the new shade.
    answer = await client.get("/api/pictures/robe", params={"base": "#BB0000", "shade": "#00CC00"})
    assert 'fill="#BB0000" stroke="#00CC00"' in answer.text
    assert answer.headers["content-type"] == "image/svg+xml"
    assert (await client.get("/api/pictures/robe.svg")).text == SVG


async def test_known_drawing_is_not_sent_again(client: httpx.AsyncClient, tmp_path: Path) -> None:
    tag = (await client.get("/api/pictures/robe")).headers["ETag"]
    again = await client.get("/api/pictures/robe", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    (tmp_path / "pictures" / "robe.svg").write_text(SVG + " ")
    changed = await client.get("/api/pictures/robe", headers={"If-None-Match": tag})
    assert changed.status_code == 200


@pytest.mark.parametrize("name", ["none", "..%2Fsecret", "../secret", "%2Fetc%2Fpasswd", "robe%00", "ROBE", "a" * 200])
async def test_name_that_is_no_drawing_is_not_found(client: httpx.AsyncClient, name: str) -> None:
    answer = await client.get(f"/api/pictures/{name}")
    assert answer.status_code == 404
    assert "secret" not in answer.text


async def test_colours_that_are_none_never_reach_the_drawing(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/pictures/robe", params={"base": '"/><script>', "shade": "#12345678"})
    assert answer.text == SVG


@pytest.mark.parametrize("name", ["-", "unknown", "ROBE"])
async def test_browser_gets_the_placeholder_for_what_has_no_drawing(client: httpx.AsyncClient, name: str) -> None:
    answer = await client.get(f"/pictures/{name}")
    assert answer.status_code == 200
    assert answer.text == drawn_lightly((ASSETS / "pictures" / "placeholder.svg").read_text("utf-8"))
    assert answer.headers["cache-control"] == "public, max-age=60"


async def test_browser_gets_a_drawing_in_its_colours(client: httpx.AsyncClient) -> None:
    answer = await client.get("/pictures/robe", params={"base": "#00CC00"})
    assert 'fill="#00CC00"' in answer.text


def test_a_drawing_for_phones_keeps_its_shape_in_fewer_bytes() -> None:
    svg = '<svg><!-- palette: base=#112233 --><path d="M1.26 -3.74L400.5 20" opacity="0.25"/><path d="m1.5 2.5l3.5 4"/></svg>'
    assert drawn_lightly(svg) == ('<svg><path d="M1 -4L400 20" opacity="0.25"/><path d="m1.5 2.5l3.5 4"/></svg>')
    demo = (ASSETS / "demo" / "pictures" / "robe.svg").read_text("utf-8")
    light = drawn_lightly(demo)
    assert light.count("<path") == demo.count("<path")
    assert len(packed(light.encode(), "br").body) * 4 < len(demo)


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip, deflate, br", "br"), ("gzip;q=1.0", "gzip"), ("identity", ""), ("", ""), ("BR", "br")],
)
def test_what_a_browser_takes_decides(accepted: str, encoding: str) -> None:
    assert wanted(accepted) == encoding
