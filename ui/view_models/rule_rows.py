"""Every rule as a row: what it is called, its figure, and what that figure does, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.domain.shop_rules import RulesVersion, ShopRules, bounds_of, values_of
from ui.translation import Texts, texts_in
from ui.wording import Wording

STEPS: Final[Mapping[str, int]] = {
    "reservation_hours": 4,
    "idle_s": 10,
    "offline.max_age_hours": 12,
    "offline.max_total": 100,
    "events_days": 5,
    "movements_days": 5,
    "waiting.parcel": 15,
}
"""How far one touch goes; 1 where nothing is said."""

MAY_BE_NONE: Final = ("offline.max_age_hours", "offline.max_total", "offline.max_quantity")
_ORDER: Final = (
    "waiting.call",
    "waiting.try_on",
    "waiting.collect",
    "waiting.parcel",
    "escalate_minutes",
    "try_on_cap",
    "hold_minutes",
    "reservation_hours",
    "quote_days",
    "credit_days",
    "credit_sharing",
    "idle_s",
    "offline.max_age_hours",
    "offline.max_total",
    "offline.max_quantity",
    "events_days",
    "trial",
    "movements_days",
)


@dataclass(frozen=True)
class RuleRow:
    """One rule. ``effect`` says what the figure does, ``group`` is the heading that it stands under."""

    key: str
    group: str
    title: str
    effect: str
    value: str
    is_changed: bool = False
    can_less: bool = True
    can_more: bool = True


@dataclass(frozen=True)
class VersionRow:
    """One version: when and by whom, and what it changed."""

    head: str
    changes: str


def stepped(name: str, value: int | None, by: int) -> int | None:
    """The next figure up or down, within its bounds; past the top of some there is no limit."""
    least, most = bounds_of(name)
    if value is None:
        return most if by < 0 else None
    wanted = value + by * STEPS.get(name, 1)
    if wanted > most and name in MAY_BE_NONE and value == most:
        return None
    return min(most, max(least, wanted))


def rows(rules: ShopRules, known: ShopRules, places: Mapping[str, str], words: Wording) -> tuple[RuleRow, ...]:
    """Every rule as it stands on the screen; ``known`` is what counts."""
    texts = texts_in(words.language)
    buffers = [f"safety_buffers.{place}" for place in places]
    values, before = values_of(rules), values_of(known)
    made = []
    for name in (*_ORDER, *buffers):
        default = 0 if name in buffers else None
        value, old = values.get(name, default), before.get(name, default)
        least, most = bounds_of(name)
        made.append(
            RuleRow(
                key=name,
                group=_group(name, texts),
                title=title(name, places, texts),
                effect=_effect(name, value, texts, words),
                value=shown(name, value, texts, words),
                is_changed=value != old,
                can_less=value is None or value > least,
                can_more=value is not None and (value < most or name in MAY_BE_NONE),
            )
        )
    return tuple(made)


def versions(
    told: tuple[RulesVersion, ...], people: Mapping[str, str], places: Mapping[str, str], words: Wording
) -> tuple[VersionRow, ...]:
    """What was decided before."""
    texts = texts_in(words.language)
    made = []
    for version in told:
        who = people.get(version.staff_id, version.staff_id)
        head = texts.translate(
            "Rules", "Version {version}, {day}, {who}", version=version.version, day=words.date_of(version.at), who=who
        )
        changes = [
            f"{title(name, places, texts)} {_was(name, old, texts, words)} → {_was(name, new, texts, words)}"
            for name, (old, new) in version.changes.items()
        ]
        made.append(VersionRow(head, ", ".join(changes)))
    return tuple(made)


def _was(name: str, text: str, texts: Texts, words: Wording) -> str:
    return shown(name, int(text) if text else None, texts, words)


def _group(name: str, texts: Texts) -> str:
    if name.startswith("safety_buffers."):
        return texts.translate("Rules", "Stock gardé de côté")
    if name.startswith("offline."):
        return texts.translate("Rules", "Sans réseau")
    if name.startswith("waiting.") or name in {"escalate_minutes", "try_on_cap"}:
        return texts.translate("Rules", "Attente des clients")
    if name in {"hold_minutes", "reservation_hours", "quote_days", "credit_days", "credit_sharing"}:
        return texts.translate("Rules", "Promesses")
    if name == "movements_days":
        return texts.translate("Rules", "Historique du stock")
    return texts.translate("Rules", "Bornes et visites")


def title(name: str, places: Mapping[str, str], texts: Texts) -> str:
    """What a rule is called."""
    head, _, place = name.partition(".")
    if head == "safety_buffers":
        return places.get(place, place)
    return {
        "waiting.call": texts.translate("Rules", "Appel d’une borne"),
        "waiting.try_on": texts.translate("Rules", "Essayage"),
        "waiting.collect": texts.translate("Rules", "Retrait"),
        "waiting.parcel": texts.translate("Rules", "Colis à préparer"),
        "escalate_minutes": texts.translate("Rules", "Alerte au responsable"),
        "try_on_cap": texts.translate("Rules", "Essayages à la fois"),
        "hold_minutes": texts.translate("Rules", "Paiement en cours"),
        "reservation_hours": texts.translate("Rules", "Réserve au comptoir"),
        "quote_days": texts.translate("Rules", "Devis"),
        "credit_days": texts.translate("Rules", "Crédit différé"),
        "credit_sharing": texts.translate("Rules", "Crédit à plusieurs"),
        "idle_s": texts.translate("Rules", "Silence à la borne"),
        "offline.max_age_hours": texts.translate("Rules", "Âge du stock"),
        "offline.max_total": texts.translate("Rules", "Montant d’une commande"),
        "offline.max_quantity": texts.translate("Rules", "Pièces par ligne"),
        "events_days": texts.translate("Rules", "Conservation des visites"),
        "movements_days": texts.translate("Rules", "Conservation des mouvements"),
        "trial": texts.translate("Rules", "Essai de l’accueil"),
    }[name]


def shown(name: str, value: int | None, texts: Texts, words: Wording) -> str:  # noqa: PLR0911 - one for each unit
    """A figure with its unit."""
    if value is None:
        return texts.translate("Rules", "sans limite")
    if name in {"trial", "credit_sharing"}:
        return _switch(name, texts, is_on=bool(value))
    if name == "offline.max_total":
        return f"{words.number(value)}\u00a0€"
    if name == "idle_s":
        return texts.translate("Rules", "%n s", n=value)
    if name.endswith("_hours"):
        return texts.translate("Rules", "%n h", n=value)
    if name.endswith("_days"):
        return texts.translate("Rules", "%n j", n=value)
    if name in {"try_on_cap", "offline.max_quantity"} or name.startswith("safety_buffers."):
        return words.number(value)
    return texts.translate("Rules", "%n min", n=value)


def _switch(name: str, texts: Texts, *, is_on: bool) -> str:
    """One of two words, for what is no figure."""
    if name == "trial":
        return texts.translate("Rules", "en cours") if is_on else texts.translate("Rules", "arrêté")
    return texts.translate("Rules", "parts égales") if is_on else texts.translate("Rules", "au premier")


def _effect(name: str, value: int | None, texts: Texts, words: Wording) -> str:
    figure = shown(name, value, texts, words)
    if value is None:
        return texts.translate("Rules", "Aucune limite : la borne promet quoi qu’il arrive.")
    if name.startswith("safety_buffers."):
        if not value:
            return texts.translate("Rules", "Tout ce qui est en rayon se promet.")
        return texts.translate("Rules", "%n pièce(s) de chaque article ne sont jamais promises d’ici.", n=value)
    if name.startswith("waiting."):
        return texts.translate("Rules", "En rouge sur Ma journée au-delà de {figure}, orange à 80 %.", figure=figure)
    said = {
        "escalate_minutes": texts.translate(
            "Rules", "Le responsable l’apprend {figure} après l’objectif.", figure=figure
        ),
        "try_on_cap": texts.translate("Rules", "Au-delà, la borne propose d’attendre ou d’appeler.", figure=figure),
        "hold_minutes": texts.translate(
            "Rules", "Les pièces restent réservées {figure} à qui est parti payer.", figure=figure
        ),
        "reservation_hours": texts.translate("Rules", "Un retrait prêt est gardé {figure} au comptoir.", figure=figure),
        "quote_days": texts.translate("Rules", "Un devis tient son prix {figure}.", figure=figure),
        "credit_days": texts.translate(
            "Rules", "Une commande finie à la maison sous {figure} est encore créditée.", figure=figure
        ),
        "credit_sharing": texts.translate("Rules", "Une ligne servie par plusieurs : {figure}.", figure=figure),
        "idle_s": texts.translate(
            "Rules", "Après {figure} sans toucher, la borne demande s’il y a quelqu’un.", figure=figure
        ),
        "offline.max_age_hours": texts.translate(
            "Rules", "Sans nouvelles depuis {figure}, la borne ne promet plus rien.", figure=figure
        ),
        "offline.max_total": texts.translate(
            "Rules", "Au-dessus de {figure}, une commande attend le réseau.", figure=figure
        ),
        "offline.max_quantity": texts.translate(
            "Rules", "Plus de {figure} pièces d’un article attendent le réseau.", figure=figure
        ),
        "events_days": texts.translate(
            "Rules", "Les visites, sans nom, sont effacées après {figure} ; leurs chiffres aussi.", figure=figure
        ),
        "movements_days": texts.translate(
            "Rules", "Les mouvements de stock et les demandes closes sont effacés après {figure}.", figure=figure
        ),
        "trial": texts.translate("Rules", "Une visite sur deux voit la recherche en premier ; Chiffres dit l’écart."),
    }
    return said[name]
