"""Terminals and people who work at them. Tokens, codes and badges are kept as hashes only."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from kiosk.domain.device import Enrolment, Heartbeat
from kiosk.domain.pairing import PairingAsked
from kiosk.domain.staff import StaffMember
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

devices = Table(
    "devices",
    METADATA,
    Column("id", String, primary_key=True),
    Column("code", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("profile", String, nullable=False),
    Column("location_id", String, nullable=False),
    Column("token_hash", String, nullable=False, unique=True),
    Column("enrolled_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Column("seen_at", Instant),
    Column("heartbeat", AsJson(Heartbeat)),
)

device_keys = Table(
    "device_keys",
    METADATA,
    Column("device_id", String, ForeignKey("devices.id"), primary_key=True),
    Column("public_key", LargeBinary, primary_key=True),
    Column("registered_at", Instant, nullable=False),
)

enrolment_codes = Table(
    "enrolment_codes",
    METADATA,
    Column("code_hash", String, primary_key=True),
    Column("profile", String, nullable=False),
    Column("location_id", String, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)

staff = Table(
    "staff",
    METADATA,
    Column("id", String, primary_key=True),
    Column("body", AsJson(StaffMember), nullable=False),
    Column("badge_hash", String, nullable=False, unique=True),
    Column("pin_hash", String, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("locked_until", Instant),
    # What the shop's file said last: only what changes there since overrides what a manager decided here. NULL: added here.
    Column("imported_body", AsJson(StaffMember)),
    Column("imported_badge_hash", String),
    Column("imported_pin_hash", String),
)

staff_sessions = Table(
    "staff_sessions",
    METADATA,
    Column("token_hash", String, primary_key=True),
    Column("staff_id", String, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False),
    Column("device_id", String, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

staff_renewals = Table(
    "staff_renewals",
    METADATA,
    # What a terminal that let somebody in without the hub shows when the hub is back: one a person and terminal.
    Column("token_hash", String, primary_key=True),
    Column("staff_id", String, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False),
    Column("device_id", String, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Index("ix_staff_renewals_staff_id_device_id", "staff_id", "device_id"),
)

discount_keys = Table(
    "discount_keys",
    METADATA,
    # What a person on a terminal proves with who gave a discount: one a sign-in, since what it proved may come later.
    Column("id", String, primary_key=True),
    Column("secret", String, nullable=False),
    Column("staff_id", String, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("device_id", String, nullable=False),
    Column("ends_at", Instant, nullable=False, index=True),
)

pairings = Table(
    "pairings",
    METADATA,
    # A terminal that asks to join. ``enrolment`` holds its token in clear until it fetched it, for minutes at most.
    Column("id", String, primary_key=True),
    Column("secret_hash", String, nullable=False),
    Column("code", String, nullable=False, unique=True),
    Column("asked", AsJson(PairingAsked), nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("is_refused", Boolean, nullable=False, default=False),
    Column("enrolment", AsJson(Enrolment)),
)

device_frames = Table(
    "device_frames",
    METADATA,
    # The screen as a stamp of some hundred pixels: nothing on it can be read.
    Column("device_id", String, ForeignKey("devices.id"), primary_key=True),
    Column("taken_at", Instant, nullable=False),
    Column("picture", LargeBinary, nullable=False),
)

device_recorders = Table(
    "device_recorders",
    METADATA,
    Column("device_id", String, ForeignKey("devices.id"), primary_key=True),
    Column("asked_at", Instant, nullable=False),
    Column("received_at", Instant),
    Column("text", Text),
)
