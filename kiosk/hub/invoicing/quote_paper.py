"""A quote drawn as PDF on A4, under the letterhead of invoices."""

from typing import Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from typing_extensions import override

from kiosk.hub.invoicing.letterhead import FAINT, MARGIN, ROW, Letterhead
from kiosk.hub.invoicing.quotes_on_paper import QuotePaper
from kiosk.hub.invoicing.wording import PaperWording

_QR_MM: Final = 38.0


def as_pdf(quote: QuotePaper, language: str) -> bytes:
    """The paper in a language: always the same bytes for the same quote. Blocks for some hundredths of a second."""
    return _Paper(quote, language).drawn()


class _Paper(Letterhead):
    """Pages of one quote."""

    def __init__(self, quote: QuotePaper, language: str) -> None:
        title = PaperWording(language).numbered("quote", quote.number)
        super().__init__(quote.seller, title, quote.made_on, language, quote.currency)
        self._quote = quote

    @override
    def _draw(self) -> None:
        quote, words = self._quote, self._words
        day = words.day(quote.made_on)
        self._say(words.numbered("quote", quote.number), size=13, strong=True, height=7)
        self._say(
            words.text("quoted_by", name=quote.made_by, day=day) if quote.made_by else words.text("quoted", day=day)
        )
        self._say(words.text("valid", day=words.day(quote.last_day)), strong=True)
        self.ln(8)
        self._table(quote.lines)
        if self.will_page_break(ROW * (len(quote.shares) + 4) + _QR_MM):
            self.add_page()
        self._shares(quote.net, quote.shares, quote.gross)
        self.ln(6)
        self._code()

    def _code(self) -> None:
        """Its QR with what it is for beside it."""
        top, left = self.get_y(), _QR_MM + 6
        code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
        code.add_data(self._quote.address)
        code.make(fit=True)
        matrix: list[list[bool]] = code.get_matrix()
        side = _QR_MM / len(matrix)
        self.set_fill_color(0)
        for y, row in enumerate(matrix):
            for x, is_dark in enumerate(row):
                if is_dark:
                    self.rect(MARGIN + x * side, top + y * side, side, side, style="F")
        self.set_y(top + _QR_MM / 3)
        self._say(self._words.text("show"), left=left)
        self._say(self._words.text("promise"), size=8, grey=FAINT, height=4.2, left=left)
        self.set_y(top + _QR_MM)
