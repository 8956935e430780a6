"""The screen read aloud, put together: voice, headset, reader, keys, and what of a visit is personal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow

from ui.parts import TerminalParts
from ui.speech.input_filter import InputFilter
from ui.speech.pad import Repeats
from ui.speech.reader import ReaderDoors, ScreenReader
from ui.speech.speaker import Speaker
from ui.translation import texts_in
from ui.view_models.checkout import CheckoutViewModel
from ui.view_models.idle import LAST_WARNING_S
from ui.view_models.shell import ShellViewModel
from ui.view_models.speech import SpeechViewModel


class ReadingAloud(QObject):
    """Owns the reader; ``model`` goes to the window, ``attach`` gets the window before anybody else filters its keys."""

    _jackChanged = Signal(bool)

    def __init__(self, parts: TerminalParts, shell: ShellViewModel, checkout: CheckoutViewModel) -> None:
        super().__init__()
        self._parts, self._shell = parts, shell
        self._repeats = Repeats(parts.speech.repeat_s)
        self._speaker = Speaker(
            parts.voice, parts.headset, lambda: shell.language_tag, lambda: personal_words(checkout)
        )
        self.model = SpeechViewModel(self._repeats)
        self.reader: ScreenReader | None = None
        self._filter: InputFilter | None = None
        # The jack tells on a thread of its own; the signal's queue brings it over.
        self._jackChanged.connect(self._headset_changed)
        self._stop_watching: Callable[[], None] = lambda: None

    def attach(self, window: QQuickWindow) -> None:
        """The window is there."""
        shell, parts = self._shell, self._parts
        doors = ReaderDoors(shell.start, lambda: texts_in(shell.language_tag), window.activeFocusItem)
        reader = ScreenReader(window.contentItem(), self._speaker, doors)
        self._filter = InputFilter(window, reader, parts.speech.keys, self._repeats, parts.clock, self._pad_told)
        shell.announced.connect(reader.announce)
        shell.languageChanged.connect(reader.say_here)
        shell.left.connect(self._forget)
        self.reader = reader
        self.model.follow(reader)
        self._stop_watching = parts.headset.watch(self._jackChanged.emit)

    def close(self) -> None:
        """The window is about to go."""
        self._stop_watching()
        if self._filter is not None and self.reader is not None:
            self._filter.close()
            self.reader.close()
        self._speaker.close()

    def warn(self) -> None:
        """Soon everything is erased: to be heard as well as seen, in words by whoever listens."""
        if self.reader is not None and self.reader.is_on:
            texts = texts_in(self._shell.language_tag)
            self.reader.announce(
                texts.translate("Speech", "Dans {seconds} secondes, cette borne efface tout.", seconds=LAST_WARNING_S)
            )
        elif self._parts.sounds is not None:
            self._parts.sounds.play("attention")

    def _forget(self) -> None:
        self._repeats.ignores_quick = False
        if self.reader is not None:
            self.reader.forget()

    def _pad_told(self, present: bool) -> None:  # noqa: FBT001 - as the jack's listener
        self._speaker.headset(present=present)
        self._headset_changed(present)

    def _headset_changed(self, present: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Plugged in: read aloud, to one person. Pulled out: be silent at once, nobody else may hear the rest."""
        if self.reader is not None:
            self.reader.switch(on=present)


def personal_words(checkout: CheckoutViewModel) -> tuple[str, ...]:
    """What this visit knows of somebody, typed here or told by the hub."""
    props = checkout.props
    form = props.form
    typed = (form.email, form.phone, form.name, form.street, form.postcode, form.city)
    return (*typed, props.masked_contact, props.masked_address)
