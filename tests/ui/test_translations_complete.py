"""No screen speaks half a language."""

import pytest

from tests.ui.translation_check import all_texts, missing


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_text_is_translated(language: str) -> None:
    assert len(all_texts()) > 100, "the scan sees the screens"
    assert missing(language) == []
