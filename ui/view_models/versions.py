"""A terminal and its hub are of different versions: the code for the screens, and the sentence for those who write theirs."""

from kiosk.domain.versions import Update
from kiosk.use_cases.versions import update_of
from ui.translation import texts_in
from ui.wording import Wording


def why_not(error: Exception | None, otherwise: str = "hub_needed") -> str:
    """The code of a call to the hub that failed: who has to be updated, or ``otherwise``."""
    return (update_of(error) if error is not None else "") or otherwise


def version_words(update: Update, words: Wording) -> str:
    """What happened, and what to do; ``Versions.qml`` says the same."""
    texts = texts_in(words.language)
    if update == "update_hub":
        return texts.translate(
            "Versions", "Le serveur est d’une version plus ancienne et ne connaît pas cela. Mettez le serveur à jour."
        )
    return texts.translate(
        "Versions",
        "Le serveur est d’une version plus récente : cet appareil ne comprend pas sa réponse. Mettez l’appareil à jour.",
    )
