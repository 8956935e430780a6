"""Pieces of a request that did not arrive; changes of stock are found by their age, to forget the old ones."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stock_requests", sa.Column("missing", sa.Integer(), nullable=False, server_default="0"))
    op.create_index(op.f("ix_stock_changes_applied_at"), "stock_changes", ["applied_at"])
