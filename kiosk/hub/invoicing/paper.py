"""An invoice drawn as PDF on A4."""

from datetime import UTC, datetime, time
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, cast

from fpdf import FPDF
from fpdf.enums import ResourceAccessPolicy
from typing_extensions import override

from kiosk.domain.invoice import Invoice, InvoiceLine
from kiosk.domain.text import in_language
from kiosk.hub.invoicing.typeface import font_file, known_letters
from kiosk.hub.invoicing.wording import PaperWording

_MARGIN: Final = 18.0
_WIDTH: Final = 210.0 - 2 * _MARGIN
_FOOT: Final = 34.0
_COLUMNS: Final = (76.0, 12.0, 26.0, 16.0, 22.0, 22.0)
"""Widths of designation, quantity, unit price, rate, total without VAT, total."""
_INK, _FAINT, _RULE = 25, 95, 205
_ROW: Final = 6.0


def as_pdf(invoice: Invoice, language: str) -> bytes:
    """The paper in a language: always the same bytes for the same invoice. Blocks for some hundredths of a second."""
    paper = _Paper(invoice, PaperWording(language), "en" if language == "en" else "fr")
    paper.draw()
    out = BytesIO()
    paper.output(out)
    return out.getvalue()


class _Paper(FPDF):
    """Pages of one invoice."""

    def __init__(self, invoice: Invoice, words: PaperWording, language: str) -> None:
        super().__init__(unit="mm", format="A4")
        self.resource_access_policy = ResourceAccessPolicy.NONE
        self._invoice, self._words, self._language = invoice, words, language
        self._letters = known_letters()
        self.set_margin(_MARGIN)
        self.set_auto_page_break(auto=True, margin=_FOOT)
        self.set_title(words.title(invoice))
        self.set_author(invoice.seller.name)
        self.set_lang(language)
        self.set_creation_date(datetime.combine(invoice.issued_on, time(12), UTC))
        self.alias_nb_pages("{nb}")
        with TemporaryDirectory() as folder:
            for style, cut in (("", "text"), ("B", "strong")):
                path = Path(folder) / f"{cut}.ttf"
                path.write_bytes(font_file("strong" if style else "text"))
                self.add_font("Inter", style, path)

    def draw(self) -> None:
        """Everything."""
        self.add_page()
        self._head()
        self._table()
        self._totals()
        self._terms()

    @override
    def footer(self) -> None:
        """Who sells, on every page."""
        lines = self._words.identity(self._invoice.seller)
        self.set_y(-_FOOT + 8)
        self._rule()
        self.ln(2)
        for line in lines:
            self._say(line, size=7.5, grey=_FAINT, align="C", height=3.6)
        page = self._words.text("page", page=self.page_no(), pages="{nb}")
        self._say(page, size=7.5, grey=_FAINT, align="C", height=3.6)

    def _head(self) -> None:
        invoice, words = self._invoice, self._words
        self._say(invoice.seller.name, size=15, strong=True, height=8)
        self.ln(6)
        top = self.get_y()
        self._say(words.title(invoice), size=13, strong=True, height=7, width=100)
        issued = "issued" if invoice.kind == "invoice" else "credited"
        self._say(words.text(issued, day=words.day(invoice.issued_on)), width=100)
        self._say(words.text("order", number=invoice.order_number, day=words.day(invoice.ordered_on)), width=100)
        if invoice.settles:
            self._say(words.text("settles", number=invoice.settles, back=invoice.return_number), width=100)
        below = self.get_y()
        self._buyer(top)
        self.set_xy(_MARGIN, max(below, self.get_y()) + 8)

    def _buyer(self, top: float) -> None:
        buyer = self._invoice.buyer
        address = buyer.address
        lines = [buyer.name or (address.name if address else "")]
        if address is not None:
            lines += [address.street, address.extra, f"{address.postcode} {address.city}"]
            lines += [address.country] if address.country != "FR" else []
        if not any(lines):
            return
        self.set_xy(_MARGIN + 108, top)
        self._say(self._words.text("billed_to"), size=8, grey=_FAINT, left=108)
        for line in filter(None, lines):
            self._say(line, left=108)

    def _table(self) -> None:
        words = self._words
        heads = [words.text(key) for key in ("article", "quantity", "unit_net", "rate", "net", "gross")]
        self._row(heads, size=8, grey=_FAINT)
        self._rule()
        for line in self._invoice.lines:
            self._line(line)
        self.ln(2)

    def _line(self, line: InvoiceLine) -> None:
        item, words, currency = line.item, self._words, self._invoice.currency
        name = in_language(item.text, self._language)
        self._font(9.5)
        lines = self.multi_cell(_COLUMNS[0] - 2, _ROW - 1, self._drawable(name), dry_run=True, output="LINES")
        names = cast("list[str]", lines)
        if self.will_page_break(_ROW * len(names) + 2):
            self.add_page()
        cells = [
            names[0],
            str(item.quantity),
            words.money(line.unit_net, currency),
            words.rate(item.rate),
            words.money(line.net, currency),
            words.money(item.gross, currency),
        ]
        self.ln(1)
        self._row(cells, size=9.5)
        for more in names[1:]:
            self._say(more, size=9.5, height=_ROW - 1)
        self.ln(1)
        self._rule()

    def _totals(self) -> None:
        invoice, words, currency = self._invoice, self._words, self._invoice.currency
        if self.will_page_break(_ROW * (len(invoice.shares) + len(invoice.tenders) + 4)):
            self.add_page()
        self._sum(words.text("net"), words.money(invoice.net, currency))
        for share in invoice.shares:
            on = words.text("on", amount=words.money(share.net, currency))
            self._sum(f"{words.text('vat_at', rate=words.rate(share.rate))} {on}", words.money(share.vat, currency))
        self._sum(words.text("gross"), words.money(invoice.gross, currency), strong=True)
        is_back = invoice.kind == "credit_note"
        for tender in invoice.tenders:
            key = f"{tender.kind}_back" if is_back else tender.kind
            self._sum(words.text(key, detail=tender.detail), words.money(-tender.amount, currency))
        self._sum(
            words.text("paid_back" if is_back else "paid" if invoice.is_paid else "due"),
            words.money(invoice.gross - invoice.tendered, currency),
            strong=True,
        )

    def _terms(self) -> None:
        self.ln(6)
        keys = ["rounding"]
        if self._invoice.kind == "invoice":
            keys.append("business" if self._invoice.buyer.is_business else "consumer")
        for key in keys:
            self._say(self._words.text(key), size=8, grey=_FAINT, height=4.2)
            self.ln(1)

    def _row(self, cells: list[str], size: float, grey: int = _INK) -> None:
        self._font(size, grey=grey)
        for width, text, place in zip(_COLUMNS, cells, range(len(cells)), strict=True):
            self.cell(width, _ROW, self._drawable(text), align="R" if place else "L")
        self.ln(_ROW)

    def _sum(self, label: str, amount: str, *, strong: bool = False) -> None:
        self._font(9.5, strong=strong)
        self.cell(_WIDTH - 36, _ROW, self._drawable(label), align="R")
        self.cell(36, _ROW, self._drawable(amount), align="R")
        self.ln(_ROW)

    def _say(
        self,
        text: str,
        *,
        size: float = 9.5,
        grey: int = _INK,
        strong: bool = False,
        height: float = 5.0,
        width: float = 0.0,
        left: float = 0.0,
        align: str = "L",
    ) -> None:
        self._font(size, strong=strong, grey=grey)
        self.set_x(_MARGIN + left)
        room = width or _WIDTH - left
        self.multi_cell(room, height, self._drawable(text), align=align, new_x="LMARGIN", new_y="NEXT")

    def _font(self, size: float, *, strong: bool = False, grey: int = _INK) -> None:
        self.set_font("Inter", "B" if strong else "", size)
        self.set_text_color(grey)

    def _rule(self) -> None:
        self.set_draw_color(_RULE)
        self.set_line_width(0.2)
        self.line(_MARGIN, self.get_y(), _MARGIN + _WIDTH, self.get_y())

    def _drawable(self, text: str) -> str:
        """Narrow spaces as plain hard ones, and a mark where the typeface has no letter."""
        plain = text.replace("\u202f", "\u00a0")
        return "".join(letter if ord(letter) in self._letters else "?" for letter in plain)
