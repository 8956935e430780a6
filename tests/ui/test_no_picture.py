"""A product without a drawing shows the parcel, and nobody asks the hub for it."""

from pathlib import Path

from PySide6.QtCore import QSize

from ui.pictures import PictureProvider, PictureStore
from ui.wording import NO_PICTURE, picture_id


def test_what_has_no_drawing_is_drawn_as_a_parcel(tmp_path: Path) -> None:
    asked: list[str] = []
    provider = PictureProvider(PictureStore(tmp_path), asked.append)
    image = provider.requestImage(picture_id("", {"base": "#112233"}), QSize(), QSize(80, 100))
    assert image.pixelColor(35, 60).alpha() == 255
    assert asked == []
    provider.requestImage(picture_id("robe", {}), QSize(), QSize(80, 100))
    assert asked == ["robe"]
    assert picture_id("", {}) == NO_PICTURE
