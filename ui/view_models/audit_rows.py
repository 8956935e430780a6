"""Entries of the audit log in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kiosk.domain.audit import AuditAction, AuditEntry, AuditPage, ChainedEntry
from kiosk.domain.money import Money
from kiosk.domain.rights import ROLES
from ui.translation import Texts, texts_in
from ui.view_models.team_rows import role_text
from ui.wording import Wording

ACTION_WORDS: Final[dict[str, str]] = {
    "discount.given": "Remise accordée",
    "quote.made": "Devis fait",
    "credit.corrected": "Crédit corrigé",
    "stock.counted": "Rayon compté",
    "stock.corrected": "Stock corrigé",
    "stock.requested": "Stock demandé",
    "rules.changed": "Règles changées",
    "person.added": "Personne ajoutée",
    "person.changed": "Personne modifiée",
    "person.left": "A quitté l’équipe",
    "pin.reset": "Nouveau code personnel",
    "badge.replaced": "Nouveau badge",
    "sign_in.locked": "Badge bloqué après des essais faux",
    "sign_in.offline": "Connexion sans le serveur",
    "terminal.admitted": "Terminal admis",
    "terminal.changed": "Terminal modifié",
    "terminal.revoked": "Terminal retiré",
    "task.reassigned": "Tâche confiée à un autre",
    "return.received": "Retour reçu",
    "order.handed_over": "Commande remise",
    "order.reshelved": "Commande remise en rayon, non retirée",
    "order.given_up": "Commande abandonnée",
    "card.note_removed": "Note effacée",
}
FIELD_WORDS: Final[dict[str, str]] = {
    "name": "nom",
    "initials": "initiales",
    "role": "rôle",
    "location_id": "lieu",
    "department": "rayon",
    "discount_ceiling_percent": "plafond de remise",
    "is_active": "dans l’équipe",
    "wrong_tries": "essais faux",
    "since": "depuis",
    "reason": "motif",
    "note": "raison",
    "on_hand": "en main",
    "price": "prix",
    "percent": "pour cent",
    "ends": "valable jusqu’au",
    "from": "de",
    "to": "vers",
    "pieces": "pièces",
    "taken_by": "confiée à",
    "author": "auteur",
    "place": "lieu",
}
VALUE_WORDS: Final[dict[str, str]] = {
    "counted": "compté en rayon",
    "found": "retrouvé",
    "damaged": "abîmé",
    "lost": "perdu ou volé",
    "yes": "oui",
    "no": "non",
}
_IN_MONEY: Final[frozenset[AuditAction]] = frozenset({"discount.given", "quote.made"})
GROUPS: Final[dict[str, tuple[AuditAction, ...]]] = {
    "all": (),
    "sales": (
        "discount.given",
        "quote.made",
        "credit.corrected",
        "order.handed_over",
        "order.reshelved",
        "order.given_up",
        "return.received",
    ),
    "stock": ("stock.counted", "stock.corrected", "stock.requested"),
    "team": ("person.added", "person.changed", "person.left", "pin.reset", "badge.replaced", "task.reassigned"),
    "access": ("sign_in.locked", "sign_in.offline", "terminal.admitted", "terminal.changed", "terminal.revoked"),
    "rules": ("rules.changed",),
}
"""What a filter shows."""


@dataclass(frozen=True)
class AuditRow:
    """One act. ``detail`` says what it was and what it became."""

    number: int
    when: str
    who: str
    what: str
    subject: str
    detail: str
    device: str


def audit_rows(page: AuditPage, words: Wording) -> tuple[AuditRow, ...]:
    """A page of the log."""
    return tuple(_row(link, page.names, words) for link in page.entries)


def _row(link: ChainedEntry, names: Mapping[str, str], words: Wording) -> AuditRow:
    entry, texts = link.entry, texts_in(words.language)
    day = words.date_numeric(words.local_day(entry.at))
    who = names.get(entry.actor_staff_id, entry.actor_staff_id)
    subject = names.get(entry.subject, entry.subject)
    return AuditRow(
        link.number,
        f"{day} {words.clock(entry.at)}",
        who,
        texts.translate("Audit", ACTION_WORDS[entry.action]) if entry.action in ACTION_WORDS else entry.action,
        "" if subject == who else subject,
        _detail(entry, names, texts, words),
        entry.device_code,
    )


def _detail(entry: AuditEntry, names: Mapping[str, str], texts: Texts, words: Wording) -> str:
    parts = []
    for name in {**entry.before, **entry.after}:
        label = texts.translate("Audit", FIELD_WORDS[name]) if name in FIELD_WORDS else name
        old, new = (_value(entry, fields.get(name, ""), names, words) for fields in (entry.before, entry.after))
        said = f"{old or '–'} → {new or '–'}" if name in entry.before else new
        parts.append(texts.translate("Audit", "{label} : {said}", label=label, said=said))
    return " · ".join(parts)


def _value(entry: AuditEntry, value: str, names: Mapping[str, str], words: Wording) -> str:
    if value in ROLES:
        return role_text(value, words)
    if value in VALUE_WORDS:
        return texts_in(words.language).translate("Audit", VALUE_WORDS[value])
    if entry.action in _IN_MONEY and value.isdecimal():
        return words.money(Money(int(value)))
    return names.get(value, _moment(value, words))


def _moment(value: str, words: Wording) -> str:
    try:
        at = datetime.fromisoformat(value) if "T" in value else None
    except ValueError:
        return value
    return value if at is None or at.tzinfo is None else f"{words.date_numeric(words.local_day(at))} {words.clock(at)}"
