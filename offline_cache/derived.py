"""What ``cache.db`` holds twice, compared: rows made from other rows agree with them as long as nothing is damaged.

None of it is shown: it decides what is found, in which list, and which of the shop's places has it.
"""

import sqlite3

from kiosk.errors import CacheDamaged
from offline_cache.words import fold, letters_of

_DISAGREE = {
    "a variant has another product": """
SELECT 1 FROM variant v LEFT JOIN product p ON p.id = v.product_id WHERE v.product_no <> coalesce(p.no, 0) LIMIT 1""",
    "a body has no product": """
SELECT 1 FROM product_body WHERE no NOT IN (SELECT no FROM product) LIMIT 1""",
    "what is here is not in stock": """
SELECT 1 FROM variant_here h LEFT JOIN variant v ON v.no = h.variant_no
LEFT JOIN stock s ON s.sku = v.sku AND s.location_id = h.location_id
WHERE h.product_no > 0 AND (v.product_no IS NOT h.product_no OR coalesce(s.on_hand - s.reserved - s.safety, 0) <= 0) LIMIT 1""",
    "what is in stock is not here": """
SELECT 1 WHERE (SELECT count(*) FROM variant_here WHERE product_no > 0) <> (
  SELECT count(*) FROM stock s JOIN variant v USING (sku) WHERE v.product_no > 0 AND s.on_hand - s.reserved - s.safety > 0
)""",
}
"""Variants without a product, 0, are shown nowhere and not kept up."""


def check_derived(connection: sqlite3.Connection) -> None:
    """Numbers, places and corrections follow from the rows that they were made from. Raises ``CacheDamaged``."""
    for what, statement in _DISAGREE.items():
        if connection.execute(statement).fetchone() is not None:
            raise CacheDamaged(what)
    for word, shown, letters in connection.execute("SELECT word, shown, letters FROM vocabulary"):
        if fold(shown) != word or letters_of(word) != letters:
            raise CacheDamaged(f"the word {word} is not what was written")


def check_index(connection: sqlite3.Connection) -> None:
    """The search index against the words that it was made from; spelt as an insert, it writes nothing."""
    connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
