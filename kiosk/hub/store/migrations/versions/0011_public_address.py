"""The address that the hub last ran under, for what is printed without it."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "public_address",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_public_address_is_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_public_address")),
    )
