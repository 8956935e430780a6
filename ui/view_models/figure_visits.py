"""Cards of visits: the way through the screens, answers, what came from print, two variants of a screen."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from kiosk.domain.figures import ShopFigures, Trial
from kiosk.domain.money import Money
from ui.translation import texts_in
from ui.view_models.figure_rows import FigureRow, Names, TopicContent, day_text, percent, signed_percent
from ui.view_models.figure_words import screen_name, trial_name
from ui.wording import Wording

FUNNEL = ("home", "search", "product", "cart", "checkout", "payment", "done")
"""Screens of the way to an order, in its order."""


def funnel(figures: ShopFigures, words: Wording) -> TopicContent:
    """Visits by screen on the way to an order; the table has every screen."""
    texts = texts_in(words.language)
    seen = {step.screen: step for step in figures.funnel}
    steps = [seen[name] for name in FUNNEL if name in seen]
    most = max((step.visits for step in steps), default=0)
    drops = [1 - after.visits / before.visits if before.visits else 0.0 for before, after in pairwise(steps)]
    worst = drops.index(max(drops)) + 1 if drops and max(drops) > 0 else 0
    rows = tuple(
        FigureRow(
            key=step.screen,
            label=screen_name(step.screen, words),
            value=words.number(step.visits),
            share=step.visits / most if most else 0.0,
            note="" if not place else signed_percent(-drops[place - 1], words),
            mark="peak" if place and place == worst else "",
        )
        for place, step in enumerate(steps)
    )
    more = tuple(
        FigureRow(
            key=step.screen,
            label=screen_name(step.screen, words),
            value=texts.translate("Figures", "%n visite(s)", n=step.visits),
            detail=" · ".join(
                (
                    texts.translate("Figures", "%n s’arrêtent ici", n=step.ended),
                    texts.translate("Figures", "{seconds} s en moyenne", seconds=words.decimal(step.seconds, 0)),
                )
            ),
        )
        for step in figures.funnel
    )
    share = figures.visits_with_order / figures.visits if figures.visits else 0.0
    detail = texts.translate("Figures", "commandent")
    restored = texts.translate("Figures", "%n panier(s) repris", n=figures.carts_restored)
    return TopicContent(percent(share, words, 1), f"{detail} · {restored}", rows=rows, more=more)


def ease(figures: ShopFigures, today: date, words: Wording) -> TopicContent:
    """Answers by day."""
    texts = texts_in(words.language)
    answers, easy = sum(day.answers for day in figures.ease), sum(day.yes for day in figures.ease)
    rows = tuple(
        FigureRow(
            key=str(day.day),
            label=day_text(day.day, today, words),
            value=percent(day.yes / day.answers, words) if day.answers else "–",
            detail=texts.translate(
                "Figures", "{yes} facile, {fair} moyen, {no} difficile", yes=day.yes, fair=day.fair, no=day.no
            ),
            share=day.yes / day.answers if day.answers else 0.0,
            mark="now" if day.day == today else "",
        )
        for day in figures.ease
    )
    table = tuple(replace(row, label=words.date_short(day.day)) for row, day in zip(rows, figures.ease, strict=True))
    said = texts.translate("Figures", "%n réponse(s)", n=answers)
    total = percent(easy / answers, words) if answers else "–"
    detail = texts.translate("Figures", "« facile », {answers}", answers=said)
    return TopicContent(total, detail, rows=rows, more=tuple(reversed(table)))


def sources(figures: ShopFigures, names: Names, words: Wording) -> TopicContent:
    """What came from print, by edition and page."""
    texts = texts_in(words.language)
    most = max((row.visits for row in figures.sources), default=0)
    ranked = sorted(figures.sources, key=lambda row: (-row.turnover.amount, -row.visits, row.edition, row.page))
    rows = tuple(
        FigureRow(
            key=f"{row.edition}/{row.page}",
            label=" · ".join(
                filter(
                    None,
                    (names.edition(row.edition), row.page and texts.translate("Figures", "p. {page}", page=row.page)),
                )
            ),
            value=words.round_money(row.turnover),
            detail=" · ".join(
                (
                    texts.translate("Figures", "%n visite(s)", n=row.visits),
                    texts.translate("Figures", "%n commande(s)", n=row.orders),
                )
            ),
            share=row.visits / most if most else 0.0,
        )
        for row in ranked
    )
    worth = sum((row.turnover for row in figures.sources), start=Money(0))
    visits = sum(row.visits for row in figures.sources)
    return TopicContent(
        words.round_money(worth), texts.translate("Figures", "%n visite(s) par un code", n=visits), rows=rows
    )


def trials(figures: ShopFigures, words: Wording) -> TopicContent:
    """Two variants of a screen, and how different they are."""
    if not figures.trials:
        return TopicContent()
    trial = figures.trials[0]
    rows = tuple(row for known in figures.trials for row in _arms(known, words))
    return TopicContent(_verdict(trial, words), trial_name(trial.name, words), rows=rows)


def _arms(trial: Trial, words: Wording) -> tuple[FigureRow, ...]:
    texts = texts_in(words.language)
    rates = [arm.orders / arm.visits if arm.visits else 0.0 for arm in (trial.first, trial.second)]
    most = max(*rates, 0.0001)
    found = trial.difference
    spread = ""
    if found is not None:
        ends = (_points(found.least, words), _points(found.most, words))
        spread = texts.translate(
            "Figures", "écart entre {least} et {most} points, 95 fois sur 100", least=ends[0], most=ends[1]
        )
    return tuple(
        FigureRow(
            key=arm.arm,
            label=trial_name(f"{trial.name}.{arm.arm}", words),
            value=percent(rate, words, 1),
            detail=texts.translate("Figures", "{orders} sur %n visite(s)", n=arm.visits, orders=arm.orders),
            share=rate / most,
            note=spread if arm is trial.second else "",
        )
        for arm, rate in zip((trial.first, trial.second), rates, strict=True)
    )


def _verdict(trial: Trial, words: Wording) -> str:
    texts, found = texts_in(words.language), trial.difference
    if found is None:
        return texts.translate("Figures", "Trop tôt")
    if not found.is_clear:
        return texts.translate("Figures", "Pas d’écart sûr")
    return texts.translate("Figures", "{points} pt", points=_points(found.change, words))


def _points(change: float, words: Wording) -> str:
    return ("+" if change >= 0 else "\u2212") + words.decimal(abs(change) * 100, 1)
