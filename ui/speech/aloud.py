"""The screen read aloud, put together: voice, headset, reader, and what of a visit is personal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow

from ui.parts import TerminalParts
from ui.speech.pad import Repeats
from ui.speech.reader import ReaderDoors, ScreenReader
from ui.speech.speaker import Speaker
from ui.translation import texts_in
from ui.view_models.checkout import CheckoutViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.speech import SpeechViewModel


class ReadingAloud(QObject):
    """Owns the reader; ``model`` goes to the window, ``attach`` gets the window before anybody else filters its keys."""

    _jackChanged = Signal(bool)

    def __init__(self, parts: TerminalParts, shell: ShellViewModel, checkout: CheckoutViewModel) -> None:
        super().__init__()
        settings = parts.speech
        self._jack = parts.headset
        self.speaker = Speaker(parts.voice, parts.headset, lambda: shell.language_tag, lambda: personal_words(checkout))
        self.reader = ScreenReader(
            self.speaker,
            settings.keys,
            Repeats(settings.repeat_s),
            parts.clock,
            ReaderDoors(shell.start, lambda: texts_in(shell.language_tag)),
        )
        self.model = SpeechViewModel(self.reader, shell.left.connect)
        shell.announced.connect(self.reader.announce)
        shell.languageChanged.connect(self.reader.say_again)
        # The jack tells on a thread of its own; the signal's queue brings it over.
        self._jackChanged.connect(self._headset)
        self._stop_watching: Callable[[], None] = lambda: None

    def attach(self, window: QQuickWindow) -> None:
        """The window is there."""
        self.reader.attach(window)
        self._stop_watching = self._jack.watch(self._jackChanged.emit)

    def close(self) -> None:
        """The window is about to go."""
        self._stop_watching()
        self.reader.close()
        self.speaker.close()

    def _headset(self, present: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.reader.headset(present=present)


def personal_words(checkout: CheckoutViewModel) -> tuple[str, ...]:
    """What this visit knows of somebody, typed here or told by the hub."""
    props = checkout.props
    form = props.form
    typed = (form.email, form.phone, form.name, form.street, form.postcode, form.city)
    return (*typed, props.masked_contact, props.masked_address)
