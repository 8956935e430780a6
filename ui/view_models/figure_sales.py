"""Cards of money and goods: sales saved, what was missed, credit, what is out and what lies."""

from dataclasses import replace
from datetime import date

from kiosk.domain.figures import SavedDay, ShopFigures
from kiosk.domain.money import Money
from ui.translation import texts_in
from ui.view_models.figure_rows import (
    FigureRow,
    Names,
    TopicContent,
    axis_top,
    day_text,
    signed_percent,
)
from ui.view_models.figure_words import why
from ui.wording import Wording

_CARD_ROWS = 5


def saved(figures: ShopFigures, today: date, words: Wording) -> TopicContent:
    """Sales that the shop did not have, by day."""
    texts = texts_in(words.language)
    most = max((0, *(day.value.amount for day in figures.saved)))
    top = axis_top(most)
    peak = next((day.day for day in figures.saved if most and day.value.amount == most and day.day != today), None)
    rows = tuple(
        FigureRow(
            key=str(day.day),
            label=day_text(day.day, today, words),
            value=words.round_money(day.value),
            detail=_with_returned(texts.translate("Figures", "%n commande(s)", n=day.orders), day.returned, words),
            share=max(0, day.value.amount) / top if top else 0.0,
            mark=_mark(day, today, peak),
        )
        for day in figures.saved
    )
    orders, before = sum(day.orders for day in figures.saved), figures.saved_before.amount
    change = signed_percent(figures.saved_value.amount / before - 1, words) if before > 0 else ""
    detail = texts.translate("Figures", "%n commande(s) d’articles absents ici", n=orders)
    table = tuple(replace(row, label=words.date_short(day.day)) for row, day in zip(rows, figures.saved, strict=True))
    return TopicContent(
        words.round_money(figures.saved_value),
        _with_returned(" · ".join(filter(None, (detail, change))), figures.saved_returned, words),
        words.number(top // 100),
        words.number(top // 200),
        rows,
        tuple(reversed(table)),
    )


def _mark(day: SavedDay, today: date, peak: date | None) -> str:
    if day.value.amount < 0:
        return "back"
    return "now" if day.day == today else "peak" if day.day == peak else ""


def _with_returned(text: str, returned: Money, words: Wording) -> str:
    amount = words.round_money(returned)
    back = texts_in(words.language).translate("Figures", "{amount} rendus", amount=amount) if returned.amount else ""
    return " · ".join(filter(None, (text, back)))


def unmet(figures: ShopFigures, names: Names, words: Wording) -> TopicContent:
    """What was wanted and not had, by worth; then words that found nothing."""
    texts = texts_in(words.language)
    most = max((item.value.amount for item in figures.missed_items), default=0)
    goods = []
    for item in sorted(figures.missed_items, key=lambda item: (-item.value.amount, item.sku, item.why)):
        article = names.article(item.sku)
        asked = texts.translate("Figures", "%n demande(s)", n=item.visits)
        goods.append(
            FigureRow(
                key=item.sku,
                label=article.name,
                value=words.round_money(item.value),
                detail=f"{asked} · {why(item.why, words)}",
                share=item.value.amount / most if most else 0.0,
                picture=article.picture,
                tint=article.tint,
                can_restock=True,
            )
        )
    searches = [
        FigureRow(
            key="",
            label=texts.translate("Figures", "« {words} »", words=missed.words),
            value=texts.translate("Figures", "à chiffrer"),
            detail=texts.translate("Figures", "%n recherche(s) sans réponse", n=missed.visits),
        )
        for missed in figures.missed_words
    ]
    demands = sum(item.visits for item in figures.missed_items)
    detail = ", ".join(
        (
            texts.translate("Figures", "%n demande(s)", n=demands),
            texts.translate("Figures", "%n article(s)", n=len({item.sku for item in figures.missed_items})),
        )
    )
    shown = (*goods[: _CARD_ROWS - 1], *searches[:1]) if searches else tuple(goods)
    more = (*goods, *searches)
    return TopicContent(words.round_money(figures.missed_value), detail, rows=tuple(shown), more=more)


def credited(figures: ShopFigures, names: Names, words: Wording) -> TopicContent:
    """Who is credited with what, and what is nobody's."""
    texts = texts_in(words.language)
    most = max((*(row.total.amount for row in figures.credits), figures.uncredited.amount, 1))
    rows = []
    for row in figures.credits:
        name, initials = names.person(row.staff_id)
        both = texts.translate(
            "Figures", "seul {alone}, partagé {shared}", alone=words.money(row.alone), shared=words.money(row.shared)
        )
        rows.append(
            FigureRow(
                key=row.staff_id,
                label=name,
                value=words.round_money(row.total),
                detail=_with_returned(both, row.returned, words),
                share=max(0, row.alone.amount) / most,
                second=max(0, row.shared.amount) / most,
                initials=initials,
            )
        )
    if figures.uncredited.amount or figures.uncredited_returned.amount:
        nobody = texts.translate("Figures", "Sans crédit")
        amount = words.round_money(figures.uncredited)
        share = max(0, figures.uncredited.amount) / most
        back = _with_returned("", figures.uncredited_returned, words)
        rows.append(FigureRow("", nobody, amount, back, share=share, mark="none", initials="–"))
    detail = texts.translate("Figures", "de commandes")
    if figures.returned.amount:
        detail = texts.translate("Figures", "après {amount} rendus", amount=words.round_money(figures.returned))
    return TopicContent(words.round_money(figures.turnover), detail, rows=tuple(rows))


def stock_outs(figures: ShopFigures, names: Names, words: Wording) -> TopicContent:
    """What was asked for and is out here."""
    texts = texts_in(words.language)
    most = max((out.visits + out.sold for out in figures.stock_outs), default=0)
    rows = []
    for out in figures.stock_outs:
        article = names.article(out.sku)
        rows.append(
            FigureRow(
                key=out.sku,
                label=article.name,
                value=texts.translate("Figures", "%n ailleurs", n=out.elsewhere),
                detail=" · ".join(
                    (
                        texts.translate("Figures", "%n demande(s)", n=out.visits),
                        texts.translate("Figures", "%n vendue(s)", n=out.sold),
                    )
                ),
                share=(out.visits + out.sold) / most if most else 0.0,
                picture=article.picture,
                tint=article.tint,
                can_restock=True,
            )
        )
    # The number stands before it, large.
    detail = texts.translate("Figures", "article(s) demandé(s) et épuisé(s) ici", n=len(rows))
    return TopicContent(words.number(len(rows)), detail, rows=tuple(rows))


def slow(figures: ShopFigures, names: Names, words: Wording) -> TopicContent:
    """What lies here and nobody orders."""
    texts = texts_in(words.language)
    most = max((mover.value.amount for mover in figures.slow_movers), default=0)
    rows = []
    for mover in figures.slow_movers:
        article = names.article(mover.sku)
        rows.append(
            FigureRow(
                key=mover.sku,
                label=article.name,
                value=words.round_money(mover.value),
                detail=texts.translate("Figures", "%n pièce(s) en rayon", n=mover.on_hand),
                share=mover.value.amount / most if most else 0.0,
                picture=article.picture,
                tint=article.tint,
            )
        )
    worth = sum((mover.value for mover in figures.slow_movers), start=Money(0))
    detail = texts.translate("Figures", "%n article(s) sans commande", n=len(rows))
    return TopicContent(words.round_money(worth), detail, rows=tuple(rows))
