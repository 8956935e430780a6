"""Events of visits, and what they add up to; what orders say of saved sales and consents."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shop_events",
        sa.Column("journal_id", sa.String(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("device_code", sa.String(), nullable=False),
        sa.Column("location_id", sa.String(), nullable=False),
        sa.Column("visit", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("elapsed_s", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("journal_id", "seq", name=op.f("pk_shop_events")),
    )
    op.create_index("ix_shop_events_kind_day", "shop_events", ["kind", "day"])
    op.create_index("ix_shop_events_day", "shop_events", ["day"])
    op.create_table(
        "saved_lines",
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("line_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_saved_lines_order_id")),
        sa.PrimaryKeyConstraint("order_id", "line_id", name=op.f("pk_saved_lines")),
    )
    op.create_table(
        "order_consents",
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("text_version", sa.String(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_consents_order_id")),
        sa.PrimaryKeyConstraint("order_id", "purpose", name=op.f("pk_order_consents")),
    )
    op.create_table(
        "past_baskets",
        sa.Column("basket_id", sa.String(), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("sold_on", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("basket_id", "sku", name=op.f("pk_past_baskets")),
    )
    op.create_index(op.f("ix_past_baskets_sold_on"), "past_baskets", ["sold_on"])
