"""What shoppers accept instead, what they got, and how far terminals may promise without network."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("order_lines", sa.Column("equivalents", sa.LargeBinary(), nullable=True))
    op.add_column("order_outcomes", sa.Column("sku", sa.String(), nullable=True))
    op.add_column("order_outcomes", sa.Column("unit_price", sa.Integer(), nullable=True))
    op.create_table(
        "offline_policies",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offline_policies")),
    )
