"""Counts beside filters: what each value would really leave, whatever else is held."""

import asyncio
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.facets import FacetKind
from kiosk.domain.money import Money
from kiosk.ports.catalogue_reader import SearchQuery
from tests.cache.conftest import Terminal, terminal_at
from tests.fakes.small_shop import NOW, rows, snapshot


def counts(shop: Terminal, kind: FacetKind, text: str = "", **held: object) -> dict[str, int]:
    query = SearchQuery(text=text, here_id="lyon", **held)  # type: ignore[arg-type]
    return {value.key: value.count for value in shop.catalogue.facet(query, kind, NOW)}


def found(shop: Terminal, text: str = "", **held: object) -> int:
    result = shop.catalogue.search(SearchQuery(text=text, here_id="lyon", exact=True, **held), NOW)  # type: ignore[arg-type]
    return 0 if result.nearest else result.total


HELD = st.fixed_dictionaries(
    {},
    optional={
        "category_id": st.sampled_from(["maison", "luminaire", "salon"]),
        "colour_id": st.sampled_from(["bleu", "ecru"]),
        "size": st.sampled_from(["S", "L"]),
        "max_price": st.sampled_from([Money(10000), Money(20000)]),
        "here_now": st.booleans(),
        "group_id": st.sampled_from(["public", "gold"]),
    },
)
FIELDS: dict[FacetKind, str] = {"category": "category_id", "colour": "colour_id", "size": "size", "price": "max_price"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    terminal = terminal_at(tmp_path_factory.mktemp("facets") / "cache.db")
    asyncio.run(terminal.writer.replace(snapshot(rows())))
    yield terminal
    terminal.cache.close()


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(["", "la", "c", "tapis"]), held=HELD, kind=st.sampled_from(list(FIELDS)))
def test_choosing_a_value_leaves_what_was_said(
    whole: Terminal, text: str, held: dict[str, object], kind: FacetKind
) -> None:
    for key, count in counts(whole, kind, text, **held).items():
        value: object = Money(int(key)) if kind == "price" else key
        assert found(whole, text, **{**held, FIELDS[kind]: value}) == count, (key, count)


@settings(max_examples=30, deadline=None)
@given(text=st.sampled_from(["", "la", "c"]), held=HELD)
def test_what_is_here_is_counted_apart(whole: Terminal, text: str, held: dict[str, object]) -> None:
    said = counts(whole, "here", text, **held)
    assert said["here"] == found(whole, text, **{**held, "here_now": True})
    assert said["all"] == found(whole, text, **{**held, "here_now": False})


def test_values_that_leave_nothing_are_not_offered_and_colours_bring_their_swatch(shop: Terminal) -> None:
    assert counts(shop, "size", "tapis") == {"S": 1, "L": 1}
    assert counts(shop, "size", "tapis", max_price=Money(10000)) == {"S": 1}
    colours = shop.catalogue.facet(SearchQuery(text="canapé"), "colour", NOW)
    assert {value.key for value in colours} == {value.colour.id for value in colours if value.colour is not None}
