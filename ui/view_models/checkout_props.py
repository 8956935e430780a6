"""What the checkout shows, worked out from the cart, the guest's answers and the network's state."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from kiosk.domain.customer import CustomerSummary
from kiosk.domain.money import Money
from kiosk.domain.text import in_language
from kiosk.use_cases.view_cart import CartOverview
from ui.view_models.address_help import AddressHelp
from ui.view_models.checkout_form import GuestForm
from ui.view_models.collect_places import CollectPlace
from ui.wording import Wording

CheckoutStep = Literal["you", "pay"]

_PICTURES = 4


@dataclass(frozen=True)
class Article:
    """A picture of something that is ordered."""

    picture: str
    tint: int


@dataclass(frozen=True)
class CheckoutInputs:
    """What the screen knows. ``failure`` is the stable code of why the order could not be recorded."""

    overview: CartOverview | None
    customer: CustomerSummary | None
    form: GuestForm
    step: CheckoutStep
    is_online: bool
    now: datetime
    words: Wording
    failure: str = ""
    is_waiting: bool = False
    help: AddressHelp = field(default_factory=AddressHelp)
    collects: tuple[CollectPlace, ...] = ()


@dataclass(frozen=True)
class CheckoutProps:
    """What the screen shows. A known customer has nothing to type, so ``step`` is ``pay`` from the start."""

    step: CheckoutStep = "you"
    form: GuestForm = field(default_factory=GuestForm)
    help: AddressHelp = field(default_factory=AddressHelp)
    collects: tuple[CollectPlace, ...] = ()
    is_known: bool = False
    first_name: str = ""
    masked_contact: str = ""
    masked_address: str = ""
    articles: tuple[Article, ...] = ()
    article_names: str = ""
    ships_on: str = ""
    fee: str = ""
    goods: str = ""
    total: str = ""
    pieces: int = 0
    is_online: bool = True
    failure: str = ""
    is_waiting: bool = False


def derive(inputs: CheckoutInputs) -> CheckoutProps:
    """The screen for these inputs."""
    overview, words, customer = inputs.overview, inputs.words, inputs.customer
    if overview is None:
        return CheckoutProps(is_online=inputs.is_online)
    shipped = [line for line in overview.lines if line.fulfillment is not None and line.fulfillment.is_shipped]
    ordered = [line for line in overview.lines if line.fulfillment is not None]
    names = [in_language(line.product.name, words.language) for line in ordered]
    last = max((line.option.ready_on for line in shipped if line.option), default=None)
    return CheckoutProps(
        step="pay" if customer else inputs.step,
        form=inputs.form,
        help=inputs.help,
        collects=inputs.collects,
        is_known=customer is not None,
        first_name=customer.first_name if customer else "",
        masked_contact=customer.masked_contact if customer else "",
        masked_address=customer.masked_address if customer and shipped else "",
        articles=tuple(
            Article(words.picture(line.product, line.variant), line.product.tint) for line in ordered[:_PICTURES]
        ),
        article_names=words.list(names),
        ships_on=words.day(last, inputs.now) if last else "",
        fee=_fee(overview.delivery_fee, words),
        goods=words.money(overview.goods_total),
        total=words.money(overview.total),
        pieces=sum(line.line.quantity for line in overview.lines),
        is_online=inputs.is_online,
        failure=inputs.failure,
        is_waiting=inputs.is_waiting,
    )


def _fee(fee: Money, words: Wording) -> str:
    return words.money(fee) if fee.amount else ""
