"""Paying on the shopper's own phone: how the order stands, and the way to the provider's page. Works without script."""

from typing import Final
from urllib.parse import urlsplit

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kiosk.domain.payment import PaymentStanding
from kiosk.hub.pages.rendering import Message, message_page, page
from kiosk.hub.pages.visitor import PageRequest, Visitor, visitor_of
from kiosk.hub.payments.account import Account
from kiosk.hub.payments.phone import NotNow, ToProvider
from kiosk.hub.services import Services

_AGAIN_S: Final = 5
_FORM: Final = "form-action 'self'"


class PayState(msgspec.Struct, frozen=True):
    """What the page says: a sign, a heading, what to do; ``action`` is the button's text, empty without one."""

    symbol: str
    tone: str
    heading: str
    text: str
    action: str = ""
    is_awaited: bool = False


@get("/pay/{token:str}", include_in_schema=False)
async def pay(
    token: FromPath[str], request: PageRequest, services: NamedDependency[Services], back: FromQuery[str] = ""
) -> Response[str]:
    """How the order stands. Coming back from the provider, who is asked at once: its message may be late."""
    visitor = await visitor_of(request, services)
    account = await services.payments.page(token, is_back=bool(back))
    if account is None:
        return message_page(_not_here(visitor), request, visitor, demo=services.settings.demo, status=404)
    return _page(account, token, request, visitor, services)


@post("/pay/{token:str}", include_in_schema=False)
async def begin(token: FromPath[str], request: PageRequest, services: NamedDependency[Services]) -> Response[str]:
    """To the provider's page; when that cannot be, the page says why."""
    outcome = await services.payments.begin_on_phone(token)
    if isinstance(outcome, ToProvider):
        return Response("", status_code=303, headers={"Location": outcome.url, "Referrer-Policy": "no-referrer"})
    visitor = await visitor_of(request, services)
    account = await services.payments.page(token)
    if account is None:
        return message_page(_not_here(visitor), request, visitor, demo=services.settings.demo, status=404)
    return _page(account, token, request, visitor, services, outcome)


def _page(
    account: Account,
    token: str,
    request: PageRequest,
    visitor: Visitor,
    services: Services,
    refused: NotNow | None = None,
) -> Response[str]:
    state = _state(account, visitor, refused)
    answer = page(
        "pay.html",
        request,
        visitor,
        demo=services.settings.demo,
        token=token,
        order=account.order,
        due=account.standing.due,
        pieces_ordered=sum(line.ordered.quantity for line in account.order.lines),
        state=state,
        again_s=_AGAIN_S if state.is_awaited else 0,
        gives_back=_gives_back(account),
        is_void=account.standing.is_void,
    )
    # The form leads to the provider, and browsers hold redirects against the policy as well.
    origin = urlsplit(services.payments.provider_origin)
    allowed = f"{_FORM} {origin.scheme}://{origin.netloc}" if origin.netloc else _FORM
    policy = answer.headers["Content-Security-Policy"].replace(_FORM, allowed)
    answer.headers["Content-Security-Policy"] = policy
    return answer


def _state(account: Account, visitor: Visitor, refused: NotNow | None) -> PayState:
    words, standing = visitor.words.texts.gettext, account.standing
    if standing.is_paid:
        return PayState("check", "positive", words("C’est payé, merci"), words("Il n’y a plus rien à payer."))
    if standing.is_void:
        text = words("Ce qui n’avait pas été payé n’est plus gardé. Un vendeur vous dit s’il en reste.")
        return PayState("undo-2", "caution", words("Il n’y a rien à payer"), text)
    if standing.state == "unknown" or (standing.state == "pending" and standing.method == "on_terminal"):
        text = words("Un terminal de paiement du magasin s’en occupe. Ne payez pas une seconde fois.")
        return PayState("clock", "caution", words("Un paiement est en cours"), text, is_awaited=True)
    if refused is not None:
        text = words("Rien n’est débité. Réessayez dans un instant, ou payez à la caisse avec votre numéro.")
        return PayState(
            "x", "caution", words("Le service de paiement ne répond pas"), text, _pay_now(standing, visitor)
        )
    return _before_paid(standing, visitor)


def _before_paid(standing: PaymentStanding, visitor: Visitor) -> PayState:
    words, pay_now = visitor.words.texts.gettext, _pay_now(standing, visitor)
    match standing.state:
        case "pending":
            text = words("Cette page se met à jour d’elle-même. Vous pouvez aussi reprendre là où vous en étiez.")
            heading = words("Paiement en cours")
            return PayState("clock", "caution", heading, text, words("Continuer le paiement"), is_awaited=True)
        case "refused":
            text = words("La banque n’a pas accepté. Rien n’est débité.")
            return PayState("x", "caution", words("Paiement refusé"), text, pay_now)
        case "abandoned":
            return PayState("x", "caution", words("Le paiement n’a pas eu lieu"), words("Rien n’est débité."), pay_now)
    return PayState("", "", "", "", pay_now)


def _pay_now(standing: PaymentStanding, visitor: Visitor) -> str:
    return visitor.words.texts.gettext("Payer {amount}").format(amount=visitor.words.money(standing.due))


def _gives_back(account: Account) -> bool:
    """Whether money came here that was not due: it goes back, and that is said."""
    return any(one.method == "on_phone" and one.state in {"surplus", "refunded"} for one in account.tries)


def _not_here(visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    return Message(
        symbol="credit-card",
        heading=words("Ce lien de paiement n’existe pas"),
        text=words("Scannez de nouveau le code affiché par la borne, ou payez à la caisse avec votre numéro."),
        href="/",
        action=words("Voir la boutique"),
    )


pay_routes = [pay, begin]
