"""The cart as a QR code, and what a phone's own camera makes of codes that are meant for a terminal."""

from datetime import timedelta

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from kiosk.domain.handoff import HandoffRefused
from kiosk.hub.pages.cart_contents import contents_of
from kiosk.hub.pages.qr import qr_picture
from kiosk.hub.pages.rendering import Message, message_page, page
from kiosk.hub.pages.visitor import CART_COOKIE, PageRequest, Visitor, kept_cookie, visitor_of
from kiosk.hub.services import Services

_RENEW_BEFORE = timedelta(minutes=1)
_GONE = 410


@get("/cart/code", include_in_schema=False)
async def code(request: PageRequest, services: NamedDependency[Services]) -> Response[str] | Redirect:
    """The cart as a QR with its short code; the page renews itself before the code ends."""
    visitor = await visitor_of(request, services)
    contents = await contents_of(visitor, services)
    handoff = await services.handoffs.offer_from_phone(visitor.cart.id) if visitor.cart and contents.rows else None
    if handoff is None:
        return Redirect("/cart", status_code=303)
    now = services.clock.now()
    renews_at = handoff.expires_at - _RENEW_BEFORE
    picture = qr_picture(handoff.url, visitor.words.texts.gettext("QR de votre panier"))
    return page(
        "code.html",
        request,
        visitor,
        demo=services.settings.demo,
        style=picture.style,
        handoff=handoff,
        qr=picture.svg,
        renew_s=max(1, int((renews_at - now).total_seconds())),
        renewed_at=visitor.words.time(renews_at),
        now=visitor.words.time(now),
        contents=contents,
    )


@get("/k/{token:str}", include_in_schema=False)
async def open_code(
    token: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Redirect:
    """A phone opened a hand-off code: a terminal's cart moves here; a phone's code is for terminals."""
    visitor = await visitor_of(request, services)
    customer_id = visitor.customer.id if visitor.customer else None
    outcome = await services.handoffs.open_on_phone(token, request.cookies.get(CART_COOKIE, ""), customer_id)
    if isinstance(outcome, HandoffRefused):
        demo = services.settings.demo
        status = 200 if outcome.reason == "for_terminals" else _GONE
        return message_page(_refusal(outcome.reason, visitor), request, visitor, demo=demo, status=status)
    if outcome.cart.customer is not None:
        return Redirect("/cart", status_code=303)  # it is theirs, and a cookie must not open it for whoever comes next
    if visitor.customer is not None:
        # A signed-in phone shows its customer's cart, so the lines have to be there.
        await services.carts.merge_into_customer(outcome.cart.id, visitor.customer)
    return Redirect("/cart", status_code=303, cookies=[kept_cookie(CART_COOKIE, outcome.token, services)])


@get("/b/{secret:str}", include_in_schema=False)
async def badge(secret: FromPath[str], request: PageRequest, services: NamedDependency[Services]) -> Response[str]:
    """A phone opened the code on a badge: say what it is for. The secret is not even looked up."""
    del secret
    visitor = await visitor_of(request, services)
    words = visitor.words.texts.gettext
    message = Message(
        symbol="id-card",
        heading=words("Un badge d’équipe"),
        text=words("Il ouvre les tablettes de la boutique. Montrez-le à la tablette, puis tapez votre code."),
        href="/",
        action=words("Voir la boutique"),
    )
    return message_page(message, request, visitor, demo=services.settings.demo)


def _refusal(reason: str, visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    reasons = {
        "for_terminals": words("Montrez ce code à la borne d’une boutique, elle ouvrira le panier."),
        "for_its_customer": words("Ce panier appartient à un compte : il s’ouvre sur le téléphone de cette personne."),
        "on_another_phone": words("Ce panier est déjà sur un autre téléphone."),
        "expired": words("Ce code a fait son temps. Demandez-en un nouveau là où vous l’avez trouvé."),
        "claimed_elsewhere": words("Ce code a déjà servi. Demandez-en un nouveau là où vous l’avez trouvé."),
    }
    return Message(
        symbol="scan-line",
        heading=words("Un code de panier"),
        text=reasons.get(reason, words("Nous ne connaissons pas ce code.")),
        href="/",
        action=words("Voir la boutique"),
    )


code_routes = [code, open_code, badge]
