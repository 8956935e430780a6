"""The shop's own number ranges: loyalty cards, vouchers, goods numbered by the shop itself."""

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
