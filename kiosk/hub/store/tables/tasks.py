"""What waits for somebody of a shop."""

from sqlalchemy import BigInteger, Column, Index, String, Table

from kiosk.domain.task import Task
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

tasks = Table(
    "tasks",
    METADATA,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("location_id", String, nullable=False),
    Column("asked_at", Instant, nullable=False),
    # When it goes to the manager, should nobody have taken it by then.
    Column("late_at", Instant, nullable=False),
    # Empty while nobody has it: the claim is an update of the row where it is empty.
    Column("taken_by", String, nullable=False),
    Column("taken_initials", String, nullable=False),
    Column("taken_at", Instant),
    Column("escalated_at", Instant),
    Column("done_at", Instant),
    Column("done_by", String, nullable=False),
    Column("version", BigInteger, nullable=False),
    # What it says; the columns above decide over what is written there.
    Column("body", AsJson(Task), nullable=False),
    Index("ix_tasks_kind_subject", "kind", "subject"),
    Index("ix_tasks_location_id", "location_id"),
    Index("ix_tasks_done_at", "done_at"),
)
