"""What may be said, how loud, in which language; and the last words, to be said again."""

from collections.abc import Callable

from kiosk.domain.speech import USUAL_VOLUME, for_everybody, next_volume
from kiosk.ports.speech import HeadsetJack, Voice
from ui.speech.sentences import covered
from ui.translation import texts_in


class Speaker:
    """Between the reader and a voice. ``personal`` gives the words of this visit that only a headset may hear."""

    def __init__(
        self,
        voice: Voice,
        jack: HeadsetJack,
        language: Callable[[], str],
        personal: Callable[[], tuple[str, ...]],
    ) -> None:
        self._voice, self._jack = voice, jack
        self._language, self._personal = language, personal
        self._last = ("", False)
        self._headset_by_key: bool | None = None
        self.volume = USUAL_VOLUME
        voice.set_volume(self.volume)

    @property
    def is_private(self) -> bool:
        """Whether one person alone hears it."""
        return self._jack.is_present() if self._headset_by_key is None else self._headset_by_key

    def headset(self, *, present: bool) -> None:
        """A pad told by a key that its jack is used, or is not any more: it knows better than the system."""
        self._headset_by_key = present

    def say(self, text: str, *, is_personal: bool = False) -> None:
        """In place of whatever is being said. What is personal reaches a headset only."""
        if not text:
            return
        self._last = (text, is_personal)
        language = self._language()
        self._voice.say(self._audible(text, language, is_personal=is_personal), language)

    def repeat(self) -> None:
        """The last words once more, in the language of the screen, for whoever listens now."""
        text, is_personal = self._last
        self.say(text, is_personal=is_personal)

    def stop(self) -> None:
        """Silence."""
        self._voice.stop()

    def louder(self) -> int:
        """One step, and from the loudest to the softest; the new volume in percent."""
        self._set_volume(next_volume(self.volume))
        return self.volume

    def forget(self) -> None:
        """The visit is over: silence, nothing to repeat, the usual volume."""
        self._voice.stop()
        self._last = ("", False)
        self._set_volume(USUAL_VOLUME)

    def close(self) -> None:
        """The window is about to go."""
        self._voice.close()

    def _set_volume(self, volume: int) -> None:
        self.volume = volume
        self._voice.set_volume(volume)

    def _audible(self, text: str, language: str, *, is_personal: bool) -> str:
        if self.is_private:
            return text
        cover = covered(texts_in(language))
        return cover if is_personal else for_everybody(text, self._personal(), cover)
