"""Invoices and credit notes as files to keep."""

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kiosk.hub.invoicing.invoices import NoInvoice, Pdf
from kiosk.hub.pages.rendering import Message, message_page
from kiosk.hub.pages.visitor import PageRequest, visitor_of
from kiosk.hub.services import Services

_HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


@get("/o/{token:str}/invoice.pdf", include_in_schema=False)
async def invoice(
    token: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Response[bytes]:
    """The order's one invoice, in the reader's language; the same number and figures whenever it is asked for."""
    visitor = await visitor_of(request, services)
    found = await services.invoices.invoice(token, visitor.words.language)
    return pdf_answer(found) if isinstance(found, Pdf) else await _none(found, token, request, services)


@get("/o/{token:str}/return/{number:str}/credit.pdf", include_in_schema=False)
async def credit_note(
    token: FromPath[str], number: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Response[bytes]:
    """What is paid back for a return, once the goods are there."""
    visitor = await visitor_of(request, services)
    found = await services.invoices.credit_note(token, number, visitor.words.language)
    return pdf_answer(found) if isinstance(found, Pdf) else await _none(found, token, request, services)


def pdf_answer(pdf: Pdf) -> Response[bytes]:
    """A paper as a file that a phone keeps."""
    named = {"Content-Disposition": f'attachment; filename="{pdf.name}"'}
    return Response(pdf.content, media_type="application/pdf", headers={**_HEADERS, **named})


async def _none(found: NoInvoice, token: str, request: PageRequest, services: Services) -> Response[str]:
    visitor = await visitor_of(request, services)
    words = visitor.words.texts.gettext
    text = words("Elle est prête dès que la commande est réglée ou vous est remise.")
    if found.code == "seller_unknown":
        text = words("La boutique ne peut pas encore l’établir. Demandez-la à un vendeur.")
    message = Message(
        symbol="file-text",
        heading=words("Pas encore de facture"),
        text=text,
        href="/" if found.code == "order_unknown" else f"/o/{token}",
        action=words("Voir la boutique") if found.code == "order_unknown" else words("Voir la commande"),
    )
    return message_page(message, request, visitor, demo=services.settings.demo, status=404)


invoice_routes = [invoice, credit_note]
