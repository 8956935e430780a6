"""Selections and short codes of printed catalogues, and what was scanned from them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "selections",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_selections")),
    )
    op.create_table(
        "printed_codes",
        sa.Column("code", sa.String(length=7), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_printed_codes")),
        sa.UniqueConstraint("kind", "target", "edition", "page", name="uq_printed_codes_meaning"),
    )
    op.create_table(
        "customer_links",
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_customer_links_customer_id")),
        sa.PrimaryKeyConstraint("reference", name=op.f("pk_customer_links")),
        sa.UniqueConstraint("customer_id", "edition", name="uq_customer_links_customer_id"),
    )
    op.create_table(
        "source_counts",
        sa.Column("tally_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("device_code", sa.String(), nullable=False),
        sa.Column("scans", sa.Integer(), nullable=False),
        sa.Column("visits", sa.Integer(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tally_id", "day", "edition", "page", name=op.f("pk_source_counts")),
    )
    op.create_table(
        "order_sources",
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_sources_order_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_order_sources_customer_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_sources")),
    )
    op.create_index(op.f("ix_order_sources_edition"), "order_sources", ["edition"])
