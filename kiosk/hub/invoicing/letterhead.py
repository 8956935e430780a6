"""The shop's letterhead on A4: its name on top, who it is at the foot of every page, and a table of articles between."""

from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, cast

from fpdf import FPDF
from fpdf.enums import ResourceAccessPolicy
from typing_extensions import override

from kiosk.domain.invoice import InvoiceLine
from kiosk.domain.seller import Seller
from kiosk.domain.tax import TaxShare
from kiosk.domain.text import in_language
from kiosk.hub.invoicing.typeface import font_file, known_letters
from kiosk.hub.invoicing.wording import PaperWording

MARGIN: Final = 18.0
_WIDTH: Final = 210.0 - 2 * MARGIN
_FOOT: Final = 34.0
_COLUMNS: Final = (76.0, 12.0, 26.0, 16.0, 22.0, 22.0)
"""Widths of designation, quantity, unit price, rate, total without VAT, total."""
_INK, FAINT, _RULE = 25, 95, 205
ROW: Final = 6.0


class Letterhead(FPDF):
    """Pages with a seller's name. What stands on them, a paper of its own kind says in ``draw``."""

    def __init__(self, seller: Seller, title: str, made_on: date, language: str, currency: str) -> None:
        super().__init__(unit="mm", format="A4")
        self.resource_access_policy = ResourceAccessPolicy.NONE
        self._words, self._language = PaperWording(language), "en" if language == "en" else "fr"
        self._seller, self._currency = seller, currency
        self._letters = known_letters()
        self.set_margin(MARGIN)
        self.set_auto_page_break(auto=True, margin=_FOOT)
        self.set_title(title)
        self.set_author(seller.name)
        self.set_lang(self._language)
        self.set_creation_date(datetime.combine(made_on, time(12), UTC))
        self.alias_nb_pages("{nb}")
        with TemporaryDirectory() as folder:
            for style, cut in (("", "text"), ("B", "strong")):
                path = Path(folder) / f"{cut}.ttf"
                path.write_bytes(font_file("strong" if style else "text"))
                self.add_font("Inter", style, path)

    def drawn(self) -> bytes:
        """The file: always the same bytes for the same paper. Blocks for some hundredths of a second."""
        self.add_page()
        self._say(self._seller.name, size=15, strong=True, height=8)
        self.ln(6)
        self._draw()
        out = BytesIO()
        self.output(out)
        return out.getvalue()

    def _draw(self) -> None:
        """What the paper says under the seller's name."""
        raise NotImplementedError

    @override
    def footer(self) -> None:
        """Who sells, on every page."""
        lines = self._words.identity(self._seller)
        self.set_y(-_FOOT + 8)
        self._rule()
        self.ln(2)
        for line in lines:
            self._say(line, size=7.5, grey=FAINT, align="C", height=3.6)
        page = self._words.text("page", page=self.page_no(), pages="{nb}")
        self._say(page, size=7.5, grey=FAINT, align="C", height=3.6)

    def _table(self, lines: tuple[InvoiceLine, ...]) -> None:
        words = self._words
        heads = [words.text(key) for key in ("article", "quantity", "unit_net", "rate", "net", "gross")]
        self._row(heads, size=8, grey=FAINT)
        self._rule()
        for line in lines:
            self._line(line)
        self.ln(2)

    def _shares(self, net: int, shares: tuple[TaxShare, ...], gross: int) -> None:
        words, currency = self._words, self._currency
        self._sum(words.text("net"), words.money(net, currency))
        for share in shares:
            on = words.text("on", amount=words.money(share.net, currency))
            self._sum(f"{words.text('vat_at', rate=words.rate(share.rate))} {on}", words.money(share.vat, currency))
        self._sum(words.text("gross"), words.money(gross, currency), strong=True)

    def _line(self, line: InvoiceLine) -> None:
        item, words, currency = line.item, self._words, self._currency
        name = in_language(item.text, self._language)
        self._font(9.5)
        lines = self.multi_cell(_COLUMNS[0] - 2, ROW - 1, self._drawable(name), dry_run=True, output="LINES")
        names = cast("list[str]", lines)
        if self.will_page_break(ROW * len(names) + 2):
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
            self._say(more, size=9.5, height=ROW - 1)
        self.ln(1)
        self._rule()

    def _row(self, cells: list[str], size: float, grey: int = _INK) -> None:
        self._font(size, grey=grey)
        for width, text, place in zip(_COLUMNS, cells, range(len(cells)), strict=True):
            self.cell(width, ROW, self._drawable(text), align="R" if place else "L")
        self.ln(ROW)

    def _sum(self, label: str, amount: str, *, strong: bool = False) -> None:
        self._font(9.5, strong=strong)
        self.cell(_WIDTH - 36, ROW, self._drawable(label), align="R")
        self.cell(36, ROW, self._drawable(amount), align="R")
        self.ln(ROW)

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
        self.set_x(MARGIN + left)
        room = width or _WIDTH - left
        self.multi_cell(room, height, self._drawable(text), align=align, new_x="LMARGIN", new_y="NEXT")

    def _font(self, size: float, *, strong: bool = False, grey: int = _INK) -> None:
        self.set_font("Inter", "B" if strong else "", size)
        self.set_text_color(grey)

    def _rule(self) -> None:
        self.set_draw_color(_RULE)
        self.set_line_width(0.2)
        self.line(MARGIN, self.get_y(), MARGIN + _WIDTH, self.get_y())

    def _drawable(self, text: str) -> str:
        """Narrow spaces as plain hard ones, and a mark where the typeface has no letter. Lines stay apart."""
        plain = text.replace("\u202f", "\u00a0")
        return "".join(letter if letter == "\n" or ord(letter) in self._letters else "?" for letter in plain)
