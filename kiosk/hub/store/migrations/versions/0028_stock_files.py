"""Of which moment a file told the figures of a place: what left since is not forgotten before the next file."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stock_sources", sa.Column("figures_at", sa.DateTime(timezone=True), nullable=True))
