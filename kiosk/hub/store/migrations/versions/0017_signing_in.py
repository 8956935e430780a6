"""The audit log, and what lets people sign in again after a time without the hub."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_REFUSE = "the audit log is only added to"


def upgrade() -> None:
    op.create_table(
        "audit_log",
        sa.Column("number", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_staff_id", sa.String(), nullable=False),
        sa.Column("device_code", sa.String(), nullable=False),
        sa.Column("location_id", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("before", sa.LargeBinary(), nullable=False),
        sa.Column("after", sa.LargeBinary(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_log")),
    )
    op.create_index("ix_audit_log_location_id_number", "audit_log", ["location_id", "number"])
    _only_added_to()
    op.create_table(
        "staff_renewals",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("device_id", sa.String(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_staff_renewals_staff_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_staff_renewals")),
    )
    op.create_index("ix_staff_renewals_staff_id_device_id", "staff_renewals", ["staff_id", "device_id"])
    _remember_the_file()


def _remember_the_file() -> None:
    """Until now everybody came out of the file, and nobody could change them anywhere else."""
    op.add_column("staff", sa.Column("imported_body", sa.LargeBinary(), nullable=True))
    op.add_column("staff", sa.Column("imported_badge_hash", sa.String(), nullable=True))
    op.add_column("staff", sa.Column("imported_pin_hash", sa.String(), nullable=True))
    op.execute("UPDATE staff SET imported_body = body, imported_badge_hash = badge_hash, imported_pin_hash = pin_hash")


def _only_added_to() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_log_no_{verb.lower()} BEFORE {verb} ON audit_log "
                f"BEGIN SELECT RAISE(ABORT, '{_REFUSE}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSE}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_log_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse()"
    )
