"""What waits for the staff of a shop: calls from terminals, taking, giving back, and what goes to the manager."""

from datetime import datetime, timedelta

import msgspec
import structlog

from kiosk.domain.audit import AuditEntry
from kiosk.domain.cart import Cart
from kiosk.domain.device import Device
from kiosk.domain.handoff import HandoffClaimed, HandoffOutcome, HandoffRefused
from kiosk.domain.rights import may
from kiosk.domain.staff import StaffMember
from kiosk.domain.task import HelpAsked, Task, TaskItem, TaskOutcome, TaskRefused, TaskTaken, new_task, task_id
from kiosk.hub.aftersales.followed import followed
from kiosk.hub.carts import Carts
from kiosk.hub.order_tasks import TO_RESHELVE, follow_order
from kiosk.hub.rules import Rules
from kiosk.hub.store import audit_rows, cart_rows, order_rows, staff_rows, task_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.sweeping import keep_sweeping
from kiosk.ports.clock import Clock

_KEPT = timedelta(hours=14)
"""How long what was done stays on the screens: the longest day of a shop."""

_SWEEP_S = 5.0
_AT_ONCE = 100
_LOG = structlog.get_logger(__name__)


class Tasks:
    """Every verb on tasks."""

    def __init__(self, database: Database, clock: Clock, rules: Rules, carts: Carts) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules
        self._carts = carts

    async def call(self, asked: HelpAsked, device: Device) -> Task:
        """Somebody at a terminal wants a person. Asked again, it is the same call, as old as it was."""
        return await self._database.write(lambda c: self._call(c, asked, device))

    async def calling(self, device: Device) -> Task | None:
        """The call of a terminal, while somebody waits there."""
        task = await self._database.fetch(lambda c: task_rows.one(c, _call_id(device)))
        return task if task is not None and task.is_open else None

    async def withdraw(self, device: Device) -> None:
        """Nobody waits at the terminal any more; no call is no matter."""
        await self._database.write(lambda c: task_rows.end(c, _call_id(device), "", self._clock.now()))

    async def take(self, of_id: str, member: StaffMember) -> TaskOutcome:
        """It is this person's, if it is nobody's: of two who ask at once one gets it and the other hears who has it."""

        def work(connection: Connection) -> TaskOutcome:
            before = _seen_by(connection, of_id, member)
            taken = task_rows.claim(connection, of_id, member, self._clock.now()) if before is not None else None
            return TaskTaken(taken) if taken is not None else _why_not(connection, of_id, member)

        return await self._database.write(work)

    async def release(self, of_id: str, member: StaffMember, device: Device) -> TaskOutcome:
        """Somebody gives back what is theirs; who may reassign gives back what is another's, which is written down."""
        return await self._database.write(lambda c: self._give(c, of_id, None, member, device))

    async def give(self, of_id: str, to_staff_id: str, member: StaffMember, device: Device) -> TaskOutcome:
        """A manager says whose it is now."""

        def work(connection: Connection) -> TaskOutcome:
            known = staff_rows.member(connection, to_staff_id)
            if known is None:
                return TaskRefused("person_unknown")
            return self._give(connection, of_id, known, member, device)

        return await self._database.write(work)

    async def end(self, of_id: str, member: StaffMember) -> TaskOutcome:
        """A call was answered. Everything else ends with what it is about."""

        def work(connection: Connection) -> TaskOutcome:
            task = _seen_by(connection, of_id, member)
            if task is None:
                return TaskRefused("task_unknown")
            if task.kind != "call":
                return TaskRefused("task_ends_otherwise", task)
            if not _is_theirs(task, member):
                return TaskRefused("task_not_yours", task)
            ended = task_rows.end(connection, of_id, member.id, self._clock.now())
            return TaskTaken(ended) if ended is not None else TaskRefused("task_done", task)

        return await self._database.write(work)

    async def open_cart(self, of_id: str, member: StaffMember, device: Device) -> HandoffOutcome:
        """The cart of the terminal that calls, on the tablet of whoever took the call."""

        def work(connection: Connection) -> HandoffOutcome:
            task = _seen_by(connection, of_id, member)
            if task is None or not task.cart_id or not task.is_open:
                return HandoffRefused("unknown")
            if task.taken_by != member.id:
                return HandoffRefused("claimed_elsewhere")
            cart = cart_rows.whole(connection, task.cart_id)
            if cart is None:
                return HandoffRefused("unknown")
            cart_rows.grant(connection, cart.id, device.id, self._clock.now())
            return HandoffClaimed(cart)

        return await self._database.write(work)

    async def sweep(self) -> int:
        """Tell the manager of what waits too long, forget what is done long since; returns how many changed."""
        return await self._database.write(self._sweep)

    async def run(self) -> None:
        """Sweep until cancelled."""
        await keep_sweeping(self._sweep_if_due, _SWEEP_S, "tasks_not_swept")

    async def _sweep_if_due(self) -> None:
        if await self._database.fetch(self._has_to_sweep):
            await self.sweep()

    def _call(self, connection: Connection, asked: HelpAsked, device: Device) -> Task:
        known = task_rows.one(connection, _call_id(device), is_locked=True)
        cart = asked.cart and self._carts.share_within(connection, asked.cart, device)
        is_waiting = known is not None and known.is_open
        asked_at = known.asked_at if known is not None and is_waiting else self._clock.now()
        target = self._rules.of(connection).waiting.call
        task = msgspec.structs.replace(
            new_task("call", device.id, device.location_id, asked_at, target),
            where=device.name,
            reason=asked.reason,
            items=tuple(TaskItem(sku) for sku in asked.skus),
            cart_id=cart.id if isinstance(cart, Cart) else "",
        )
        return task_rows.add(connection, task)

    def _give(
        self, connection: Connection, of_id: str, to: StaffMember | None, member: StaffMember, device: Device
    ) -> TaskOutcome:
        task = _seen_by(connection, of_id, member)
        if task is None or not task.is_open:
            return TaskRefused("task_unknown" if task is None else "task_done", task)
        if to is not None and to.location_id != task.location_id:
            return TaskRefused("person_unknown", task)
        if not _is_theirs(task, member):
            return TaskRefused("task_not_yours", task)
        now = self._clock.now()
        given = task_rows.release(connection, of_id, task.taken_by) if task.taken_by else task
        if to is not None:
            given = task_rows.claim(connection, of_id, to, now)
        if task.taken_by != member.id or to is not None:
            _write_down(connection, task, to.id if to else "", member, device, now)
        return TaskTaken(given or task)

    def _has_to_sweep(self, connection: Connection) -> bool:
        now = self._clock.now()
        if self._uncollected(connection, now):
            return True
        return task_rows.has_to_sweep(connection, self._late_before(connection, now), now - _KEPT)

    def _sweep(self, connection: Connection) -> int:
        now = self._clock.now()
        # Orders before tasks, as whoever works on an order locks them.
        over = self._uncollected(connection, now)
        for order_id in sorted(over):
            self._follow(connection, order_id, now)
        late = task_rows.escalate(connection, self._late_before(connection, now), now)
        for task in late:
            _LOG.info("task_escalated", kind=task.kind, location=task.location_id)
        return len(late) + len(over) + task_rows.forget(connection, now - _KEPT)

    def _uncollected(self, connection: Connection, now: datetime) -> list[str]:
        """Orders whose task to put goods back is still to be made, or is there before its time."""
        kept = timedelta(hours=self._rules.of(connection).reservation_hours)
        # By the rules of today: where they keep goods longer now, what was past its time yesterday waits again.
        again = task_rows.kept_on(connection, now - kept, TO_RESHELVE)
        return list(dict.fromkeys([*task_rows.uncollected(connection, now - kept, _AT_ONCE), *again]))

    def _follow(self, connection: Connection, order_id: str, now: datetime) -> None:
        serialise(connection, f"order {order_id}")
        record = order_rows.by_id(connection, order_id)
        if record is not None:
            follow_order(connection, followed(connection, record), "", now)

    def _late_before(self, connection: Connection, now: datetime) -> datetime:
        return now - timedelta(minutes=self._rules.of(connection).escalate_minutes)


def _call_id(device: Device) -> str:
    # One call a terminal: whoever stands there waits for one person.
    return task_id("call", device.id, device.location_id)


def _seen_by(connection: Connection, of_id: str, member: StaffMember) -> Task | None:
    """A task as far as it is a person's to see: that of their own store; support's are all of them."""
    task = task_rows.one(connection, of_id)
    is_seen = task is not None and (member.role == "support" or task.location_id == member.location_id)
    return task if is_seen else None


def _is_theirs(task: Task, member: StaffMember) -> bool:
    return task.taken_by in {"", member.id} or may(member.role, "task.reassign")


def _why_not(connection: Connection, of_id: str, member: StaffMember) -> TaskOutcome:
    task = _seen_by(connection, of_id, member)
    if task is None:
        return TaskRefused("task_unknown")
    if task.done_at is not None:
        return TaskRefused("task_done", task)
    return TaskTaken(task) if task.taken_by == member.id else TaskRefused("task_taken", task)


def _write_down(
    connection: Connection, task: Task, to: str, member: StaffMember, device: Device, now: datetime
) -> None:
    before, after = {"taken_by": task.taken_by}, {"taken_by": to}
    entry = AuditEntry(
        member.id, device.code, "task.reassigned", task.id, before, after, now, location_id=task.location_id
    )
    audit_rows.append(connection, entry)
