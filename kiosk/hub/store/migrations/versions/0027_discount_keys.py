"""Keys that prove who gave a discount, and the proofs that orders used."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "discount_keys",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("device_id", sa.String(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_discount_keys_staff_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_discount_keys")),
    )
    op.create_index(op.f("ix_discount_keys_staff_id"), "discount_keys", ["staff_id"])
    op.create_index(op.f("ix_discount_keys_ends_at"), "discount_keys", ["ends_at"])
    op.create_table(
        "discount_uses",
        sa.Column("proof", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_discount_uses_order_id")),
        sa.PrimaryKeyConstraint("proof", name=op.f("pk_discount_uses")),
    )
    op.create_index(op.f("ix_discount_uses_order_id"), "discount_uses", ["order_id"])
