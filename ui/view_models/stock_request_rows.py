"""Requests between places, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.stock_request import RequestVerb, StockRequest
from kiosk.domain.text import in_language
from ui.translation import Texts, texts_in
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording


@dataclass(frozen=True)
class RequestRow:
    """One request: what, between whom, how far it is, and what this place may say. ``verbs``: separated by blanks."""

    request_id: str
    article: str
    picture: str
    tint: int
    pieces: int
    way: str
    detail: str
    status: str
    status_text: str
    verbs: str
    is_mine: bool
    is_urgent: bool


def request_row(
    request: StockRequest,
    article: tuple[Product, Variant] | None,
    places: Mapping[str, str],
    here_id: str,
    now: datetime,
    words: Wording,
) -> RequestRow:
    """The row of a request as this place sees it."""
    texts = texts_in(words.language)
    name, picture, tint = request.sku, "", 1
    if article is not None:
        product, variant = article
        parts = (in_language(product.name, words.language), choice_text(variant, words.language))
        name, picture, tint = ", ".join(filter(None, parts)), words.picture(product, variant), product.tint
    giver, taker = places.get(request.from_id, request.from_id), places.get(request.to_id, request.to_id)
    verbs = request.verbs(here_id)
    return RequestRow(
        request.id,
        name,
        picture,
        tint,
        request.arrived if request.state == "received" else request.granted or request.pieces,
        f"{giver} → {taker}",
        _detail(request, now, texts, words),
        request.state,
        state_text(request, here_id, texts),
        " ".join(verbs),
        request.to_id == here_id,
        request.waits_for(here_id),
    )


def _detail(request: StockRequest, now: datetime, texts: Texts, words: Wording) -> str:
    by, at = (request.answered_by, request.changed_at) if request.changed_at else (request.asked_by, request.asked_at)
    fewer = ""
    if request.granted and request.granted < request.pieces:
        fewer = texts.translate("StockRequests", "{count} demandées", count=request.pieces)
    missing = texts.translate("StockRequests", "%n manquante(s)", n=request.missing) if request.missing else ""
    return " · ".join(filter(None, (by, words.age(at, now), fewer, missing, _reason(request, texts))))


def _reason(request: StockRequest, texts: Texts) -> str:
    return {
        "needed_here": texts.translate("StockRequests", "gardé pour le lieu"),
        "not_found": texts.translate("StockRequests", "introuvable"),
        "reserved": texts.translate("StockRequests", "promis à des clients"),
    }.get(request.reason, "")


def state_text(request: StockRequest, here_id: str, texts: Texts) -> str:
    """How far it is, from where one stands."""
    if request.state == "asked" and request.from_id == here_id:
        return texts.translate("StockRequests", "À vous de répondre")
    if request.state == "sent" and request.to_id == here_id:
        return texts.translate("StockRequests", "En route vers vous")
    return {
        "asked": texts.translate("StockRequests", "Demandé"),
        "accepted": texts.translate("StockRequests", "Accepté"),
        "refused": texts.translate("StockRequests", "Refusé"),
        "sent": texts.translate("StockRequests", "En route"),
        "received": texts.translate("StockRequests", "Reçu"),
        "withdrawn": texts.translate("StockRequests", "Retiré"),
    }[request.state]


def verb_of(text: str) -> RequestVerb | None:
    """A verb as QML says it."""
    known: dict[str, RequestVerb] = {
        "accept": "accept",
        "refuse": "refuse",
        "send": "send",
        "receive": "receive",
        "withdraw": "withdraw",
    }
    return known.get(text)
