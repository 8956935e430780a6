"""A small shop in memory: catalogue, stock and people, behind the terminal's reading ports."""
# ruff: noqa: ARG002 - ports are implemented whole

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from kiosk.domain.catalogue import Attribute, Category, Colour, Product, Variant
from kiosk.domain.facets import PRICE_LADDER, FacetKind, FacetValue, in_size_order, price_steps
from kiosk.domain.gtin import Gtin, check_digit
from kiosk.domain.location import Hours, StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import PriceGroup, Promotion, UnitPrice, unit_price
from kiosk.domain.printed_code import PrintedCode
from kiosk.domain.quote import Quote, StaffSelection
from kiosk.domain.recommendation import Recommendation
from kiosk.domain.review import Review
from kiosk.domain.selection import Selection
from kiosk.domain.shop_rules import ShopRules
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel
from kiosk.domain.store_plan import PlanArea, StorePlan
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import ProductHit, SearchQuery, SearchResult
from kiosk.ports.stock_reader import StockPage, StockQuery, StockRow
from offline_cache.allocations import Allocations

NOW = datetime(2026, 11, 23, 13, 32, tzinfo=UTC)  # Monday, 14:32 in Lyon
HERE = "lyon-bellecour"

_DAILY = tuple(Hours(weekday, 600, 1200) for weekday in range(6))


def _place(place_id: str, name: str, short: str, latitude: float, longitude: float, **more: object) -> StockLocation:
    return StockLocation(
        id=place_id,
        kind=more.pop("kind", "store"),  # type: ignore[arg-type]
        name=name,
        short_name=short,
        street="1 place de la Boutique",
        postcode="69002",
        city="Lyon",
        latitude=latitude,
        longitude=longitude,
        hours=_DAILY,
        **more,  # type: ignore[arg-type]
    )


COLLEAGUES = [
    StaffMember("s1", "Camille Bernard", "CB", "manager", HERE, "Femme"),
    StaffMember("s2", "Karim Haddad", "KH", "salesperson", HERE, "Maison et bureau"),
    StaffMember("s3", "Léa Marchand", "LM", "salesperson", HERE, "Femme"),
    StaffMember("s4", "Nadia Lefort", "NL", "manager", HERE, "Direction"),
]

LOCATIONS = [
    _place(HERE, "Lyon Bellecour", "Lyon Bellecour", 45.7578, 4.8320, cabins=6),
    _place("lyon-part-dieu", "Lyon Part-Dieu", "Part-Dieu", 45.7610, 4.8560, ship_cutoff=840),
    _place("warehouse", "Entrepôt Orléans", "Entrepôt", 47.90, 1.90, kind="warehouse", ship_cutoff=960),
]

CATEGORIES = [
    Category("mode", {"fr": "Mode", "en": "Fashion"}, picture="manteau", position=1),
    Category("beaute", {"fr": "Beauté", "en": "Beauty"}, picture="parfum", position=2),
    Category("maison", {"fr": "Maison", "en": "Home"}, picture="lampe", position=3),
    Category("bureau", {"fr": "Bureau", "en": "Office"}, picture="fauteuil-bureau", position=4),
]

CORAIL = Colour("corail", {"fr": "Corail", "en": "Coral"}, "#B5432E")
NUIT = Colour(
    "nuit",
    {"fr": "Bleu nuit", "en": "Midnight blue"},
    "#2F4A5C",
    {"base": "#2F4A5C", "shade": "#20343F", "light": "#56758A", "deep": "#111D24"},
)
SABLE = Colour("sable", {"fr": "Sable", "en": "Sand"}, "#E7DCC8")
KAKI = Colour("kaki", {"fr": "Kaki", "en": "Khaki"}, "#5E6B4A")


def _fact(name: str, english: str, value: str, value_en: str) -> Attribute:
    return Attribute({"fr": name, "en": english}, {"fr": value, "en": value_en})


_FACTS = {
    "robe-ondine": (
        _fact("Entretien", "Care", "Lavage à 30 °C, repassage doux", "Wash at 30 °C, cool iron"),
        _fact("Fabrication", "Made in", "Portugal", "Portugal"),
        _fact("Poids", "Weight", "380 g", "380 g"),
    ),
    "manteau-armel": (
        _fact("Entretien", "Care", "Nettoyage à sec", "Dry clean"),
        _fact("Fabrication", "Made in", "Portugal", "Portugal"),
    ),
}


def _product(
    product_id: str, category: str, name: str, english: str, subtitle: str, picture: str, tint: int
) -> Product:
    return Product(
        id=product_id,
        category_id=category,
        name={"fr": name, "en": english},
        subtitle={"fr": subtitle, "en": subtitle},
        description={"fr": f"{name}, pensée pour durer.", "en": f"{english}, made to last."},
        material={"fr": subtitle},
        picture=picture,
        rank=tint,
        tint=tint,
        rating_tenths=46,
        rating_count=128,
        added_on=date(2026, 11, 20),
        pictures=(f"{picture}-detail", f"{picture}-matiere") if picture in {"robe", "manteau"} else (),
        attributes=_FACTS.get(product_id, ()),
    )


PRODUCTS = [
    _product("robe-ondine", "mode", "Robe Ondine", "Ondine dress", "Lin lavé, coupe portefeuille", "robe", 1),
    _product("sac-rivage", "mode", "Sac Rivage", "Rivage bag", "Cuir cognac", "sac", 2),
    _product("lampe-aube", "maison", "Lampe Aube", "Aube lamp", "De bureau, céramique", "lampe", 3),
    _product("fauteuil-alto", "bureau", "Fauteuil Alto", "Alto chair", "De bureau, tissu", "fauteuil-bureau", 4),
    _product("bureau-lison", "bureau", "Bureau Lison", "Lison desk", "Chêne, 120 cm", "bureau", 3),
    _product("tapis-estran", "maison", "Tapis Estran", "Estran rug", "Pour le bureau", "tapis", 3),
    _product("vase-galet", "maison", "Vase Galet", "Galet vase", "Grès", "vase", 1),
    _product("parfum-sillage", "beaute", "Parfum Sillage", "Sillage perfume", "50 ml", "parfum", 4),
    _product("manteau-armel", "mode", "Manteau Armel", "Armel coat", "Laine, croisé", "manteau", 2),
]

_PRICES = {
    "sac-rivage": 18900,
    "lampe-aube": 12900,
    "fauteuil-alto": 34900,
    "bureau-lison": 59000,
    "tapis-estran": 24000,
    "vase-galet": 4500,
    "parfum-sillage": 9200,
    "manteau-armel": 28900,
}


def _gtin(body: str) -> Gtin:
    return Gtin(body + check_digit(body))


def _robe_variants() -> list[Variant]:
    sizes = ("34", "36", "38", "40", "42", "44", "46")
    return [
        Variant(
            sku=f"ROBE-{colour.id.upper()}-{size}",
            product_id="robe-ondine",
            gtin=_gtin(f"037600000{place:02d}{size}"),
            list_price=Money(14900),
            colour=colour,
            size=size,
            position=place * 10 + sizes.index(size),
        )
        for place, colour in enumerate((CORAIL, NUIT, SABLE, KAKI))
        for size in sizes
    ]


VARIANTS = _robe_variants() + [
    Variant(f"{product_id.upper()}-1", product_id, _gtin(f"03760001{place:05d}"), Money(price))
    for place, (product_id, price) in enumerate(_PRICES.items(), start=100)
]

SELECTIONS = [
    Selection(
        "printemps",
        {"fr": "La sélection du printemps", "en": "The spring selection"},
        ("SAC-RIVAGE-1", "GONE-1", *(variant.sku for variant in VARIANTS[2:36:7]), "VASE-GALET-1"),
        "printemps-2027",
        "12",
    ),
    Selection("parti", {"fr": "La table d’été", "en": "The summer table"}, ("GONE-1",)),
]


def _levels() -> list[StockLevel]:
    seen, near, far = NOW - timedelta(minutes=2), NOW - timedelta(minutes=4), NOW - timedelta(minutes=1)
    shelf = {"fr": "Femme, allée 4, portant B", "en": "Women, aisle 4, rail B"}
    levels = []
    for variant in VARIANTS:
        gone_here = variant.size in {"34", "44"} or (variant.colour is not None and variant.colour.id == "kaki")
        levels += [
            StockLevel(variant.sku, HERE, 0 if gone_here else 3, seen, reserved=0 if gone_here else 1, shelf=shelf),
            StockLevel(
                variant.sku,
                "lyon-part-dieu",
                6,
                near,
                reserved=2,
                safety=1,
                incoming=4,
                incoming_on=date(2026, 11, 24),
            ),
            StockLevel(variant.sku, "warehouse", 46, far),
        ]
    return levels


REVIEWS = [
    Review(
        "r1",
        "robe-ondine",
        "Mathilde",
        5,
        date(2026, 11, 14),
        {
            "fr": "Le lin est souple dès le premier jour et la ceinture tient. Je prends ma taille habituelle.",
            "en": "The linen is soft from day one and the belt stays put. True to size.",
        },
    ),
    Review("r2", "robe-ondine", "Nadia", 4, date(2026, 10, 31), {"fr": "Très belle couleur. Elle se froisse assise."}),
    Review(
        "r3", "robe-ondine", "Sylvie", 5, date(2026, 10, 12), {"fr": "Portée à un mariage.", "en": "Worn to a wedding."}
    ),
    Review("r4", "lampe-aube", "Paul", 5, date(2026, 11, 2), {"fr": "Lumière très douce.", "en": "Very gentle light."}),
]

PLANS = [
    StorePlan(
        HERE,
        (
            PlanArea("floor", 0, 0, 26, 16, name={"fr": "Rez-de-chaussée", "en": "Ground floor"}),
            PlanArea("shelf", 1, 1, 6.5, 3, name={"fr": "Femme", "en": "Women"}),
            PlanArea("shelf", 8.5, 1, 5, 3, name={"fr": "Manteaux", "en": "Coats"}),
            PlanArea("shelf", 14.5, 1, 4.5, 3, name={"fr": "Chemises", "en": "Shirts"}),
            PlanArea("shelf", 1, 5.6, 4, 3, name={"fr": "Mailles", "en": "Knitwear"}),
            PlanArea("shelf", 15.6, 5.6, 3.4, 2.6, name={"fr": "Beauté", "en": "Beauty"}),
            PlanArea("stairs", 4.6, 10.2, 2.6, 3, name={"fr": "Escalier", "en": "Stairs"}),
            PlanArea("till", 15.6, 13.4, 4.4, 1.4, name={"fr": "Caisses", "en": "Tills"}),
            PlanArea("kiosk", 10.2, 10.4, 1.4, 1.2),
            PlanArea("entrance", 9.4, 15.4, 3.6, 0.6, name={"fr": "Entrée", "en": "Entrance"}),
        ),
    )
]


class FakeCatalogue:
    """The shop's catalogue. ``ready``, ``promotions``, ``told`` and ``releases`` may be changed by a test."""

    def __init__(self, stock: "FakeStock | None" = None) -> None:
        self.ready = True
        self.promotions: list[Promotion] = []
        self.rules = ShopRules()
        self.stock = stock or FakeStock()
        self.queries: list[SearchQuery] = []
        self.selections = {selection.id: selection for selection in SELECTIONS}
        self.staff_selections: dict[str, StaffSelection] = {}
        self.quotes: dict[str, Quote] = {}
        self.printed_codes: dict[str, PrintedCode] = {}
        self.places = list(LOCATIONS)
        self.told = list(REVIEWS)
        self.plans = {plan.location_id: plan for plan in PLANS}
        self.recommended: dict[str, tuple[Recommendation, ...]] = {}
        self.releases: dict[str, date] = {}

    def is_ready(self) -> bool:
        return self.ready

    def categories(self) -> list[Category]:
        return CATEGORIES if self.ready else []

    def product(self, product_id: str) -> Product | None:
        found = next((product for product in PRODUCTS if product.id == product_id), None)
        return found and replace(found, release_on=self.releases.get(product_id))

    def variants_of(self, product_id: str) -> list[Variant]:
        return [variant for variant in VARIANTS if variant.product_id == product_id]

    def variant(self, sku: str) -> Variant | None:
        return next((variant for variant in VARIANTS if variant.sku == sku and self.ready), None)

    def variant_by_gtin(self, gtin: Gtin) -> Variant | None:
        return next((variant for variant in VARIANTS if variant.gtin == gtin), None)

    def search(self, query: SearchQuery, at: datetime) -> SearchResult:
        self.queries.append(query)
        text = query.text.lower()
        corrected = "bureau" if text == "bureo" and not query.exact else None
        found = self._found(replace(query, text=corrected or text))
        if found or not text or not self.ready:
            hits = tuple(self._hit(product, query.here_id, at) for product in found)
            return SearchResult(hits[: query.limit], len(hits), corrected)
        return SearchResult(tuple(self._hit(p, query.here_id, at) for p in PRODUCTS[:6]), 0, nearest=True)

    def facet(self, query: SearchQuery, kind: FacetKind, at: datetime) -> tuple[FacetValue, ...]:
        if kind == "here":
            return tuple(
                FacetValue(key, len(self._found(replace(query, here_now=here_now))))
                for key, here_now in (("here", True), ("all", False))
            )
        if kind == "category":
            found = [product.category_id for product in self._found(replace(query, category_id=None))]
            return tuple(FacetValue(c.id, found.count(c.id)) for c in CATEGORIES if c.id in found)
        if kind == "price":
            prices = [self.variants_of(p.id)[0].list_price for p in self._found(replace(query, max_price=None))]
            return price_steps([(rung, sum(p <= rung for p in prices)) for rung in PRICE_LADDER], len(prices))
        wide = replace(query, colour_id=None) if kind == "colour" else replace(query, size=None)
        variants = [variant for product in self._found(wide) for variant in self.variants_of(product.id)]
        if kind == "size":
            sizes = {(v.size, v.product_id) for v in variants if v.size}
            return in_size_order([FacetValue(s, sum(x == s for x, _ in sizes)) for s in {s for s, _ in sizes}])
        return tuple(FacetValue(c.id, 1, c) for c in {v.colour.id: v.colour for v in variants if v.colour}.values())

    def newest(self, limit: int, here_id: str, group_id: str, at: datetime) -> list[ProductHit]:
        names = ("sac-rivage", "vase-galet", "parfum-sillage", "tapis-estran")
        found = [product for name in names if (product := self.product(name)) and self.ready]
        return [self._hit(product, here_id, at) for product in found][:limit]

    def location(self, location_id: str) -> StockLocation | None:
        return next((place for place in self.places if place.id == location_id), None)

    def locations(self) -> list[StockLocation]:
        return self.places

    def price_group(self, group_id: str) -> PriceGroup:
        return PriceGroup(group_id, {"fr": "Public"})

    def price(self, sku: str, group_id: str, at: datetime) -> UnitPrice | None:
        variant = self.variant(sku)
        product = self.product(variant.product_id) if variant else None
        if variant is None or product is None:
            return None
        return unit_price(product, variant, self.price_group(group_id), None, self.promotions, at)

    def staff(self, staff_id: str) -> StaffMember | None:
        return StaffMember(staff_id, "Léa Marchand", "LM", "salesperson", HERE, "Femme")

    def colleagues(self, location_id: str) -> list[StaffMember]:
        return COLLEAGUES if location_id == HERE else []

    def shop_rules(self) -> ShopRules:
        return self.rules

    def selection(self, selection_id: str) -> Selection | None:
        made = self.staff_selections.get(selection_id)
        if made is not None:
            return Selection(made.id, {"fr": made.name, "en": made.name}, made.skus)
        return self.selections.get(selection_id)

    def quote(self, quote_id: str) -> Quote | None:
        return self.quotes.get(quote_id)

    def staff_selection(self, selection_id: str) -> StaffSelection | None:
        return self.staff_selections.get(selection_id)

    def selection_hits(
        self, skus: tuple[str, ...], here_id: str, group_id: str, language: str, at: datetime
    ) -> list[ProductHit]:
        hits = []
        for variant in (found for sku in skus if (found := self.variant(sku))):
            product, price = self.product(variant.product_id), self.price(variant.sku, group_id, at)
            assert product is not None
            assert price is not None
            here = next(
                (level.available for level in self.stock.levels(variant.sku) if level.location_id == here_id), 0
            )
            hits.append(ProductHit(product, variant, price, here, "niveau 2" if here else ""))
        return hits

    def reviews(self, product_id: str) -> list[Review]:
        return [review for review in self.told if review.product_id == product_id]

    def goes_with(self, product_id: str) -> tuple[Recommendation, ...]:
        return self.recommended.get(product_id, ()) if self.ready else ()

    def store_plan(self, location_id: str) -> StorePlan | None:
        return self.plans.get(location_id)

    def printed_code(self, code: str) -> PrintedCode | None:
        return self.printed_codes.get(code)

    def _found(self, query: SearchQuery) -> list[Product]:
        return [p for p in PRODUCTS if self._matches(p, query.text.lower(), query)] if self.ready else []

    def _matches(self, product: Product, text: str, query: SearchQuery) -> bool:
        words = " ".join((in_language(product.name, "fr"), in_language(product.name, "en"), product.subtitle["fr"]))
        if query.category_id is not None and product.category_id != query.category_id:
            return False
        if query.here_now and not self._hit(product, query.here_id, NOW).available_here:
            return False
        variants = self.variants_of(product.id)
        if query.size is not None and query.size not in {variant.size for variant in variants}:
            return False
        if query.colour_id is not None and query.colour_id not in {v.colour.id for v in variants if v.colour}:
            return False
        if query.max_price is not None and self.variants_of(product.id)[0].list_price > query.max_price:
            return False
        return text in words.lower()

    def _hit(self, product: Product, here_id: str, at: datetime) -> ProductHit:
        variant = next(v for v in self.variants_of(product.id) if v.size in {"", "38"})
        price = self.price(variant.sku, "public", at)
        assert price is not None
        here = next((x.available for x in self.stock.levels(variant.sku) if x.location_id == here_id), 0)
        return ProductHit(product, variant, price, here, "niveau 2" if here else "")


class FakeStock:
    """Levels of every variant; a test may put others. What is held for this terminal is its own, as in the real cache."""

    def __init__(self) -> None:
        self.all = _levels()
        self.own = Allocations()

    def levels(self, sku: str) -> list[StockLevel]:
        own = self.own.at(sku)
        return [
            replace(level, reserved=max(0, level.reserved + own.get(level.location_id, 0)))
            for level in self.all
            if level.sku == sku
        ]

    def put(self, level: StockLevel) -> None:
        """Replace one level."""
        key = (level.sku, level.location_id)
        self.all = [known for known in self.all if (known.sku, known.location_id) != key] + [level]

    def page(self, query: StockQuery, offset: int, limit: int) -> StockPage:
        rows = []
        for variant in VARIANTS:
            product = next(product for product in PRODUCTS if product.id == variant.product_id)
            if query.text.lower() in in_language(product.name, query.language).lower():
                levels = {level.location_id: level for level in self.levels(variant.sku)}
                rows.append(StockRow(product, variant, levels))
        known = {which: [row for row in rows if _is(row, which, query)] for which in ("out", "low", "arriving", "slow")}
        if query.order == "exceptions":
            rows.sort(key=lambda row: (row not in known["out"], row not in known["low"]))
        chosen = [row for row in rows if query.which == "all" or row in known[query.which]]
        return StockPage(tuple(chosen[offset : offset + limit]), len(rows), *(len(known[one]) for one in known))


def _is(row: StockRow, which: str, query: StockQuery) -> bool:
    levels = [level for level in row.levels.values() if query.place_id in {None, level.location_id}]
    if which == "arriving":
        return any(level.incoming for level in levels)
    if which == "slow":
        taken = query.taken.at(query.place_id) if query.taken else (row.variant.sku,)
        return any(level.on_hand for level in levels) and row.variant.sku not in taken
    return any(level.available == 0 if which == "out" else level.available in {1, 2} for level in levels)
