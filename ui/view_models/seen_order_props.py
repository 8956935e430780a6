"""What the screen of a scanned slip shows: how the order stands, line by line, and what to do next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from kiosk.domain import order_progress
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.slip import SeenLine, SeenOrder
from kiosk.domain.text import in_language
from kiosk.use_cases.open_slip import SlipKept, SlipNotShown, SlipOutcome, SlipSeen
from ui.translation import texts_in
from ui.view_models.cart_lines import Articles, way_of
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

SeenState = Literal["", "opening", "problem", "kept", "unkept", "confirmed", "put_back"]
Tone = Literal["positive", "caution", "neutral"]


@dataclass(frozen=True)
class SeenRow:
    """One line of the order."""

    name: str
    choice: str
    picture: str
    tint: int
    price: str
    standing: str
    tone: Tone
    symbol: str
    when: str


@dataclass(frozen=True)
class NextAction:
    """One thing to do, or to wait for."""

    symbol: str
    text: str


@dataclass(frozen=True)
class SeenOrderInputs:
    """What the screen knows. ``outcome`` is None while the hub is asked; ``is_asked`` is False when there is no slip."""

    is_asked: bool = False
    outcome: SlipOutcome | None = None
    articles: Articles = field(default_factory=dict)
    places: Mapping[str, StockLocation] = field(default_factory=dict)


@dataclass(frozen=True)
class SeenOrderProps:
    """What the screen shows."""

    state: SeenState = ""
    number: str = ""
    made: str = ""
    total: str = ""
    tone: Tone = "neutral"
    symbol: str = ""
    title: str = ""
    text: str = ""
    can_retry: bool = False
    rows: tuple[SeenRow, ...] = ()
    next_actions: tuple[NextAction, ...] = ()


_STATE_SYMBOLS = {"confirmed": "check-check", "put_back": "rotate-ccw", "kept": "clock", "unkept": "circle-alert"}
_WAY_SYMBOLS = {"here": "hand", "pickup": "store", "delivery": "truck"}


def derive(inputs: SeenOrderInputs, now: datetime, words: Wording) -> SeenOrderProps:
    """The screen for these inputs."""
    outcome = inputs.outcome
    if not inputs.is_asked:
        return SeenOrderProps()
    if outcome is None:
        return SeenOrderProps("opening", title=_text(words, "Nous cherchons votre commande"), symbol="package")
    if isinstance(outcome, SlipNotShown):
        return _problem(outcome.reason, words)
    order, state = outcome.order, _state(outcome)
    tone: Tone = "positive" if state in {"confirmed", "put_back"} and not _changed(order) else "caution"
    title, text = _said(state, order, words)
    return SeenOrderProps(
        state=state,
        number=order.number,
        made=_text(
            words,
            "Passée {day}, {time}",
            day=_on(order.placed_at, now, words),
            time=words.time(order.placed_at),
        ),
        total=_total(order, words),
        tone=tone,
        symbol=_STATE_SYMBOLS[state],
        title=title,
        text=text,
        rows=tuple(seen_row(line, inputs, now, words) for line in order.lines),
        next_actions=tuple(_next(order, inputs.places, words)),
    )


def _state(outcome: SlipSeen | SlipKept) -> SeenState:
    if isinstance(outcome, SlipKept):
        return "kept" if outcome.is_kept else "unkept"
    return "put_back" if outcome.order.is_put_back else "confirmed"


def _confirmed(order: SeenOrder, words: Wording) -> str:
    """The best news first: what can be had now, else how far the rest is."""
    states = {line.progress.state for line in order.lines if line.progress is not None} - {"cancelled"}
    if "ready" in states:
        return _text(words, "Votre commande vous attend")
    if not states and any(map(went_back, order.lines)):
        return _text(words, "Elle n’est plus gardée")
    if states and states <= {"delivered", "collected", "returned"}:
        return _text(words, "Tout est chez vous")
    if states and states <= {"shipped", "delivered", "collected", "returned"}:
        return _text(words, "Elle est en route")
    return _text(words, "Confirmée par la boutique")


def _said(state: SeenState, order: SeenOrder, words: Wording) -> tuple[str, str]:
    changed = _text(words, "Un point a changé : voyez les articles.") if _changed(order) else ""
    match state:
        case "put_back":
            said = _text(words, "La boutique ne l’avait pas reçue. C’est fait, avec ce code, une seule fois.")
            return _text(words, "Commande remise en place"), f"{said} {changed}".strip()
        case "kept":
            return (
                _text(words, "Voici ce que dit le code"),
                _text(words, "Le réseau ne répond pas. Le code est gardé ici et part à la boutique dès son retour."),
            )
        case "unkept":
            return (
                _text(words, "Voici ce que dit le code"),
                _text(
                    words, "Le réseau ne répond pas et cette borne ne peut pas garder le code. Montrez-le plus tard."
                ),
            )
        case _:
            return _confirmed(order, words), changed


def _problem(reason: str, words: Wording) -> SeenOrderProps:
    """Each refusal in its own sentence, and the one thing to do."""
    match reason:
        case "needs_network" | "update_hub" | "update_terminal":
            return _not_answered(words, is_network=reason == "needs_network")
        case "order_unknown":
            title = _text(words, "La boutique n’a pas encore cette commande")
            text = _text(words, "Elle arrive dès que sa borne retrouve le réseau. Gardez bien le code.")
        case "slip_damaged":
            title = _text(words, "Ce code est incomplet")
            text = _text(words, "Affichez-le en entier, bien à plat, puis montrez-le de nouveau.")
        case "slip_forged":
            title = _text(words, "Ce code a été modifié")
            text = _text(
                words, "Il ne vient pas tel quel d’une borne de la boutique. Un vendeur peut vérifier le numéro."
            )
        case "slip_maker_unknown":
            title = _text(words, "Ce code ne peut pas être vérifié")
            text = _text(words, "La boutique ne connaît pas la borne qui l’a fait. Un vendeur peut vérifier le numéro.")
        case "slip_maker_revoked":
            title = _text(words, "Ce code n’est plus reconnu")
            text = _text(
                words, "La borne qui l’a fait ne prenait plus de commandes. Un vendeur peut vérifier le numéro."
            )
        case "order_cancelled":
            title = _text(words, "Cette commande a été annulée")
            text = _text(words, "Rien n’est débité. Un vendeur peut vous dire pourquoi.")
        case _:
            title = _text(words, "Cette commande ne peut pas être reprise telle quelle")
            text = _text(words, "Un vendeur la reprend avec vous : montrez-lui ce code.")
    return SeenOrderProps("problem", title=title, text=text, symbol="package-x", tone="caution")


def _not_answered(words: Wording, *, is_network: bool) -> SeenOrderProps:
    if is_network:
        title = _text(words, "Il faut le réseau pour ce code")
        text = _text(words, "Il ne porte que le lien de la commande. Réessayez dans un moment.")
    else:
        title = _text(words, "Cette commande ne s’affiche pas ici")
        text = _text(words, "La borne et la boutique n’ont pas la même version. Un vendeur peut vérifier le numéro.")
    symbol = "wifi-off" if is_network else "circle-alert"
    return SeenOrderProps("problem", title=title, text=text, symbol=symbol, tone="caution", can_retry=is_network)


def seen_row(line: SeenLine, inputs: SeenOrderInputs, now: datetime, words: Wording) -> SeenRow:
    """One line with how it stands."""
    known = inputs.articles.get(line.sku)
    standing, tone, symbol = _so_far(line, words) or _standing(line, inputs, words)
    dropped = line.outcome == "dropped"
    return SeenRow(
        name=_named(known, line, words),
        choice=choice_text(known[1], words.language) if known else "",
        picture=words.picture(*known) if known else "",
        tint=known[0].tint if known else 1,
        price="" if dropped else words.money(line.unit_price.times(line.quantity)),
        standing=standing,
        tone=tone,
        symbol=symbol,
        when="" if dropped or is_over(line) else _when(line, inputs.places, now, words),
    )


def _named(known: tuple[Product, Variant] | None, line: SeenLine, words: Wording) -> str:
    name = in_language(known[0].name, words.language) if known else _text(words, "Article {sku}", sku=line.sku)
    return f"{line.quantity}\u00a0× {name}" if line.quantity > 1 else name


def _standing(line: SeenLine, inputs: SeenOrderInputs, words: Wording) -> tuple[str, Tone, str]:
    way = _WAY_SYMBOLS.get(way_of(line.fulfillment), "package")
    match line.outcome:
        case None:
            return _text(words, "Pas encore confirmé"), "neutral", "clock"
        case "moved":
            return _text(words, "Confirmé, d’un autre lieu"), "caution", way
        case "replaced":
            asked = inputs.articles.get(line.instead_of or "")
            name = in_language(asked[0].name, words.language) if asked else line.instead_of or ""
            return _text(words, "À la place de {name}", name=name), "caution", "replace"
        case "waiting":
            return _text(words, "En attente d’arrivage"), "caution", "clock"
        case "dropped":
            return _text(words, "Annulé, rien n’est débité"), "caution", "circle-x"
        case _:
            return _text(words, "Confirmé"), "positive", way


def is_over(line: SeenLine) -> bool:
    """Whether nothing of it is still to be had."""
    is_with_shopper = line.progress is not None and line.progress.state in {"delivered", "collected", "returned"}
    return is_with_shopper or went_back(line)


def went_back(line: SeenLine) -> bool:
    """Whether it was kept for its owner until nobody came for it in time."""
    return order_progress.went_back(line.progress, was_dropped=line.outcome == "dropped")


def _so_far(line: SeenLine, words: Wording) -> tuple[str, Tone, str] | None:
    """What was said of the goods since the order; None while nobody has touched them."""
    progress = line.progress
    if progress is None:
        return None
    parcel = _text(words, "En route, {carrier} {parcel}", carrier=progress.carrier, parcel=progress.parcel)
    said: dict[str, tuple[str, Tone, str]] = {
        "preparing": (_text(words, "En préparation"), "neutral", "package"),
        "ready": (_text(words, "Prêt à retirer"), "positive", "store"),
        "shipped": (parcel, "positive", "truck"),
        "delivered": (_text(words, "Livré"), "neutral", "check"),
        "collected": (_text(words, "Retiré"), "neutral", "check"),
        "returned": (_text(words, "Rendu"), "neutral", "undo-2"),
    }
    if went_back(line):
        return _text(words, "Remis en rayon, non retiré"), "caution", "shelving-unit"
    return said.get(progress.state)


def _when(line: SeenLine, places: Mapping[str, StockLocation], now: datetime, words: Wording) -> str:
    place, way = places.get(line.fulfillment.location_id), way_of(line.fulfillment)
    day = words.day(line.promised_on, now) if line.promised_on else ""
    if way == "here":
        return _text(words, "À emporter, {place}", place=place.short_name) if place else _text(words, "À emporter")
    if way == "pickup":
        where = _text(words, "À retirer, {place}", place=place.short_name) if place else _text(words, "À retirer")
        return ", ".join(part for part in (where, day) if part)
    if line.outcome == "waiting":
        return _text(words, "Arrivage prévu {day}", day=day) if day else _text(words, "Nous vous prévenons")
    return _text(words, "Livraison {day}", day=day) if day else _text(words, "Livraison")


def _next(order: SeenOrder, places: Mapping[str, StockLocation], words: Wording) -> Sequence[NextAction]:
    """What to do, in the order in which it is done. Nothing is paid or taken on the word of a slip alone."""
    if order.confirmed_at is None:
        return [
            NextAction("qr-code", _text(words, "Gardez le code : il sert encore.")),
            NextAction("user", _text(words, "Pour payer ou emporter aujourd’hui, un vendeur vérifie d’abord.")),
        ]
    lines = [line for line in order.lines if line.outcome != "dropped"]
    if not lines:
        return [NextAction("check", _text(words, "Rien à faire : rien n’est débité."))]
    lines = [line for line in lines if not is_over(line)]
    ways = {way_of(line.fulfillment) for line in lines}
    found = []
    if not lines and any(map(went_back, order.lines)):
        return [NextAction("user", _text(words, "Un vendeur vous dit ce qui est remboursé, et s’il en reste."))]
    if not lines:
        return [NextAction("check", _text(words, "Tout est chez vous. Gardez le code pour la facture et les retours."))]
    if order.payment == "at_till" and not (order.standing and order.standing.is_paid):
        found.append(NextAction("wallet", _text(words, "Réglez {total} à la caisse.", total=_total(order, words))))
    if "here" in ways:
        found.append(NextAction("hand", _text(words, "Prenez vos articles en rayon, avec ce code.")))
    collected = (line.fulfillment.location_id for line in lines if way_of(line.fulfillment) == "pickup")
    names = [places[place_id].name for place_id in dict.fromkeys(collected) if place_id in places]
    found += [NextAction("store", _text(words, "Montrez ce code au retrait, {place}.", place=name)) for name in names]
    if "delivery" in ways:
        found.append(NextAction("truck", _text(words, "La livraison vient à l’adresse que vous avez donnée.")))
    return found


def _on(at: datetime, now: datetime, words: Wording) -> str:
    if words.date_of(at) == words.date_of(now):
        return _text(words, "aujourd’hui")
    return _text(words, "le {day}", day=words.date_of(at))


def _changed(order: SeenOrder) -> bool:
    return any(line.outcome not in {None, "allocated"} for line in order.lines)


def _total(order: SeenOrder, words: Wording) -> str:
    return words.money(order.total)


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("SeenOrder", source, **values)
