"""What the managers decided, as every part of the hub reads it."""

from datetime import timedelta

import msgspec

from kiosk.domain.audit import AuditEntry
from kiosk.domain.device import Device
from kiosk.domain.shop_rules import RuleProblem, RulesVersion, ShopRules, changed_between, problems
from kiosk.domain.staff import StaffMember
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import audit_rows, catalogue_rows, rule_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock


def started_with(settings: HubSettings) -> ShopRules:
    """The rules before anybody decided: the usual ones, and what the command line said."""
    minutes = max(1, round(settings.hold_s / 60))
    return msgspec.structs.replace(ShopRules(), hold_minutes=minutes, events_days=settings.keep_events_days)


class RulesChangedMeanwhile(msgspec.Struct, frozen=True):
    """Somebody else decided in between; ``known`` is what counts now."""

    known: ShopRules


class RulesWrong(msgspec.Struct, frozen=True):
    """These figures cannot be."""

    problems: tuple[RuleProblem, ...]


RulesDecided = ShopRules | RulesChangedMeanwhile | RulesWrong


def _text(value: int | None) -> str:
    return "" if value is None else str(value)


def _changes(before: ShopRules, after: ShopRules) -> dict[str, tuple[str, str]]:
    return {name: (_text(old), _text(new)) for name, (old, new) in changed_between(before, after).items()}


def _unknown_places(connection: Connection, rules: ShopRules) -> tuple[RuleProblem, ...]:
    places = {place.id for place in catalogue_rows.all_locations(connection)}
    return tuple(RuleProblem(f"safety_buffers.{name}", 0, 0) for name in rules.safety_buffers if name not in places)


class Rules:
    """The rules of this hub. Inside a transaction use ``of``; everywhere else ``current``."""

    def __init__(self, database: Database, clock: Clock, settings: HubSettings) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._started_with = started_with(settings)

    def of(self, connection: Connection) -> ShopRules:
        """What counts now, inside a read or a write."""
        return rule_rows.current(connection, self._started_with)

    async def current(self) -> ShopRules:
        """What counts now."""
        return await self._database.fetch(self.of)

    async def decide(self, wanted: ShopRules, staff: StaffMember, device: Device) -> RulesDecided:
        """Make these the next version, if nobody decided anything since ``wanted.version``."""
        now = self._clock.now()

        def write(connection: Connection) -> RulesDecided:
            serialise(connection, "shop rules")
            known = self.of(connection)
            changed = changed_between(known, wanted)
            if wanted.version != known.version:
                return RulesChangedMeanwhile(known)
            wrong = (*problems(wanted), *_unknown_places(connection, wanted))
            if wrong:
                return RulesWrong(wrong)
            if not changed:
                return known
            after = msgspec.structs.replace(wanted, version=known.version + 1)
            rule_rows.add(connection, rule_rows.DecidedRules(after, staff.id, now))
            if after.safety_buffers != known.safety_buffers:
                stock_rows.keep_back(connection, known.safety_buffers, after.safety_buffers)
            before = {name: _text(old) for name, (old, _) in changed.items()}
            said = {name: _text(new) for name, (_, new) in changed.items()}
            subject = f"version {after.version}"
            audit_rows.append(
                connection, AuditEntry(staff.id, device.code, "rules.changed", subject, before, said, now)
            )
            return after

        return await self._database.write(write)

    async def versions(self, limit: int = 20) -> list[RulesVersion]:
        """What was decided, the newest first."""
        rows = await self._database.fetch(lambda connection: rule_rows.versions(connection, limit + 1))
        older = [row.rules for row in rows[1:]] + [self._started_with]
        pairs = zip(rows[:limit], older, strict=False)
        return [
            RulesVersion(row.rules.version, row.staff_id, row.at, _changes(before, row.rules)) for row, before in pairs
        ]

    def life_of_holds(self, connection: Connection) -> timedelta:
        """How long pieces are kept for a shopper who went to pay; a decided rule goes before the command line."""
        rules = self.of(connection)
        return rules.hold if rules.is_decided else timedelta(seconds=self._settings.hold_s)
