"""What may replace a line: never dearer, never another size, the same whatever the order of the candidates."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.catalogue import Colour, Product, Variant
from kiosk.domain.equivalents import MOST_EQUIVALENTS, Equivalent, equivalents
from kiosk.domain.gone_choices import GoneChoices
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money

_TEXT = {"fr": "x"}


def article(
    sku: str,
    product: str = "robe",
    category: str = "robes",
    colour: str = "corail",
    size: str = "38",
    amount: int = 10000,
    pieces: int = 5,
    rank: int = 1,
) -> Equivalent:
    of_colour = Colour(colour, _TEXT, "#000000") if colour else None
    return Equivalent(
        Product(product, category, _TEXT, _TEXT, _TEXT, _TEXT, "", rank),
        Variant(sku, product, Gtin("0" * 14), Money(amount), of_colour, size),
        Money(amount),
        pieces,
    )


WANTED = article("W")


def skus(found: tuple[Equivalent, ...]) -> list[str]:
    return [each.variant.sku for each in found]


def test_same_product_comes_first_then_the_same_colour_then_the_nearest_price() -> None:
    candidates = [
        article("far", "longue", amount=6000),
        article("near", "courte", amount=9000),
        article("other-colour", "droite", colour="nuit", amount=9900),
        article("same", colour="nuit", amount=8000),
    ]
    assert skus(equivalents(WANTED, 1, candidates, most=4)) == ["same", "near", "far", "other-colour"]


def test_what_nobody_would_take_is_not_offered() -> None:
    candidates = [
        WANTED,
        article("dearer", colour="nuit", amount=10001),
        article("other-size", colour="nuit", size="40"),
        article("too-few", colour="nuit", pieces=1),
        article("other-family", "pull", "mailles"),
        article("other-kind", "foulard", colour=""),
    ]
    assert equivalents(WANTED, 2, candidates) == ()


def test_one_variant_of_each_other_product() -> None:
    candidates = [article(f"L{n}", "longue", colour=f"c{n}") for n in range(5)]
    assert len(equivalents(WANTED, 1, candidates)) == 1


ARTICLES = st.builds(
    article,
    sku=st.text("ABCDE", min_size=1, max_size=2),
    product=st.sampled_from(["robe", "longue", "courte"]),
    category=st.sampled_from(["robes", "pulls"]),
    colour=st.sampled_from(["", "corail", "nuit"]),
    size=st.sampled_from(["", "38", "40"]),
    amount=st.integers(1, 20000),
    pieces=st.integers(0, 4),
    rank=st.integers(1, 3),
)


@given(st.lists(ARTICLES, max_size=12, unique_by=lambda each: each.variant.sku), st.integers(1, 4), st.randoms())
def test_every_equivalent_fits_and_the_order_of_candidates_does_not_count(
    candidates: list[Equivalent], quantity: int, random: object
) -> None:
    found = equivalents(WANTED, quantity, candidates)
    assert len(found) <= MOST_EQUIVALENTS
    assert len(set(skus(found))) == len(found)
    for each in found:
        assert each.price.amount <= WANTED.price.amount
        assert each.variant.size == WANTED.variant.size
        assert each.most_in_one_place >= quantity
        assert each.product.id == "robe" or each.product.category_id == "robes"
    is_same = [each.product.id == "robe" for each in found]
    assert is_same == sorted(is_same, reverse=True)
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert equivalents(WANTED, quantity, shuffled) == found


def test_a_line_keeps_its_own_choice_and_what_was_taken_off_stays_off() -> None:
    choices = GoneChoices().with_line("a", "drop").with_usual("equivalent")
    assert (choices.of("a"), choices.of("b")) == ("drop", "equivalent")
    choices = choices.toggled("b", "X")
    assert choices.accepted("b", ("X", "Y")) == ("Y",)
    assert choices.accepted("a", ("X", "Y")) == ("X", "Y")
    assert choices.toggled("b", "X").accepted("b", ("X", "Y")) == ("X", "Y")
    assert choices.with_line("a", "equivalent").by_line == {}
    assert choices.with_usual("drop").by_line == {}
