"""The shop's own number ranges: loyalty cards, vouchers, goods numbered by the shop itself.

Numbers of the shop's own meant their article without a table. Each gets its row here, and terminals hear of it: nobody has
to take the shop's files in again for them.
"""

import json

import sqlalchemy as sa
from alembic import op

from kiosk.domain import gtin
from kiosk.domain.gtin import Gtin

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_ADVANCE = sa.text("UPDATE feed_head SET position = position + :count RETURNING position")
_KEEP = sa.text("INSERT INTO own_codes (id, body) VALUES (:id, :body)")
_TELL = sa.text(
    "INSERT INTO feed (kind, key, position, topic, value) VALUES ('own_code', :id, :position, 'catalogue', :body)"
)


def upgrade() -> None:
    op.create_table(
        "own_codes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_codes")),
    )
    connection = op.get_bind()
    known = sorted(set(connection.execute(sa.text("SELECT gtin FROM variants")).scalars()))
    numbers = [gtin.spellings(Gtin(number))[-1] for number in known if gtin.is_restricted(Gtin(number))]
    # First, since it locks the head: another hub on this database may be publishing.
    last = connection.execute(_ADVANCE, {"count": len(numbers)}).scalar_one()
    for position, number in enumerate(numbers, last - len(numbers) + 1):
        prefix, digits = number[:-1], len(number)
        body = json.dumps({"prefix": prefix, "digits": digits, "meaning": "product"}, separators=(",", ":")).encode()
        row = {"id": f"{digits}-{prefix}", "body": body}
        connection.execute(_KEEP, row)
        connection.execute(_TELL, {**row, "position": position})
