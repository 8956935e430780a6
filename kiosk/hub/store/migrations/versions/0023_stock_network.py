"""Where stock came from and went to, when each place last spoke, and goods that one place asks of another."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("document", "other_location_id"):
        op.add_column("stock_changes", sa.Column(column, sa.String(), nullable=False, server_default=""))
    # The history of one variant asks which orders hold it.
    op.create_index(op.f("ix_order_lines_sku"), "order_lines", ["sku"])
    op.create_index(op.f("ix_order_outcomes_sku"), "order_outcomes", ["sku"])
    op.create_table(
        "stock_sources",
        sa.Column("location_id", sa.String(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("location_id", name=op.f("pk_stock_sources")),
    )
    _requests()


def _requests() -> None:
    op.create_table(
        "stock_requests",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("from_id", sa.String(), nullable=False),
        sa.Column("to_id", sa.String(), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("granted", sa.Integer(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_requests")),
    )
    op.create_index(op.f("ix_stock_requests_changed_at"), "stock_requests", ["changed_at"])
