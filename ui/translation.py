"""Two languages, switched live: French is written in the code, others come from translation files.

The files are Qt's ``.ts``, one folder a language, one file an area; ``fr`` holds plural forms only. View-models read them
directly. ``qsTr`` needs them compiled, since QML asks from threads of its own: that happens at the first start, and again
whenever a text changed.
"""

import hashlib
import os
import subprocess
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import QCoreApplication, QStandardPaths, QTranslator
from typing_extensions import override

from kiosk.errors import BugError

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "translations"

_Key = tuple[str, str]
_RELEASE = str(Path(PySide6.__file__).parent / "lrelease")


class Texts:
    """Text for view-models in one language, whatever is installed: ``texts.translate("Wording", "vu il y a %n min", n=3)``.

    ``pyside6-lupdate`` finds these calls because the method is called ``translate``.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._forms = read_texts(language)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Texts) and other.language == self.language

    @override
    def __hash__(self) -> int:
        return hash(self.language)

    def translate(self, context: str, source: str, /, *, n: int = -1, **values: Any) -> str:
        """The text with ``%n`` and ``{name}`` places filled."""
        forms = self._forms.get((context, source), (source,))
        text = forms[min(plural_form(self.language, n), len(forms) - 1)] if n >= 0 else forms[0]
        if n >= 0:
            text = text.replace("%n", str(n))
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text


@cache
def texts_in(language: str) -> Texts:
    """The texts of a language, read once."""
    return Texts(language)


class LanguageSwitch:
    """Installs the texts of one language for ``qsTr``; the engine's ``retranslate`` makes them show."""

    def __init__(self) -> None:
        self._installed: QTranslator | None = None

    def install(self, language: str) -> None:
        """Change what ``qsTr`` answers from now on."""
        self.remove()
        translator = QTranslator()
        if not translator.load(str(compiled(language))):
            raise BugError(f"the texts in {language!r} cannot be loaded")
        QCoreApplication.installTranslator(translator)
        self._installed = translator

    def remove(self) -> None:
        """Leave Qt as it was found."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None


def compiled(language: str, folder: Path | None = None) -> Path:
    """The compiled texts of a language, named by what they were made from, made now if missing."""
    sources = sorted((FOLDER / language).glob("*.ts"))
    digest = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:16]
    place = (
        folder or Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)) / "kiosk"
    )
    target = place / f"{language}-{digest}.qm"
    if not target.is_file():
        place.mkdir(parents=True, exist_ok=True)
        partial = place / f"{target.stem}.{os.getpid()}.part"
        command = [_RELEASE, "-silent", *map(str, sources), "-qm", str(partial)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - the compiler that Qt's package brings
        partial.replace(target)
    return target


def plural_form(language: str, n: int) -> int:
    """0 for one, 1 for several: French counts 0 as one, English does not."""
    return 0 if (n <= 1 if language == "fr" else n == 1) else 1


@cache
def read_texts(language: str) -> dict[_Key, tuple[str, ...]]:
    """Context and French source to the forms in a language; unfinished texts are left out."""
    texts: dict[_Key, tuple[str, ...]] = {}
    for path in sorted((FOLDER / language).glob("*.ts")):
        for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own files
            name = context.findtext("name", "")
            for message in context.iter("message"):
                forms = _forms(message)
                if forms:
                    texts[name, message.findtext("source", "")] = forms
    return texts


def _forms(message: ET.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") in {"unfinished", "vanished", "obsolete"}:
        return ()
    plural = tuple(form.text or "" for form in translation.iter("numerusform"))
    return plural or ((translation.text or "",) if translation.text else ())
