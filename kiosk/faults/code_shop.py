"""The demonstration shop on a real cache, with codes of all its kinds: what hostile codes are tried on."""

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from kiosk.domain import gtin
from kiosk.domain.cart_code import CartInCode, LineInCode, encode, signed_bytes, write
from kiosk.domain.feed import Change, SnapshotHead
from kiosk.domain.handoff import ALPHABET
from kiosk.domain.handoff import check_character as short_check
from kiosk.domain.printed_code import GtinTarget, PrintedCode, SelectionTarget, check_character, is_body
from kiosk.domain.quote import Quote, QuoteLine
from kiosk.domain.scan import CodeSource
from kiosk.domain.signing_key import SigningKey
from kiosk.errors import BugError
from kiosk.hub.auth.signing import Ed25519Signer, new_key
from kiosk.hub.importing.kinds import KINDS
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub_client.signatures import Ed25519Verifier
from kiosk.scanning.meaning import MeaningReader
from kiosk.settings import ASSETS
from kiosk.system import SystemClock
from kiosk.use_cases.read_cart_code import ReadCartCode
from kiosk.use_cases.resolve_scan import ResolveScan
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase, open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from offline_cache.catalogue import SqliteCatalogue
from offline_cache.keys import SqliteKeyRing
from offline_cache.own_codes import SqliteOwnCodes

ORIGIN = "https://shop.example"
HOSTS = (ORIGIN, "http://192.168.1.20:8400")
_KINDS = frozenset({"category", "product", "variant", "location", "price_group", "selection", "own_code"})
_CARTS = 6
_PRINTED = 8
_QUOTE_ID = "Q7f3-devis_12"
_UUID = "0197c3f0-1111-7222-8333-44445555666"


@dataclass(frozen=True)
class CodeShop:
    """What a terminal asks about a code, and the codes that are good. ``carts`` maps each token to its signed fragment."""

    cache: CacheDatabase
    shop: Shop
    printed: dict[str, PrintedCode]
    carts: dict[str, str]
    read: MeaningReader
    resolve: ResolveScan
    read_cart: ReadCartCode

    def good_codes(self) -> Iterator[tuple[str, str]]:
        """Texts of ours that open something, each with the symbology that it comes in."""
        yield from self.signed_codes()
        yield from ((f"{ORIGIN}/k/{token}", "qr") for token in self.carts)
        yield f"{ORIGIN}/o/{next(iter(self.carts))}", "qr"
        yield f"{ORIGIN}/b/CB-7K2M9XQ4", "qr"
        yield f"{ORIGIN}/q/{_QUOTE_ID}", "qr"
        yield f"{ORIGIN}/c/{self.shop.categories[0].id}", "qr"
        yield f"{ORIGIN}/p/{self.shop.products[0].id}?s=automne-2026&p=12", "qr"
        for selection in self.shop.selections:
            yield f"{ORIGIN}/s/{selection.id}?s=automne-2026&p=12", "qr"
        for variant in self.shop.variants[:: max(1, len(self.shop.variants) // 12)]:
            yield variant.gtin[1:], "ean13"
            yield f"{ORIGIN}/01/{variant.gtin}?s=automne-2026&p=3", "qr"
            yield f"https://id.gs1.org/01/{variant.gtin}/10/ABC1/21/12345?17=280426", "qr"
            yield f"]C101{variant.gtin}10ABC123\x1d17280831", "wedge"
            yield f"(01){variant.gtin}(10)ABC123(21)99", "code128"
        plant = next(variant.gtin for variant in self.shop.variants if gtin.is_restricted(variant.gtin))
        yield plant[1:], "ean13"
        yield from ((code, "typed") for code in self.printed)
        yield "K7M4Q" + short_check("K7M4Q"), "typed"
        yield from ((number, "ean13") for number in ("2900000000018", "2900000000025", "2910000250016"))

    def signed_codes(self) -> Iterator[tuple[str, str]]:
        """Those with a cart in them."""
        yield from ((f"{ORIGIN}/k/{token}#{fragment}", "qr") for token, fragment in self.carts.items())

    def close(self) -> None:
        """Close the file."""
        self.cache.close()


def open_shop(folder: Path, seed: int) -> CodeShop:
    """A terminal of the demonstration shop that was filled once and has no network."""
    shop = read_shop(ASSETS / "demo")
    if not isinstance(shop, Shop):
        raise BugError(f"the demonstration shop is wrong: {shop[0]}")
    chance = random.Random(seed)
    printed = {code.code: code for code in _printed(shop, chance)}
    key, private = new_key(datetime.now(UTC) - timedelta(hours=1))
    cache = open_cache(folder / "cache.db")
    rows = [*_rows(shop), *(Change("printed_code", code, _raw(value)) for code, value in printed.items())]
    rows += [Change("signing_key", key.id, _raw(key)), Change("quote", _QUOTE_ID, _raw(_quote(shop)))]
    asyncio.run(SqliteCacheWriter(cache, lambda: ("catalogue",)).replace(_lines(rows)))
    catalogue = SqliteCatalogue(cache, Allocations())
    return CodeShop(
        cache,
        shop,
        printed,
        dict(_carts(shop, key, Ed25519Signer(key.id, private), chance)),
        MeaningReader(HOSTS, SqliteOwnCodes(cache).own_codes),
        ResolveScan(catalogue),
        ReadCartCode(SqliteKeyRing(cache), Ed25519Verifier(), catalogue, SystemClock()),
    )


def _rows(shop: Shop) -> Iterator[Change]:
    for kind in KINDS:
        if kind.name in _KINDS:
            yield from (Change(kind.name, kind.key(value), _raw(value)) for value in kind.values(shop))


def _raw(value: msgspec.Struct) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(value))


async def _lines(rows: list[Change]) -> AsyncIterator[bytes]:
    yield msgspec.json.encode(SnapshotHead("e1:1", len(rows)))
    for row in sorted(rows, key=lambda row: (row.kind, row.key)):
        yield msgspec.json.encode(row)


def _printed(shop: Shop, chance: random.Random) -> Iterator[PrintedCode]:
    source = CodeSource("automne-2026", "12")
    for n in range(_PRINTED):
        body = "P"
        while not (len(body) == 6 and is_body(body)):  # noqa: PLR2004 - the seventh character checks six
            body = "P" + "".join(chance.choices(ALPHABET, k=5))
        variant, selection = chance.choice(shop.variants), chance.choice(shop.selections)
        target = GtinTarget(variant.gtin) if n % 2 else SelectionTarget(selection.id)
        yield PrintedCode(body + check_character(body), target, source)


def _quote(shop: Shop) -> Quote:
    now, variant = datetime.now(UTC), shop.variants[0]
    line = QuoteLine(variant.sku, 1, variant.list_price, variant.list_price)
    return Quote(_QUOTE_ID, "", now, now + timedelta(days=2), (line,), "camille", shop.locations[0].id)


def _carts(shop: Shop, key: SigningKey, signer: Ed25519Signer, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Tokens and fragments as a phone shows them now; a campaign is over before they end."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    for n in range(_CARTS):
        token = "".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", k=22))
        goods = chance.sample(shop.variants, n + 1)
        lines = tuple(LineInCode(variant.gtin, 1 + n, variant.list_price) for variant in goods)
        cart = CartInCode(key.id, f"{_UUID}{n}", now, now + timedelta(hours=12), "public", "fr", lines)
        body = encode(cart)
        if body is None:
            raise BugError("a small cart does not fit into a code")
        yield token, write(body, signer.sign(signed_bytes(token, body)))
