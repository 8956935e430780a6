"""What the counter shows: what waits here, and the order that lies on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from kiosk.domain.counter import CounterEntry, CounterOrder, Parcel, RefundRequest
from kiosk.domain.order_return import OrderReturn
from kiosk.domain.slip import SeenLine
from ui.translation import texts_in
from ui.view_models.counter_rows import Known, kept
from ui.wording import Wording

CounterFilter = Literal["all", "collect", "parcel", "overdue"]
DoneWhat = Literal["", "handed_over", "ready", "picked", "returned", "reshelved", "packed", "sent", "label"]


@dataclass(frozen=True)
class CounterInputs:
    """What is known. ``entries`` is None before the hub was asked; ``named`` what goes by a name that was looked for."""

    entries: tuple[CounterEntry, ...] | None = None
    named: tuple[CounterEntry, ...] | None = None
    which: CounterFilter = "all"
    order: CounterOrder | None = None
    is_asking: bool = False
    is_finding: bool = False
    """The sheet to look an order up is open."""
    problem: str = ""
    done: DoneWhat = ""
    known: Known = field(default_factory=Known)
    may_reshelve: bool = False


@dataclass(frozen=True)
class CounterProps:
    """The screen. ``problem`` and ``done`` are codes that the screen has words for."""

    which: str = "all"
    total: int = 0
    collects: int = 0
    parcels: int = 0
    overdue: int = 0
    is_loaded: bool = False
    is_named: bool = False
    is_asking: bool = False
    is_finding: bool = False
    problem: str = ""
    done: str = ""
    order_id: str = ""
    number: str = ""
    customer: str = ""
    about: str = ""
    is_paid: bool = False
    paid_words: str = ""
    due: str = ""
    can_hand_over: bool = False
    is_ready: bool = False
    pieces: int = 0
    can_pack: bool = False
    is_picked: bool = False
    handed_words: str = ""
    parcel_number: str = ""
    parcel_words: str = ""
    can_return: bool = False
    returns: tuple[str, ...] = ()
    kept_words: str = ""
    is_overdue: bool = False
    may_reshelve: bool = False
    reshelved_words: str = ""


def derive(inputs: CounterInputs, now: datetime, words: Wording) -> CounterProps:
    """The screen for these inputs."""
    entries = shown_entries(inputs)
    base = CounterProps(
        which=inputs.which,
        total=len(entries),
        collects=sum(entry.kind == "collect" for entry in entries),
        parcels=sum(entry.kind == "parcel" for entry in entries),
        overdue=len(filtered(entries, "overdue", now)),
        is_loaded=inputs.entries is not None,
        is_named=inputs.named is not None,
        is_asking=inputs.is_asking,
        is_finding=inputs.is_finding,
        problem=inputs.problem,
        done=inputs.done,
    )
    return base if inputs.order is None else _with_order(base, inputs, inputs.order, now, words)


def shown_entries(inputs: CounterInputs) -> tuple[CounterEntry, ...]:
    """What goes by the name that was looked for, or else what waits here."""
    return inputs.named if inputs.named is not None else inputs.entries or ()


def filtered(entries: Sequence[CounterEntry], which: CounterFilter, now: datetime) -> tuple[CounterEntry, ...]:
    """Those behind a filter."""
    if which == "overdue":
        return tuple(entry for entry in entries if entry.is_overdue(now))
    return tuple(entry for entry in entries if which in ("all", entry.kind))


def _with_order(
    base: CounterProps, inputs: CounterInputs, shown: CounterOrder, now: datetime, words: Wording
) -> CounterProps:
    order, standing = shown.order, shown.order.standing
    is_paid = standing is not None and standing.is_paid
    due = words.money(standing.due) if standing is not None and standing.due.amount > 0 and not is_paid else ""
    mine = {*shown.to_hand_over, *shown.to_send}
    here = [line for line in order.lines if line.id in mine]
    states = [line.progress.state for line in here if line.progress is not None]
    parcel = shown.parcel
    return replace(
        base,
        order_id=shown.id,
        number=order.number,
        customer=shown.customer,
        about=_about(shown, now, words),
        is_paid=is_paid,
        paid_words=_paid(shown, due, words),
        due=due,
        can_hand_over=bool(shown.to_hand_over),
        is_ready=bool(shown.to_hand_over) and all(state == "ready" for state in states),
        pieces=sum(line.quantity for line in here),
        can_pack=bool(shown.to_send) and parcel is None,
        is_picked=bool(shown.to_send) and all(state == "preparing" for state in states),
        handed_words=_handed(shown, words),
        parcel_number=parcel.number if parcel else "",
        parcel_words=_parcel(parcel, words),
        can_return=any(line.returnable is not None and line.returnable.last_day for line in order.lines),
        returns=tuple(_returned(one, shown, words) for one in order.returns if not one.is_not_collected),
        kept_words=_kept(shown, now, words),
        is_overdue=shown.is_overdue(now),
        may_reshelve=inputs.may_reshelve,
        reshelved_words=_reshelved(shown, words),
    )


def _about(shown: CounterOrder, now: datetime, words: Wording) -> str:
    channels = {
        "web": _text(words, "commandée sur le site"),
        "store": _text(words, "achetée en boutique"),
        "kiosk": _text(words, "commandée en boutique"),
    }
    placed = words.day(words.local_day(shown.order.placed_at), now)
    return ", ".join(filter(None, (channels.get(shown.channel, shown.channel), placed)))


def _paid(shown: CounterOrder, due: str, words: Wording) -> str:
    standing = shown.order.standing
    if standing is None:
        return ""
    if standing.is_void or all(map(_is_ended, shown.order.lines)):
        return _text(words, "Rien à encaisser")
    if standing.is_paid:
        return _text(words, "Payée, rien à encaisser")
    if standing.state == "unknown":
        return _text(words, "Paiement en doute, ne rien encaisser")
    if standing.state == "pending":
        return _text(words, "Paiement en cours, {due}", due=due)
    return _text(words, "À encaisser, {due}", due=due)


def _handed(shown: CounterOrder, words: Wording) -> str:
    step = shown.step_of("hand_over")
    if step is None or shown.to_hand_over:
        return ""
    at = f"{words.date_of(step.at)}, {words.time(step.at)}"
    return _text(words, "Remis par {who}, {at}", who=step.by, at=at) if step.by else _text(words, "Remis, {at}", at=at)


def _kept(shown: CounterOrder, now: datetime, words: Wording) -> str:
    said = kept(shown.kept_until, now, words)
    if shown.kept_until is None or not shown.is_overdue(now):
        return said
    since = words.duration((now - shown.kept_until).total_seconds())
    return _text(words, "{kept}. Le délai est passé depuis {since}.", kept=said, since=since)


def _is_ended(line: SeenLine) -> bool:
    return line.progress is not None and line.progress.state == "cancelled"


def _reshelved(shown: CounterOrder, words: Wording) -> str:
    """Who ended it and when, what is due, and what can be done for somebody who comes all the same."""
    step = shown.step_of("reshelve")
    if step is None or shown.to_hand_over:
        return ""
    at = f"{words.date_of(step.at)}, {words.time(step.at)}"
    said = [_text(words, "Non retirée à temps, remise en rayon par {who}, {at}.", who=step.by, at=at)]
    numbers = {one.number for one in shown.order.returns if one.is_not_collected}
    refunds = [asked for asked in shown.refunds if asked.return_number in numbers]
    given = [_refund(asked, words) for asked in refunds]
    value = shown.reshelved_value
    if value is not None and value.amount > 0:
        given += [_text(words, "{amount} sont revenus en carte cadeau ou en points.", amount=words.money(value))]
    said += given or [_text(words, "Rien n’avait été payé.")]
    left = sum(shown.free.values())
    again = _text(words, "Si le client la veut encore, %n pièce(s) peuvent lui être vendues ici.", n=left)
    return " ".join([*said, again if left else _text(words, "Il n’en reste plus ici.")])


def _refund(asked: RefundRequest, words: Wording) -> str:
    amount = words.money(asked.amount)
    if asked.state == "paid_back":
        return _text(words, "{amount} sont remboursés.", amount=amount)
    if asked.state == "refused":
        return _text(words, "Le remboursement de {amount} est refusé, {why}.", amount=amount, why=asked.detail)
    return _text(words, "Le remboursement de {amount} est demandé.", amount=amount)


def _parcel(parcel: Parcel | None, words: Wording) -> str:
    if parcel is None:
        return ""
    weight = f"{words.decimal(parcel.weight_g / 1000, 2)}\u00a0kg" if parcel.weight_g else ""
    return " · ".join(filter(None, (parcel.carrier, parcel.tracking, weight)))


def _returned(one: OrderReturn, shown: CounterOrder, words: Wording) -> str:
    asked = next((refund for refund in shown.refunds if refund.return_number == one.number), None)
    amount = words.money(asked.amount) if asked else ""
    match one.refund:
        case "paid_back":
            said = _text(words, "remboursé {amount}", amount=amount)
        case "refused":
            said = _text(words, "remboursement refusé, {why}", why=asked.detail if asked else "")
        case "credited" if asked:
            said = _text(words, "remboursement de {amount} demandé", amount=amount)
        case "credited":
            said = _text(words, "repris, rien à rembourser")
        case _:
            said = _text(words, "annoncé, à reprendre")
    return f"{one.number} · {said}"


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("Counter", source, **values)
