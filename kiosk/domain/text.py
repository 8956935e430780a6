"""Text of the shop in several languages."""

LocalisedText = dict[str, str]
"""Language tag (``fr``, ``en``) to text. French is always there for the demonstration shop."""

LANGUAGES = ("fr", "en")


def in_language(text: LocalisedText, language: str) -> str:
    """The text in a language, else the first language of the shop that has one, else nothing."""
    wanted = text.get(language)
    if wanted:
        return wanted
    return next((text[other] for other in LANGUAGES if text.get(other)), next(iter(text.values()), ""))
