"""Signing in, known or without the hub; the team, new secrets, and the audit log of a manager."""

from datetime import timedelta
from typing import Any

import msgspec

from kiosk.domain.audit import AuditEntry
from tests.fakes.shop import HERE, NOW
from tests.ui.gallery_stage import Stage
from tests.ui.test_staff_screens import BADGE


def known(stage: Stage) -> None:
    """The badge of somebody who signed in here before; two digits are typed."""
    stage.sign_in()
    stage.model("signIn").signOut()
    stage.work()
    stage.scan(BADGE)
    stage.touch("pin-2", "pin-4")


def offline(stage: Stage) -> None:
    known(stage)
    stage.cut()
    stage.touch("pin-6", "pin-8")
    stage.work()
    stage.touch("rail-me")


def left_handed(stage: Stage) -> None:
    stage.sign_in()
    stage.touch("rail-me", "hand-left")
    stage.work()


def team(stage: Stage) -> None:
    stage.sign_in()
    stage.touch("rail-team")
    stage.work()


def person(stage: Stage) -> None:
    team(stage)
    stage.touch("person-lea", "ceiling-more", "person-pin")


def secrets(stage: Stage) -> None:
    team(stage)
    stage.touch("person-lea", "person-badge", "person-badge")
    stage.work()


def _acts(stage: Stage) -> None:
    desk: Any = stage.parts.team_desk
    lea = AuditEntry("lea", "T03", "discount.given", "B07-0412", {}, {}, NOW, HERE)
    for minutes, changes in (
        (5, {"before": {"price": "18900"}, "after": {"price": "17010", "reason": "défaut d’aspect"}}),
        (9, {"action": "stock.corrected", "subject": "LAMPE-AUBE-1", "before": {"on_hand": "3"}}),
        (14, {"actor_staff_id": "karim", "action": "sign_in.offline", "subject": "karim"}),
        (20, {"actor_staff_id": "s1", "action": "pin.reset", "subject": "karim"}),
        (31, {"actor_staff_id": "s1", "action": "person.changed", "before": {"role": "salesperson"}, "subject": "lea"}),
    ):
        entry = msgspec.structs.replace(lea, at=NOW - timedelta(minutes=40 - minutes), **changes)
        if entry.action == "person.changed":
            entry = msgspec.structs.replace(entry, after={"role": "manager"})
        elif entry.action == "stock.corrected":
            entry = msgspec.structs.replace(entry, after={"on_hand": "2", "reason": "damaged"})
        elif entry.action == "sign_in.offline":
            entry = msgspec.structs.replace(entry, after={"since": NOW.isoformat(), "wrong_tries": "1"})
        desk.write(entry)


def audit(stage: Stage) -> None:
    _acts(stage)
    team(stage)
    stage.touch("team-audit")
    stage.work()


def tampered(stage: Stage) -> None:
    stage.parts.team_desk.tampered = 3
    audit(stage)


TABLET = {"11-sign-in-known": known, "12-me-offline": offline, "13-me-left-handed": left_handed}
MANAGER = {
    "80-team": team,
    "81-team-person": person,
    "82-team-secrets": secrets,
    "83-audit": audit,
    "84-audit-tampered": tampered,
}
