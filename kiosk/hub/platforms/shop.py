"""A whole shop as a platform hands it to the hub: what it sells, where, to whom, and who works there."""

from datetime import date, datetime

import msgspec

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.coupon import Coupon
from kiosk.domain.customer import Address
from kiosk.domain.customer_card import CardFacts
from kiosk.domain.fulfillment import FulfillmentKind
from kiosk.domain.gift_card import GiftCard
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.own_codes import OwnCode
from kiosk.domain.pricing import PUBLIC_GROUP, AgreedPrice, PriceGroup, Promotion
from kiosk.domain.privacy import PrivacyNotice
from kiosk.domain.review import Review
from kiosk.domain.selection import Selection
from kiosk.domain.seller import Seller
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel
from kiosk.domain.store_plan import StorePlan


class ShopStaff(msgspec.Struct, frozen=True):
    """A person of the shop with the secrets to sign in, in clear: the hub keeps only a hash of either."""

    member: StaffMember
    badge: str
    pin: str


class ShopCustomer(msgspec.Struct, frozen=True):
    """A known customer. ``login_token`` opens their phone page; empty when they have no account there."""

    id: str
    first_name: str
    last_name: str
    email: str = ""
    phone: str = ""
    address: Address | None = None
    price_group_id: str = PUBLIC_GROUP
    language: str = "fr"
    login_token: str = ""
    member_since: date | None = None
    loyalty_card: str = ""
    loyalty_points: int = 0
    facts: CardFacts = CardFacts()


class ShopCartLine(msgspec.Struct, frozen=True):
    """One line of an open cart, with the unit price seen when it was ``added`` (UTC)."""

    sku: str
    quantity: int
    price_seen: Money
    added: datetime


class ShopCart(msgspec.Struct, frozen=True):
    """The open cart of a customer, lines in the order they were added; at most one a customer."""

    customer_id: str
    lines: tuple[ShopCartLine, ...]


class ShopOrderLine(msgspec.Struct, frozen=True):
    """One line of a past order, at the unit price paid."""

    sku: str
    quantity: int
    unit_price: Money
    fulfillment: FulfillmentKind = "take_now"


class ShopOrder(msgspec.Struct, frozen=True):
    """A past order. ``channel`` is ``store``, ``web`` or ``kiosk``; ``staff_id`` got the credit, when anybody did."""

    number: str
    customer_id: str
    placed_on: date
    location_id: str
    channel: str
    lines: tuple[ShopOrderLine, ...]
    staff_id: str | None = None


class ShopBasket(msgspec.Struct, frozen=True):
    """What somebody bought together, once; nobody knows who. SKUs may have left the shop."""

    id: str
    sold_on: date
    skus: tuple[str, ...]


class Shop(msgspec.Struct, frozen=True):
    """Everything of a shop, checked: ids are unique and every reference leads somewhere.

    ``Product.picture`` and ``Category.picture`` are names without folder or ending; the files are in ``pictures``.
    """

    locations: tuple[StockLocation, ...]
    categories: tuple[Category, ...]
    products: tuple[Product, ...]
    variants: tuple[Variant, ...]
    price_groups: tuple[PriceGroup, ...]
    agreed_prices: tuple[AgreedPrice, ...]
    promotions: tuple[Promotion, ...]
    stock: tuple[StockLevel, ...]
    staff: tuple[ShopStaff, ...] = ()
    customers: tuple[ShopCustomer, ...] = ()
    carts: tuple[ShopCart, ...] = ()
    orders: tuple[ShopOrder, ...] = ()
    baskets: tuple[ShopBasket, ...] = ()
    selections: tuple[Selection, ...] = ()
    own_codes: tuple[OwnCode, ...] = ()
    coupons: tuple[Coupon, ...] = ()
    gift_cards: tuple[GiftCard, ...] = ()
    reviews: tuple[Review, ...] = ()
    store_plans: tuple[StorePlan, ...] = ()
    offline_policy: OfflinePolicy | None = None
    seller: Seller | None = None
    privacy: PrivacyNotice | None = None
    """None: terminals use the usual limits."""
    stock_written_at: datetime | None = None
    """No figure of ``stock`` knows what happened after this, whatever its own moment is."""
    pictures: str = ""
    """Folder of the drawings; empty when the shop has none."""
