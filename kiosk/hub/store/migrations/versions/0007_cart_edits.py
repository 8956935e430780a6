"""Edits of carts, each applied once."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cart_edits",
        sa.Column("cart_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.Column("remaining", sa.Integer(), nullable=False),
        sa.Column("price_amount", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("credit", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("remaining >= 0", name=op.f("ck_cart_edits_remaining_possible")),
        sa.ForeignKeyConstraint(["cart_id"], ["carts.id"], name=op.f("fk_cart_edits_cart_id")),
        sa.PrimaryKeyConstraint("cart_id", "id", name=op.f("pk_cart_edits")),
    )
    op.add_column("carts", sa.Column("moved_to", sa.String(), nullable=True))
    op.create_index(op.f("ix_carts_customer_id_updated_at"), "carts", ["customer_id", "updated_at"])
    # Every line that is there was one edit.
    op.execute(
        "INSERT INTO cart_edits (cart_id, id, sku, pieces, remaining, price_amount, currency, made_at, made_by, credit)"
        " SELECT l.cart_id, l.id, l.sku, l.quantity, l.quantity, l.price_amount, l.currency, c.updated_at, 'phone', l.credit"
        " FROM cart_lines l JOIN carts c ON c.id = l.cart_id"
    )
