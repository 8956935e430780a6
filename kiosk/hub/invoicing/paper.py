"""An invoice drawn as PDF on A4."""

from typing_extensions import override

from kiosk.domain.invoice import Invoice
from kiosk.hub.invoicing.letterhead import FAINT, MARGIN, ROW, Letterhead
from kiosk.hub.invoicing.wording import PaperWording


def as_pdf(invoice: Invoice, language: str) -> bytes:
    """The paper in a language: always the same bytes for the same invoice. Blocks for some hundredths of a second."""
    return _Paper(invoice, language).drawn()


class _Paper(Letterhead):
    """Pages of one invoice."""

    def __init__(self, invoice: Invoice, language: str) -> None:
        title = PaperWording(language).title(invoice)
        super().__init__(invoice.seller, title, invoice.issued_on, language, invoice.currency)
        self._invoice = invoice

    @override
    def _draw(self) -> None:
        self._head()
        self._table(self._invoice.lines)
        self._totals()
        self._terms()

    def _head(self) -> None:
        invoice, words = self._invoice, self._words
        top = self.get_y()
        self._say(words.title(invoice), size=13, strong=True, height=7, width=100)
        issued = "issued" if invoice.kind == "invoice" else "credited"
        self._say(words.text(issued, day=words.day(invoice.issued_on)), width=100)
        self._say(words.text("order", number=invoice.order_number, day=words.day(invoice.ordered_on)), width=100)
        if invoice.settles:
            self._say(words.text("settles", number=invoice.settles, back=invoice.return_number), width=100)
        below = self.get_y()
        self._buyer(top)
        self.set_xy(MARGIN, max(below, self.get_y()) + 8)

    def _buyer(self, top: float) -> None:
        buyer = self._invoice.buyer
        address = buyer.address
        lines = [buyer.name or (address.name if address else "")]
        if address is not None:
            lines += [address.street, address.extra, f"{address.postcode} {address.city}"]
            lines += [address.country] if address.country != "FR" else []
        if not any(lines):
            return
        self.set_xy(MARGIN + 108, top)
        self._say(self._words.text("billed_to"), size=8, grey=FAINT, left=108)
        for line in filter(None, lines):
            self._say(line, left=108)

    def _totals(self) -> None:
        invoice, words, currency = self._invoice, self._words, self._invoice.currency
        if self.will_page_break(ROW * (len(invoice.shares) + len(invoice.tenders) + 4)):
            self.add_page()
        self._shares(invoice.net, invoice.shares, invoice.gross)
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
            self._say(self._words.text(key), size=8, grey=FAINT, height=4.2)
            self.ln(1)
