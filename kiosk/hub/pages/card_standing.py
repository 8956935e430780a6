"""How a known customer's card stands, for their own pages."""

import msgspec

from kiosk.domain.customer_card import CardAgreement, CardAsked
from kiosk.hub.pages.visitor import Visitor
from kiosk.hub.services import Services


class CardStanding(msgspec.Struct, frozen=True):
    """What a known customer's pages say of their card: a question that waits, and how it is open now."""

    asked: CardAsked | None = None
    opened: str = ""


async def card_standing(visitor: Visitor, services: Services) -> CardStanding:
    """The standing of the visitor's card; nothing for a guest."""
    if visitor.customer is None:
        return CardStanding()
    asked = visitor.cart.card_asked if visitor.cart else None
    waits = asked if asked is not None and asked.is_open(services.clock.now()) else None
    opened = await services.cards.open_ones(visitor.customer.id)
    return CardStanding(waits, _opened(opened[0], visitor) if opened else "")


def _opened(agreement: CardAgreement, visitor: Visitor) -> str:
    words, time = visitor.words.texts.gettext, visitor.words.time(agreement.given_at)
    match agreement.how:
        case "qr":
            return words("Votre fiche est ouverte depuis {time}, avec votre QR.").format(time=time)
        case "phone":
            return words("Votre fiche est ouverte depuis {time}, d’un toucher ici.").format(time=time)
        case "kiosk":
            return words("Votre fiche est ouverte depuis {time}, d’un toucher à la borne.").format(time=time)
        case "tablet":
            return words("Votre fiche est ouverte depuis {time}, d’un toucher sur la tablette.").format(time=time)
