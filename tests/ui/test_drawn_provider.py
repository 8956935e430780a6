"""Pictures that Python draws, while the engine that shows them ends."""

from threading import Event, Thread

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from typing_extensions import override

from ui.drawing import DrawnProvider


class HeldProvider(DrawnProvider):
    """Draws for as long as it is held."""

    def __init__(self) -> None:
        super().__init__()
        self.has_begun, self.may_end = Event(), Event()
        self.drawn: list[str] = []

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        self.has_begun.set()
        self.may_end.wait(10)
        self.drawn.append(name)
        return QImage(wanted, QImage.Format.Format_RGB32)


class BrokenProvider(DrawnProvider):
    """Cannot draw."""

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        raise KeyError(name)


def ask(provider: DrawnProvider, name: str) -> QImage:
    return provider.requestImage(name, QSize(), QSize(8, 8))


def test_an_engine_that_ends_waits_for_the_drawing_that_is_under_way() -> None:
    provider = HeldProvider()
    reader = Thread(target=ask, args=(provider, "first"))
    reader.start()
    provider.has_begun.wait(10)
    ending = Thread(target=provider.rest)
    ending.start()

    assert provider.drawn == []
    assert ending.is_alive()
    provider.may_end.set()
    ending.join(10)
    reader.join(10)

    assert not ending.is_alive()
    assert provider.drawn == ["first"]


def test_what_is_asked_for_after_that_is_not_drawn_and_is_no_complaint() -> None:
    provider = HeldProvider()
    provider.rest()

    assert not ask(provider, "late").isNull()
    assert provider.drawn == []


def test_a_drawing_that_fails_is_no_end_of_the_process() -> None:
    provider = BrokenProvider()

    assert ask(provider, "unknown").isNull()
    provider.rest()
