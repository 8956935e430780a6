"""Reviews and plans of stores. Closed days and how parcels travel are inside the places' own values."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("product_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_reviews_product_id")),
        sa.PrimaryKeyConstraint("product_id", "id", name=op.f("pk_reviews")),
    )
    op.create_table(
        "store_plans",
        sa.Column("location_id", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["location_id"], ["locations.id"], name=op.f("fk_store_plans_location_id")),
        sa.PrimaryKeyConstraint("location_id", name=op.f("pk_store_plans")),
    )
