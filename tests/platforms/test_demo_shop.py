"""The demonstration shop: complete, well written, and telling the story that the screens show."""

import csv
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from assets.demo.source.make_shop import make
from kiosk.domain.gtin import is_restricted
from kiosk.domain.money import Money
from kiosk.domain.pricing import unit_price
from kiosk.domain.sourcing import Availability, availability
from kiosk.domain.text import LANGUAGES, LocalisedText
from kiosk.hub.platforms.csv_files import generate_shop, read_shop
from kiosk.hub.platforms.shop import Shop

DEMO = Path(__file__).parents[2] / "assets" / "demo"
NOW = datetime(2026, 11, 21, 13, 32, tzinfo=UTC)
BELLECOUR = "bellecour"


@pytest.fixture(scope="module")
def shop() -> Shop:
    read = read_shop(DEMO, NOW)
    assert isinstance(read, Shop), "\n".join(map(str, read))
    return read


def texts(shop: Shop) -> list[tuple[str, LocalisedText]]:
    found = [(category.id, category.name) for category in shop.categories]
    found += [(group.id, group.name) for group in shop.price_groups]
    found += [(promotion.id, promotion.name) for promotion in shop.promotions]
    found += [(v.sku, v.colour.name) for v in shop.variants if v.colour is not None]
    for product in shop.products:
        parts = (product.name, product.subtitle, product.description, product.material, product.keywords)
        found += [(product.id, part) for part in parts]
    return found + [(f"{level.sku}@{level.location_id}", level.shelf) for level in shop.stock]


def seen_from_bellecour(shop: Shop, sku: str) -> Availability:
    levels = [level for level in shop.stock if level.sku == sku]
    return availability(levels, {place.id: place for place in shop.locations}, BELLECOUR, NOW)


def test_it_is_as_large_as_promised(shop: Shop) -> None:
    assert Counter(place.kind for place in shop.locations) == {"store": 8, "warehouse": 2}
    assert len(shop.products) >= 150
    assert len(shop.variants) >= 600
    assert [group.id for group in shop.price_groups] == ["public", "club", "pro"]
    assert Counter(person.member.role for person in shop.staff).keys() == {"salesperson", "manager", "support"}
    assert len(shop.staff) >= 8
    assert len(shop.customers) >= 12
    assert {customer.price_group_id for customer in shop.customers} == {"public", "club", "pro"}
    assert {cart.customer_id for cart in shop.carts} == {customer.id for customer in shop.customers}
    assert {order.customer_id for order in shop.orders} == {customer.id for customer in shop.customers}


def test_every_text_is_there_in_both_languages(shop: Shop) -> None:
    assert [key for key, text in texts(shop) if tuple(text) != LANGUAGES] == []


def test_texts_are_set_as_the_house_wants(shop: Shop) -> None:
    written = [(product.id, product.description[language]) for product in shop.products for language in LANGUAGES]
    assert [key for key, text in written if "!" in text or "  " in text or not text.endswith(".")] == []
    assert [key for key, text in texts(shop) if re.search(r" [:;?!%€]", text["fr"])] == []
    assert [name for name, count in Counter(text for _, text in written).items() if count > 1] == []
    assert [name for name, count in Counter(p.name["fr"] for p in shop.products).items() if count > 1] == []


def test_every_product_has_a_drawing_and_a_category_with_a_department(shop: Shop) -> None:
    drawings = {path.stem for path in (DEMO / "pictures").glob("*.svg")}
    assert {picture for product in shop.products for picture in (product.picture, *product.pictures)} == drawings
    families = {category.id for category in shop.categories if category.parent_id}
    assert {product.category_id for product in shop.products} == families


def test_neighbours_by_popularity_stand_on_different_grounds(shop: Shop) -> None:
    tints = [product.tint for product in sorted(shop.products, key=lambda product: product.rank)]
    assert [pair for pair in pairwise(tints) if pair[0] == pair[1]] == []


def test_own_numbers_are_few_and_others_are_for_examples(shop: Shop) -> None:
    own = {variant.product_id for variant in shop.variants if is_restricted(variant.gtin)}
    assert own == {"plante-delta", "plante-bocage"}
    assert {variant.gtin[:4] for variant in shop.variants if variant.product_id not in own} == {"0952"}


def test_articles_of_the_pictures_have_their_prices(shop: Shop) -> None:
    prices = {variant.sku: variant.list_price.amount // 100 for variant in shop.variants}
    expected = {
        "ROBE-ONDINE-CORAIL-38": 149, "SAC-RIVAGE-COGNAC": 189, "LAMPE-AUBE-VERT-SAPIN": 129,
        "FAUTEUIL-ALTO-BLEU-NUIT": 349, "BASKETS-RIVE-SAUGE-39": 119, "VASE-GALET-GRES": 45,
        "TAPIS-ESTRAN-IVOIRE-160X230": 240, "TAPIS-ESTRAN-IVOIRE-200X300": 450, "BUREAU-LISON-CHENE-120CM": 590,
        "PARFUM-SILLAGE-50ML": 92, "MANTEAU-ARMEL-CAMEL-38": 289, "CANAPE-DUNE-SAUGE-3PLACES": 1290,
    }  # fmt: skip
    assert {sku: prices.get(sku) for sku in expected} == expected
    arrived = sorted((p for p in shop.products if p.added_on), key=lambda p: (p.added_on, -p.rank), reverse=True)
    assert [p.id for p in arrived[:4]] == ["sac-rivage", "vase-galet", "parfum-sillage", "tapis-estran"]


def test_cart_of_elise_shows_here_near_and_delivered(shop: Shop) -> None:
    cart = next(cart for cart in shop.carts if cart.customer_id == "elise-moreau")
    assert sum(line.price_seen.amount * line.quantity for line in cart.lines) == 80600
    ways = []
    for line in cart.lines:
        proposed = seen_from_bellecour(shop, line.sku).proposed(line.quantity)
        assert proposed is not None
        ways.append((line.sku, proposed.kind, proposed.location_id))
    assert ways == [
        ("ROBE-ONDINE-CORAIL-38", "take_now", BELLECOUR),
        ("SAC-RIVAGE-COGNAC", "store_pickup", "part-dieu"),
        ("LAMPE-AUBE-VERT-SAPIN", "home_delivery", "mions"),
        ("FAUTEUIL-ALTO-BLEU-NUIT", "home_delivery", "orleans"),
    ]


def test_stock_of_the_story_is_as_in_the_pictures(shop: Shop) -> None:
    levels = {(level.sku, level.location_id): level for level in shop.stock}
    robe = levels["ROBE-ONDINE-CORAIL-38", BELLECOUR]
    assert (robe.available, robe.shelf["fr"]) == (2, "Femme, allée 4, portant B")
    near = levels["ROBE-ONDINE-CORAIL-38", "part-dieu"]
    assert (near.on_hand, near.reserved, near.safety, near.available, near.incoming) == (6, 2, 1, 3, 4)
    sac = seen_from_bellecour(shop, "SAC-RIVAGE-COGNAC")
    assert [(o.fulfillment.location_id, o.available, round(o.distance_km, 1)) for o in sac.near[:1]] == [
        ("part-dieu", 3, 1.9)
    ]
    assert seen_from_bellecour(shop, "FAUTEUIL-ALTO-BLEU-NUIT").near == ()


@pytest.mark.parametrize("days", [0, 200])
def test_the_offer_on_lamps_ended_yesterday_whenever_one_looks(days: int) -> None:
    now = NOW + timedelta(days=days)
    shop = read_shop(DEMO, now)
    assert isinstance(shop, Shop)
    lamp = next(product for product in shop.products if product.id == "lampe-aube")
    variant = next(variant for variant in shop.variants if variant.product_id == "lampe-aube")
    public = shop.price_groups[0]
    reduced = unit_price(lamp, variant, public, None, list(shop.promotions), now - timedelta(days=1))
    assert (reduced.reason, reduced.price < Money(11900)) == ("promotion", True)
    assert unit_price(lamp, variant, public, None, list(shop.promotions), now).price == Money(12900)


def test_something_is_reduced_coming_and_sold_out(shop: Shop) -> None:
    assert sum(promotion.starts_at <= NOW < promotion.ends_at for promotion in shop.promotions) >= 3
    assert sum(product.release_on is not None and product.release_on > NOW.date() for product in shop.products) == 3
    here = [level for level in shop.stock if level.location_id == BELLECOUR]
    gone = [level for level in here if level.available == 0]
    assert 0.05 < len(gone) / len(here) < 0.3
    assert any(level.incoming and level.incoming_on for level in gone)


def test_files_are_what_their_source_makes(tmp_path: Path) -> None:
    make(tmp_path)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == ["agreed_prices.csv", "attributes.csv", "baskets.csv", "products.csv", "stock.csv", "variants.csv"]
    assert [name for name in made if (tmp_path / name).read_bytes() != (DEMO / name).read_bytes()] == []


def test_an_invented_shop_is_good_and_always_the_same(tmp_path: Path) -> None:
    for folder, seed in (("one", 7), ("same", 7), ("other", 8)):
        generate_shop(tmp_path / folder, variants=500, locations=11, seed=seed)
    one, same, other = (
        {path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()} for folder in ("one", "same", "other")
    )
    assert one == same
    assert one["products.csv"] != other["products.csv"]
    shop = read_shop(tmp_path / "one", NOW)
    assert isinstance(shop, Shop), "\n".join(map(str, shop))
    assert (len(shop.variants), len(shop.locations), len(shop.stock)) == (500, 11, 5500)
    assert sorted(product.rank for product in shop.products) == list(range(1, len(shop.products) + 1))


def test_badges_of_the_documentation_are_those_of_the_files() -> None:
    text = (DEMO.parents[1] / "docs" / "csv-files.md").read_text("utf-8")
    with (DEMO / "staff.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows if f"| {row['store']} | {row['pin']} |" not in text] == []
