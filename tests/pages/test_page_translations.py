"""Every sentence of the phone pages is there in English."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "kiosk" / "hub" / "pages"
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
KEYWORDS = {"_": None, "words": None, "gettext": None, "ngettext": (1, 2)}


def extracted() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(PAGES, METHODS, keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found}


def test_every_sentence_is_translated_and_none_is_left_over() -> None:
    with (ROOT / "assets" / "translations" / "pages" / "en.po").open("rb") as file:
        catalogue = read_po(file, locale="en")
    known = {message.id: message for message in catalogue if message.id}
    sources = extracted()
    assert sources - set(known) == set()
    assert set(known) - sources == set()
    assert [message.id for message in known.values() if not message.string or not all(message.string)] == []
