"""Customers' cards, who agreed to show them, and credit that remembers when it was given and how it was corrected."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("carts", sa.Column("card_asked", sa.LargeBinary()))
    op.add_column("cart_edits", sa.Column("credited_at", sa.DateTime(timezone=True)))
    op.add_column("cart_lines", sa.Column("credited_at", sa.DateTime(timezone=True)))
    _cards()
    _of_customers()
    op.create_table(
        "credit_corrections",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("line_id", sa.String(), nullable=False),
        sa.Column("before", sa.LargeBinary(), nullable=False),
        sa.Column("after", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("staff_name", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit_corrections")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_credit_corrections_order_id")),
    )
    op.create_index(op.f("ix_credit_corrections_order_id"), "credit_corrections", ["order_id"])


def _cards() -> None:
    op.create_table(
        "card_agreements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("device_id", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("closed_by", sa.String(), server_default="", nullable=False),
        sa.Column("staff_id", sa.String()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_agreements")),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_card_agreements_customer_id")),
    )
    op.create_index("ix_card_agreements_customer_id_given_at", "card_agreements", ["customer_id", "given_at"])
    op.create_index("ix_card_agreements_device_id", "card_agreements", ["device_id"])


def _of_customers() -> None:
    op.create_table(
        "customer_facts",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_customer_facts")),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_customer_facts_customer_id")),
    )
    op.create_table(
        "customer_notes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("staff_name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_notes")),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_customer_notes_customer_id")),
    )
    op.create_index(op.f("ix_customer_notes_customer_id"), "customer_notes", ["customer_id"])
    op.create_table(
        "customer_consents",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("text_version", sa.String(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("customer_id", "purpose", name=op.f("pk_customer_consents")),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_customer_consents_customer_id")),
    )
    op.create_table(
        "customer_scans",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("product_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("customer_id", "product_id", name=op.f("pk_customer_scans")),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_customer_scans_customer_id")),
    )
