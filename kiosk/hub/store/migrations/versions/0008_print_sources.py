"""Selections and short codes of printed catalogues, and what was scanned from them."""

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
