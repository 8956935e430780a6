"""The page of an order that was given up says so."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cancelled_orders", sa.Column("tracking_token", sa.String(), nullable=True))
    op.create_index(op.f("ix_cancelled_orders_tracking_token"), "cancelled_orders", ["tracking_token"])
