"""Reviews, facts, close views, plans and special days in the shop's files."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.catalogue import Attribute
from kiosk.domain.location import Parcels, SpecialDay
from kiosk.domain.review import Review
from kiosk.domain.store_plan import PlanArea
from kiosk.hub.platforms.csv_files import check_shop
from tests.platforms.test_csv_files import NOW, SMALL, folder_of, shop_of

REVIEWS = "id,product,author,stars,written_on,text_fr,text_en\n"
DAYS = "day,store,affects,until,name_fr,opens,closes\n"
PLANS = "store,kind,level,x,y,width,height,name_fr\n"


def test_everything_is_read(tmp_path: Path) -> None:
    product, store = "robe", "lyon"
    files = {
        **SMALL,
        "reviews.csv": REVIEWS + f"r1,{product},Anne-Marie,5,2026-10-02,Bien.,\n",
        "attributes.csv": f"product,name_fr,value_fr,name_en,value_en\n{product},Poids,2 kg,Weight,2 kg\n",
        "special_days.csv": DAYS
        + f"25/12,,,,Noël,,\n11/11,,parcels,,,,\n24/12,{store},places,,Veille,10:00,17:00\n"
        + f"2026-12-28,{store},,2026-12-29,Inventaire,,\n",
        "store_plans.csv": PLANS + f"{store},floor,0,0,0,20,10,Rez-de-chaussée\n{store},shelf,0,1,1,4,2,Femme\n",
    }
    shop = shop_of(tmp_path, files)
    written = date(2026, 10, 2)
    assert shop.reviews == (Review("r1", product, "Anne-Marie", 5, written, {"fr": "Bien."}),)
    assert shop.products[0].attributes == (Attribute({"fr": "Poids", "en": "Weight"}, {"fr": "2 kg", "en": "2 kg"}),)
    assert shop.store_plans[0].areas[1] == PlanArea("shelf", 1, 1, 4, 2, 0, {"fr": "Femme"})
    place = shop.locations[0]
    assert place.special_day(date(2026, 12, 24)) == SpecialDay(date(2026, 12, 24), {"fr": "Veille"}, ((600, 1020),))
    assert [place.spans_on(date(2026, 12, day)) for day in (25, 28, 29)] == [[], [], []]
    assert place.special_day(date(2027, 12, 25)) is not None
    assert place.special_day(date(2027, 11, 11)) is None
    christmas, armistice = date(2026, 12, 25), date(2027, 11, 11)
    assert {christmas, armistice} <= set(place.parcels.rest_days)
    assert date(2026, 12, 28) not in place.parcels.rest_days
    assert place.parcels.transit_days == Parcels().transit_days


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        (
            "reviews.csv",
            REVIEWS + "r1,{p},Claire Morel,5,today,Bien.,",
            "author: 'Claire Morel' is more than a first name",
        ),
        ("reviews.csv", REVIEWS + "r1,{p},Claire,6,today,Bien.,", "stars: 6 is too large; at most 5"),
        ("reviews.csv", REVIEWS + "r1,{p},Claire,5,today,,", "text_fr: write the text in at least one language"),
        ("reviews.csv", REVIEWS + "r1,gone,Claire,5,today,Bien.,", "product: 'gone' is not in products.csv"),
        (
            "reviews.csv",
            REVIEWS + "\n".join(f"r{n},{{p}},Claire,5,today,Bien.," for n in range(13)),
            "product: more than 12 reviews of {p}; keep those that say most",
        ),
        ("special_days.csv", DAYS + "31/04,,,,,,", "day: '31/04' is not a day of the year; expected for example 25/12"),
        ("special_days.csv", DAYS + "25/12,,,,,10:00,", "closes: write both hours, or none for a closed day"),
        ("special_days.csv", DAYS + "25/12,,,,,10:00,9:00", "closes: closes before it opens"),
        ("special_days.csv", DAYS + "today,,,today+90,,,", "until: expected the first day or one of the 59 after it"),
        ("store_plans.csv", PLANS + "{s},shelf,0,1,1,4,2,Femme", "kind: {s} needs a floor, the outline of its level"),
        ("store_plans.csv", PLANS + "{s},floor,0,1,1,4,2,", "name_fr: a floor needs a name"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, file: str, text: str, problem: str) -> None:
    names = {"p": "robe", "s": "lyon"}
    folder = folder_of(tmp_path, {**SMALL, file: text.format(**names) + "\n"})
    told = [str(one) for one in check_shop(folder, NOW)]
    assert any(problem.format(**names) in one for one in told), told
    assert len(told) == 1
