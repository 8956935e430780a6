"""The card of try-ons: what was kept of what was tried, product by product, and why the rest was put back."""

from collections import Counter
from dataclasses import replace

from kiosk.domain.figures import ShopFigures
from kiosk.domain.tried_products import TriedProduct
from kiosk.domain.try_on import PutBackReason
from ui.translation import texts_in
from ui.view_models.figure_rows import FigureRow, Names, TopicContent, percent
from ui.view_models.try_on_rows import reason_word
from ui.wording import Wording, capitalised

_CARD_ROWS = 8
_REASONS_OF_A_ROW = 2


def tried(figures: ShopFigures, names: Names, words: Wording) -> TopicContent:
    """Products with what was kept and what was put back of them; reasons beside them; the table has all of both."""
    texts = texts_in(words.language)
    if not figures.try_ons:
        return TopicContent()
    most = max((row.kept + row.put_back for row in figures.tried), default=0)
    shown = tuple(_product(row, most, names, words, _REASONS_OF_A_ROW) for row in figures.tried[:_CARD_ROWS])
    every = tuple(_product(row, most, names, words, len(row.reasons)) for row in figures.tried)
    side = _reasons(figures, words)
    pieces, kept = sum(row.tried for row in figures.tried), sum(row.kept for row in figures.tried)
    of = texts.translate("Figures", "gardées sur %n pièce(s) essayée(s)", n=pieces)
    times = texts.translate("Figures", "%n essayage(s)", n=figures.try_ons)
    total = percent(kept / pieces, words) if pieces else "–"
    back = tuple(
        replace(row, label=texts.translate("Figures", "Reposé : {reason}", reason=row.label.lower())) for row in side
    )
    return TopicContent(total, f"{of} · {times}", rows=shown, side=side, more=(*back, *every))


def _product(row: TriedProduct, most: int, names: Names, words: Wording, reasons: int) -> FigureRow:
    texts, article = texts_in(words.language), names.product(row.product_id)
    out = row.asked - row.kept - row.put_back
    why = [f"{_word(reason, words)} {count}" for reason, count in Counter(row.reasons).most_common(reasons)]
    not_over = [texts.translate("Figures", "{count} en cours", count=out)] if out else []
    return FigureRow(
        key=row.product_id,
        label=article.name,
        value=texts.translate("Figures", "{kept} sur {tried}", kept=row.kept, tried=row.tried),
        detail=" · ".join((*why, *not_over)),
        share=row.kept / most if most else 0.0,
        second=row.put_back / most if most else 0.0,
        picture=article.picture,
        tint=article.tint,
    )


def _reasons(figures: ShopFigures, words: Wording) -> tuple[FigureRow, ...]:
    counted: Counter[PutBackReason] = Counter()
    for row in figures.tried:
        counted.update(row.reasons)
    total, most = counted.total(), max(counted.values(), default=0)
    return tuple(
        FigureRow(
            key=reason,
            label=capitalised(_word(reason, words)),
            value=words.number(count),
            share=count / most,
            mark="none" if not reason else "peak" if count == most else "",
            note=percent(count / total, words),
        )
        for reason, count in counted.most_common()
    )


def _word(reason: str, words: Wording) -> str:
    return reason_word(reason, words) or texts_in(words.language).translate("Figures", "sans raison")
