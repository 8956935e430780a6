"""A slip on a salesperson's screen: the same order, said to whoever stands beside its customer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kiosk.domain.location import StockLocation
from kiosk.domain.slip import SeenLine, SeenOrder
from kiosk.use_cases.open_slip import SlipKept, SlipNotShown, SlipSeen
from ui.translation import texts_in
from ui.view_models.cart_lines import way_of
from ui.view_models.seen_order_props import NextAction, SeenOrderInputs, SeenOrderProps, is_over, went_back
from ui.view_models.versions import version_words
from ui.wording import Wording


def for_staff(props: SeenOrderProps, inputs: SeenOrderInputs, here_id: str, words: Wording) -> SeenOrderProps:
    """The screen of a salesperson, from the customer's: what stands there, what to say, what to do now."""
    outcome = inputs.outcome
    if outcome is None:
        title = _text(words, "Recherche de la commande…")
        return replace(props, title=title) if props.state == "opening" else props
    if isinstance(outcome, SlipNotShown):
        return replace(props, text=_refused(outcome.reason, words))
    title, text = _said(outcome, props, words)
    actions = tuple(_next(outcome.order, inputs.places, here_id, props.total, words))
    rows = tuple(
        replace(row, when=_text(words, "Le client sera prévenu")) if _waits(line) else row
        for row, line in zip(props.rows, outcome.order.lines, strict=True)
    )
    return replace(props, title=title, text=text, next_actions=actions, rows=rows)


def _waits(line: SeenLine) -> bool:
    is_sent = way_of(line.fulfillment) == "delivery"
    return is_sent and line.outcome == "waiting" and line.promised_on is None and not is_over(line)


def _refused(reason: str, words: Wording) -> str:
    match reason:
        case "needs_network":
            return _text(words, "Il ne porte que le lien de la commande. Réessayez dans un moment.")
        case ("update_hub" | "update_terminal") as update:
            return version_words(update, words)
        case "order_unknown":
            return _text(words, "Elle arrive dès que sa borne retrouve le réseau. Que le client garde son code.")
        case "slip_damaged":
            return _text(words, "Que le client l’affiche en entier, bien à plat, puis scannez-le de nouveau.")
        case "order_cancelled":
            return _text(words, "Rien n’est débité : dites-le au client.")
        case _:
            return _not_trusted(reason, words)


def _not_trusted(reason: str, words: Wording) -> str:
    match reason:
        case "slip_forged":
            said = _text(words, "Il ne vient pas tel quel d’un de nos appareils : n’en tenez pas compte.")
        case "slip_maker_unknown":
            said = _text(words, "La boutique ne connaît pas l’appareil qui l’a fait.")
        case "slip_maker_revoked":
            said = _text(words, "L’appareil qui l’a fait ne prenait plus de commandes.")
        case _:
            return _text(words, "Refaites-la avec le client : ce que dit son code ne suffit plus.")
    return said + " " + _text(words, "Cherchez la commande par son numéro, dans Retraits.")


def _said(outcome: SlipSeen | SlipKept, props: SeenOrderProps, words: Wording) -> tuple[str, str]:
    order = outcome.order
    changed = any(line.outcome not in {None, "allocated"} for line in order.lines)
    also = _text(words, "Un point a changé : dites-le au client, voyez les articles.") if changed else ""
    if isinstance(outcome, SlipKept) and outcome.is_kept:
        kept = _text(words, "Le réseau ne répond pas. Le code est gardé ici et part dès son retour.")
        return _text(words, "Ce que dit le code du client"), kept
    if isinstance(outcome, SlipKept):
        unkept = _text(
            words, "Le réseau ne répond pas et cet appareil ne peut pas garder le code. À montrer plus tard."
        )
        return _text(words, "Ce que dit le code du client"), unkept
    if order.is_put_back:
        said = _text(words, "La boutique ne l’avait pas reçue. C’est fait, avec ce code, une seule fois.")
        return props.title, f"{said} {also}".strip()
    states = {line.progress.state for line in order.lines if line.progress is not None} - {"cancelled"}
    if "ready" in states:
        return _text(words, "Elle est prête, le client peut la prendre"), also
    if states and states <= {"delivered", "collected", "returned"}:
        return _text(words, "Le client a tout"), also
    return props.title, also


def _next(
    order: SeenOrder, places: Mapping[str, StockLocation], here_id: str, total: str, words: Wording
) -> Sequence[NextAction]:
    """What to do and say, in order. Nothing is cashed or handed over on the word of a slip alone."""
    if order.confirmed_at is None:
        return [
            NextAction("hand", _text(words, "N’encaissez et ne remettez rien avant la confirmation.")),
            NextAction("qr-code", _text(words, "Que le client garde son code : il sert encore.")),
        ]
    kept = [line for line in order.lines if line.outcome != "dropped"]
    lines = [line for line in kept if not is_over(line)]
    if not kept:
        return [NextAction("check", _text(words, "Rien à faire : rien n’est débité."))]
    if not lines and any(map(went_back, order.lines)):
        return [NextAction("user", _text(words, "Dites au client ce qui est remboursé, et s’il en reste."))]
    if not lines:
        return [NextAction("check", _text(words, "Rien à remettre. Son code sert pour la facture et les retours."))]
    found = []
    if order.payment == "at_till" and not (order.standing and order.standing.is_paid):
        found.append(NextAction("wallet", _text(words, "À encaisser à la caisse : {total}.", total=total)))
    ways = {way_of(line.fulfillment) for line in lines}
    if "here" in ways:
        found.append(NextAction("hand", _text(words, "Prenez les articles en rayon avec le client.")))
    pickups = [line.fulfillment for line in lines if way_of(line.fulfillment) == "pickup"]
    collected = dict.fromkeys(way.location_id for way in pickups)
    found += [_collected(place_id, places, here_id, words) for place_id in collected if place_id in places]
    if "delivery" in ways:
        found.append(NextAction("truck", _text(words, "La livraison va à l’adresse que le client a donnée.")))
    return found


def _collected(place_id: str, places: Mapping[str, StockLocation], here_id: str, words: Wording) -> NextAction:
    if place_id == here_id:
        return NextAction("store", _text(words, "À remettre ici, dans Retraits."))
    return NextAction(
        "store", _text(words, "Le client la retire à {place}, avec ce code.", place=places[place_id].name)
    )


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("SeenOrderForStaff", source, **values)
