"""Coupons, gift cards and loyalty."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _coupons()
    _gift_cards()
    _loyalty()
    op.add_column("carts", sa.Column("coupons", sa.LargeBinary(), nullable=True))
    for name in ("reductions", "gift_cards", "points"):
        op.add_column("orders", sa.Column(name, sa.LargeBinary(), nullable=True))
    op.add_column("orders", sa.Column("points_earned", sa.Integer(), nullable=False, server_default="0"))


def _coupons() -> None:
    op.create_table(
        "coupons",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_coupons")),
    )
    op.create_table(
        "coupon_uses",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_coupon_uses_order_id_orders")),
        sa.PrimaryKeyConstraint("code", "order_id", name=op.f("pk_coupon_uses")),
    )
    op.create_index("ix_coupon_uses_code_customer_id", "coupon_uses", ["code", "customer_id"])


def _gift_cards() -> None:
    op.create_table(
        "gift_cards",
        sa.Column("number_hash", sa.String(), nullable=False),
        sa.Column("ending", sa.String(), nullable=False),
        sa.Column("balance", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("balance >= 0", name=op.f("ck_gift_cards_balance_possible")),
        sa.PrimaryKeyConstraint("number_hash", name=op.f("pk_gift_cards")),
    )
    op.create_table(
        "gift_card_entries",
        sa.Column("number_hash", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["number_hash"], ["gift_cards.number_hash"], name=op.f("fk_gift_card_entries_number_hash_gift_cards")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_gift_card_entries_order_id_orders")),
        sa.PrimaryKeyConstraint("number_hash", "order_id", name=op.f("pk_gift_card_entries")),
    )


def _loyalty() -> None:
    op.add_column("customers", sa.Column("loyalty_card", sa.String(), nullable=True))
    op.create_index(op.f("ix_customers_loyalty_card"), "customers", ["loyalty_card"], unique=True)
    op.create_table(
        "loyalty_accounts",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.CheckConstraint("points >= 0", name=op.f("ck_loyalty_accounts_points_possible")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_loyalty_accounts_customer_id_customers")
        ),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_loyalty_accounts")),
    )
    op.create_table(
        "loyalty_entries",
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_loyalty_entries_order_id_orders")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_loyalty_entries_customer_id_customers")
        ),
        sa.PrimaryKeyConstraint("order_id", "kind", name=op.f("pk_loyalty_entries")),
    )
    op.create_index(op.f("ix_loyalty_entries_customer_id"), "loyalty_entries", ["customer_id"])
