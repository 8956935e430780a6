"""Prices that staff grant, quotes and selections."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("carts", sa.Column("grants", sa.LargeBinary(), nullable=True))
    op.add_column("order_lines", sa.Column("discount", sa.LargeBinary(), nullable=True))
    op.add_column("order_lines", sa.Column("quote", sa.String(), nullable=True))
    op.create_table(
        "quotes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotes")),
    )
    op.create_index(op.f("ix_quotes_ends_at"), "quotes", ["ends_at"])
    op.create_table(
        "quote_uses",
        sa.Column("quote_id", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["quote_id"], ["quotes.id"], name=op.f("fk_quote_uses_quote_id_quotes")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_quote_uses_order_id_orders")),
        sa.PrimaryKeyConstraint("quote_id", "order_id", "sku", name=op.f("pk_quote_uses")),
    )
    op.create_index(op.f("ix_quote_uses_order_id"), "quote_uses", ["order_id"])
    op.create_table(
        "staff_selections",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_selections")),
    )
    op.create_index(op.f("ix_staff_selections_made_at"), "staff_selections", ["made_at"])
