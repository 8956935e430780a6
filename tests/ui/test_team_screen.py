"""A manager's team and the audit log, in a real window."""

import msgspec
import pytest

from kiosk.domain.audit import ALL_ACTIONS, AuditEntry, AuditPage, ChainedEntry, ChainMark
from kiosk.domain.rights import ROLES
from kiosk.errors import VersionsDiffer
from tests.fakes.shop import NOW
from tests.fakes.team import FakeTeam, MemoryMark
from tests.ui.test_staff_screens import Bench, bench, qapp_cls
from ui.translation import read_texts
from ui.view_models.audit_rows import ACTION_WORDS, FIELD_WORDS, GROUPS, VALUE_WORDS, audit_rows
from ui.view_models.team_rows import ROLE_WORDS
from ui.wording import wording_in

__all__ = ["bench", "qapp_cls"]


@pytest.fixture
def profile() -> str:
    return "manager"


def desk(bench: Bench) -> FakeTeam:
    found: FakeTeam = bench.parts.team_desk
    return found


def team(bench: Bench) -> None:
    bench.sign_in()
    bench.touch("rail-team")
    bench.jobs.run_all()


def test_a_ceiling_and_a_role_are_changed_and_kept_with_one_button(bench: Bench) -> None:
    team(bench)
    bench.touch("person-lea", "ceiling-more", "ceiling-more", "role-manager", "person-save")
    bench.jobs.run_all()
    lea = next(one.member for one in desk(bench).people if one.member.id == "lea")
    assert (lea.role, lea.discount_ceiling_percent) == ("manager", 25)
    assert bench.text("ceiling") == "25 %"
    bench.touch("ceiling-role")
    assert bench.text("ceiling") == "30 %"


def test_a_new_pin_is_asked_twice_and_shown_once(bench: Bench) -> None:
    team(bench)
    bench.touch("person-karim", "person-pin")
    assert desk(bench).log == []
    bench.touch("person-pin")
    bench.jobs.run_all()
    assert bench.text("new-pin") == "8 3 1 7"
    bench.touch("secrets-done")
    assert bench.model("team").toldPin == ""
    assert [link.entry.action for link in desk(bench).log] == ["pin.reset"]


def test_a_new_pin_that_comes_after_its_manager_left_is_shown_to_nobody(bench: Bench) -> None:
    team(bench)
    bench.touch("person-karim", "person-pin", "person-pin")
    bench.model("signIn").signOut()
    bench.jobs.run_all()
    bench.sign_in()
    assert bench.model("team").toldName == ""


def test_somebody_new_gets_badge_and_pin(bench: Bench) -> None:
    team(bench)
    bench.touch("team-add")
    bench.item("person-name-input").forceActiveFocus()
    bench.type("Ana Ruiz")
    bench.touch("person-save")
    bench.jobs.run_all()
    assert desk(bench).people[-1].member.initials == "AR"
    assert bench.text("new-badge-text") == "AR-7K2M9XQ4"
    assert bench.model("team").toldLink.endswith("/b/AR-7K2M9XQ4")


def test_nobody_sets_up_themselves_and_without_the_hub_nothing_changes(bench: Bench) -> None:
    team(bench)
    bench.touch("person-s1")
    assert not bench.has("person-pin")
    assert not bench.has("person-leave")
    bench.touch("ceiling-more", "person-save")
    bench.jobs.run_all()
    assert "Personne ne change ses propres droits" in bench.text("team-problem")
    desk(bench).online = False
    bench.touch("person-lea", "role-manager", "person-save")
    bench.jobs.run_all()
    assert "ne répond pas" in bench.text("team-problem")


def test_the_log_is_read_by_subject_and_taken_away(bench: Bench) -> None:
    team(bench)
    bench.touch("person-karim", "person-pin", "person-pin")
    bench.jobs.run_all()
    bench.touch("secrets-done", "team-audit")
    bench.jobs.run_all()
    assert bench.item("audit-chain").property("heading") == "Le journal est entier."
    assert [row.what for row in bench.model("audit").entries.rows] == ["Nouveau code personnel"]
    bench.touch("audit-stock")
    bench.jobs.run_all()
    assert bench.model("audit").entries.rows == ()
    bench.touch("audit-csv")
    bench.jobs.run_all()
    assert bench.model("saving").props.is_open
    bench.model("saving").close()

    # A hub of another version has words in it that are not known here: that is not the network.
    desk(bench).fault = VersionsDiffer("/api/audit/page: an answer that makes no sense", "update_terminal")
    bench.touch("audit-all")
    bench.jobs.run_all()
    assert bench.item("audit-chain").property("heading") == "Le journal ne se lit pas ici."
    assert "Mettez l’appareil à jour" in bench.item("audit-chain").property("text")


def test_a_log_that_was_touched_is_said_above_everything(bench: Bench) -> None:
    desk(bench).tampered = 2
    team(bench)
    bench.touch("team-audit")
    bench.jobs.run_all()
    assert bench.item("audit-chain").property("heading") == "Le journal a été modifié."
    desk(bench).tampered = 0
    memory = bench.parts.read_audit._memory
    assert isinstance(memory, MemoryMark)
    memory.mark = ChainMark(7, "f" * 64)
    bench.touch("audit-all")
    bench.jobs.run_all()
    assert bench.item("audit-chain").property("heading") == "Le journal a été réécrit."
    # What it remembers of the log that held is kept.
    assert memory.mark.number == 7


def test_act_of_a_newer_hub_leaves_the_log_readable() -> None:
    entry = AuditEntry("lea", "T01", "order.reshelved", "K01-1", {}, {}, NOW)
    page = AuditPage((ChainedEntry(1, entry, "", ""),), ChainMark(1))
    newer = msgspec.json.encode(page).replace(b"order.reshelved", b"order.forgotten")
    (row,) = audit_rows(msgspec.json.decode(newer, type=AuditPage), wording_in("fr"))
    assert (row.what, row.subject) == ("order.forgotten", "K01-1")


def test_every_act_and_role_has_words_in_both_languages() -> None:
    assert ACTION_WORDS.keys() == set(ALL_ACTIONS)
    assert ROLE_WORDS.keys() == set(ROLES)
    grouped = [action for actions in GROUPS.values() for action in actions]
    assert len(grouped) == len(set(grouped))
    english = {source for (context, source) in read_texts("en") if context == "Audit"}
    for words in (ACTION_WORDS, FIELD_WORDS, VALUE_WORDS):
        assert set(words.values()) <= english
