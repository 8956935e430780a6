"""Who works and who buys here: ``staff.csv``, ``customers.csv``."""

from typing import Annotated, cast

from kiosk.domain.customer import Address, address_problem
from kiosk.domain.customer_card import CardFacts, KnownSize, facts_problem
from kiosk.domain.pricing import PUBLIC_GROUP
from kiosk.domain.staff import MOST_DISCOUNT_PERCENT, Role, StaffMember
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.places import STORES
from kiosk.hub.platforms.csv_files.prices import GROUPS
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet
from kiosk.hub.platforms.shop import ShopCustomer, ShopStaff

_KEY = "letters, digits, . _ -"


class StaffRow(Row, frozen=True):
    """A person of the shop with badge and PIN."""

    id: Annotated[str, Column(cells.identifier, _KEY, "camille")]
    name: Annotated[str, Column(cells.text, "text", "Camille Berthier")]
    role: Annotated[
        str,
        Column(
            cells.choice("salesperson", "manager", "support", code="role_unknown"),
            "salesperson, manager or support",
            "salesperson",
        ),
    ]
    store: Annotated[str, Column(cells.identifier, "id of stores.csv", "bellecour")]
    badge: Annotated[str, Column(cells.badge, "8 or more letters and digits: the secret in the badge's QR", "K7Q2M9XA")]
    pin: Annotated[str, Column(cells.pin, "4 digits", "2468")]
    initials: Annotated[str, Column(cells.text, "text; made from the name when blank", "CB")] = ""
    department: Annotated[str, Column(cells.text, "text", "Mode et beauté")] = ""
    discount_ceiling: Annotated[
        int | None,
        Column(
            cells.whole(0, MOST_DISCOUNT_PERCENT, "percent_wrong"),
            "percent that the person may take off a line; their role's when blank (10 for sales, 30 for managers)",
            "15",
        ),
    ] = None


class CustomerRow(Row, frozen=True):
    """A known customer."""

    id: Annotated[str, Column(cells.identifier, _KEY, "elise-moreau")]
    first_name: Annotated[str, Column(cells.text, "text", "Élise")]
    last_name: Annotated[str, Column(cells.text, "text", "Moreau")]
    email: Annotated[str, Column(cells.email, "e-mail address", "elise.moreau@exemple.fr")] = ""
    phone: Annotated[str, Column(cells.phone, "telephone number", "06 39 98 00 01")] = ""
    street: Annotated[str, Column(cells.text, "text; blank: no address known", "12 rue Auguste-Comte")] = ""
    address_extra: Annotated[str, Column(cells.text, "text", "Bâtiment B")] = ""
    postcode: Annotated[str, Column(cells.text, "text", "69002")] = ""
    city: Annotated[str, Column(cells.text, "text", "Lyon")] = ""
    country: Annotated[str, Column(cells.text, "two letters; FR when blank", "FR")] = "FR"
    price_group: Annotated[str, Column(cells.identifier, "id of price_groups.csv; public when blank", "club")] = (
        PUBLIC_GROUP
    )
    language: Annotated[str, Column(cells.choice("fr", "en"), "fr (when blank) or en", "fr")] = "fr"
    login_token: Annotated[
        str, Column(cells.badge, "8 or more letters and digits: opens their phone page", "elise-demo-1")
    ] = ""
    member_since: Annotated[times.Day | None, Column(times.read_day, "day", "2021-03-14")] = None
    loyalty_card: Annotated[
        str, Column(cells.badge, "what a scan of their card says (own_codes.csv): 8 or more digits", "000000001")
    ] = ""
    loyalty_points: Annotated[
        int, Column(cells.whole(0), "points when the hub first reads them; from then on it counts itself", "340")
    ] = 0
    sizes: Annotated[
        tuple[tuple[str, str], ...],
        Column(
            cells.sizes,
            "ids of categories.csv with a size, parted by commas; read once, then staff note them",
            "robes 38",
        ),
    ] = ()
    likes: Annotated[
        tuple[str, ...], Column(cells.words, "a word or two each, parted by commas; read once", "Tons chauds, lin")
    ] = ()


STAFF = Sheet("staff.csv", StaffRow, "People who sign in on terminals.", key=("id",), unique=("badge",))
CUSTOMERS = Sheet("customers.csv", CustomerRow, "Known customers.", key=("id",), unique=("login_token", "loyalty_card"))


def read_staff(reading: Reading) -> tuple[ShopStaff, ...]:
    """Everybody who works here."""
    rows = reading.rows(STAFF)
    for row in rows:
        reading.refers(STAFF, row, "store", STORES)
    return tuple(ShopStaff(_member(row), row.badge, row.pin) for row in rows)


def _member(row: StaffRow) -> StaffMember:
    initials = row.initials or "".join(part[0] for part in row.name.split()[:2]).upper()
    return StaffMember(
        row.id, row.name, initials, cast("Role", row.role), row.store, row.department, row.discount_ceiling
    )


def read_customers(reading: Reading) -> tuple[ShopCustomer, ...]:
    """Every known customer."""
    rows = reading.rows(CUSTOMERS)
    for row in rows:
        reading.refers(CUSTOMERS, row, "price_group", GROUPS)
    return tuple(_customer(reading, row) for row in rows)


def _customer(reading: Reading, row: CustomerRow) -> ShopCustomer:
    name = f"{row.first_name} {row.last_name}"
    address = Address(name, row.street, row.postcode, row.city, row.address_extra, row.country) if row.street else None
    if address is not None and (problem := address_problem(address)):
        column = problem.partition("_")[0]
        reading.wrong(CUSTOMERS, row.line, column, problem, "the address cannot be delivered to")
    return ShopCustomer(
        id=row.id,
        first_name=row.first_name,
        last_name=row.last_name,
        email=row.email,
        phone=row.phone,
        address=address,
        price_group_id=row.price_group,
        language=row.language,
        login_token=row.login_token,
        member_since=times.date_of(row.member_since, reading.today),
        loyalty_card=row.loyalty_card,
        loyalty_points=row.loyalty_points,
        facts=_facts(reading, row),
    )


def _facts(reading: Reading, row: CustomerRow) -> CardFacts:
    facts = CardFacts(tuple(KnownSize(*size) for size in row.sizes), row.likes)
    problem = facts_problem(facts)
    if problem:
        column = "sizes" if problem == "sizes_wrong" else "likes"
        reading.wrong(CUSTOMERS, row.line, column, problem, "too many, too long, or one of them twice")
    return facts
