"""Goods handed over, parcels and refunds; an order's lines by the place that they wait at."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _hand_overs()
    _parcels()
    _refunds()
    op.create_index(op.f("ix_order_outcomes_location_id"), "order_outcomes", ["location_id"])


def _hand_overs() -> None:
    op.create_table(
        "hand_overs",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("line_ids", sa.LargeBinary(), nullable=False),
        sa.Column("location_id", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("device_code", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_hand_overs_order_id")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_hand_overs")),
    )
    op.create_index(op.f("ix_hand_overs_order_id"), "hand_overs", ["order_id"])


def _parcels() -> None:
    op.create_table(
        "parcels",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("location_id", sa.String(), nullable=False),
        sa.Column("line_ids", sa.LargeBinary(), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("tracking", sa.String(), nullable=False),
        sa.Column("weight_g", sa.Integer(), nullable=False),
        sa.Column("packed_by", sa.String(), nullable=False),
        sa.Column("packed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_parcels_order_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_parcels")),
        sa.UniqueConstraint("key", name=op.f("uq_parcels_key")),
    )
    op.create_index(op.f("ix_parcels_order_id"), "parcels", ["order_id"])


def _refunds() -> None:
    op.create_table(
        "refunds",
        sa.Column("return_number", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["return_number"], ["returns.number"], name=op.f("fk_refunds_return_number")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_refunds_order_id")),
        sa.PrimaryKeyConstraint("return_number", name=op.f("pk_refunds")),
    )
    op.create_index(op.f("ix_refunds_order_id"), "refunds", ["order_id"])
    op.create_index("ix_refunds_state", "refunds", ["state"])
