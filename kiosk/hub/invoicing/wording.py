"""What a paper says, in French and English. The French text is the one that counts."""

from datetime import date
from typing import Final

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from kiosk.domain.invoice import Invoice
from kiosk.domain.seller import Seller, spaced_siren

_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "invoice": ("Facture", "Invoice"),
    "credit_note": ("Avoir", "Credit note"),
    "quote": ("Devis", "Quote"),
    "number": ("N°", "No."),
    "quoted": ("Fait le {day}", "Made on {day}"),
    "quoted_by": ("Fait par {name} le {day}", "Made by {name} on {day}"),
    "valid": ("Valable jusqu’au {day} inclus", "Valid until {day}, that day included"),
    "instead": ("{article}\nau lieu de {price} la pièce", "{article}\ninstead of {price} each"),
    "promise": (
        "Ces prix sont promis pour ces quantités, TVA comprise et hors livraison, dans la limite du stock.",
        "These prices are promised for these quantities, VAT included and without delivery, while stocks last.",
    ),
    "show": (
        "En boutique, montrez ce code à la borne ou donnez le numéro du devis.",
        "In the shop, show this code to the kiosk or give the number of the quote.",
    ),
    "issued": ("Émise le {day}", "Issued on {day}"),
    "credited": ("Émis le {day}", "Issued on {day}"),
    "order": ("Commande {number} du {day}", "Order {number} of {day}"),
    "settles": ("Sur la facture {number}, retour {back}", "Against invoice {number}, return {back}"),
    "billed_to": ("Client", "Customer"),
    "article": ("Désignation", "Description"),
    "quantity": ("Qté", "Qty"),
    "unit_net": ("PU HT", "Unit excl. VAT"),
    "rate": ("TVA", "VAT"),
    "net": ("Total HT", "Total excl. VAT"),
    "gross": ("Total TTC", "Total incl. VAT"),
    "vat_at": ("TVA {rate}", "VAT {rate}"),
    "on": ("sur {amount} HT", "on {amount} excl. VAT"),
    "gift_card": ("Réglé par carte cadeau •••• {detail}", "Paid by gift card •••• {detail}"),
    "points": ("Réglé par {detail} points de fidélité", "Paid with {detail} loyalty points"),
    "gift_card_back": ("Rendu sur la carte cadeau •••• {detail}", "Put back on gift card •••• {detail}"),
    "points_back": ("Rendu en points de fidélité : {detail}", "Put back as loyalty points: {detail}"),
    "paid": ("Réglé", "Paid"),
    "due": ("Reste à régler", "Left to pay"),
    "paid_back": ("Montant remboursé", "Amount refunded"),
    "rounding": (
        "La TVA est calculée par taux sur le total, arrondie au centime ; les montants HT des lignes en découlent.",
        "VAT is worked out once for each rate on its total, rounded to the cent; amounts of lines follow from it.",
    ),
    "consumer": (
        "Paiement comptant à la commande ou à la livraison. Pas d’escompte pour paiement anticipé.",
        "Payable in full on order or delivery. No discount for early payment.",
    ),
    "business": (
        (
            "Paiement à réception. Pas d’escompte pour paiement anticipé. Tout retard entraîne des pénalités au taux de trois "
            "fois l’intérêt légal et une indemnité forfaitaire de recouvrement de 40 € (Code de commerce, L441-10 et D441-5)."
        ),
        (
            "Payable on receipt. No discount for early payment. Late payment bears interest at three times the French legal "
            "rate and a fixed recovery charge of €40 (Code de commerce, L441-10 and D441-5)."
        ),
    ),
    "page": ("Page {page} sur {pages}", "Page {page} of {pages}"),
    "siren": ("SIREN {siren}", "SIREN {siren}"),
    "rcs": ("RCS {town} {siren}", "RCS {town} {siren}"),
    "capital": ("{form} au capital de {capital}", "{form} with a capital of {capital}"),
    "vat_number": ("TVA intracommunautaire {number}", "VAT number {number}"),
}


class PaperWording:
    """One language."""

    def __init__(self, language: str) -> None:
        self._place = 1 if language == "en" else 0
        self._locale = "en_GB" if language == "en" else "fr_FR"

    def text(self, key: str, **values: object) -> str:
        """One of the texts."""
        return _TEXTS[key][self._place].format(**values)

    def money(self, amount: int, currency: str) -> str:
        """``1 149,00 €``."""
        return str(format_currency(amount / 100, currency, locale=self._locale))

    def rate(self, basis_points: int) -> str:
        """``5,5 %``."""
        figure = format_decimal(basis_points / 100, "0.##", locale=self._locale)
        return f"{figure}\u00a0%" if self._place == 0 else f"{figure}%"

    def day(self, value: date) -> str:
        """``21 novembre 2026``."""
        return str(format_date(value, "long", locale=self._locale))

    def identity(self, seller: Seller) -> list[str]:
        """The lines at the foot that say who sells."""
        siren = spaced_siren(seller.siren)
        form = (
            self.text("capital", form=seller.legal_form, capital=seller.capital)
            if seller.capital
            else seller.legal_form
        )
        company = f"{seller.name}, {form}" if form else seller.name
        registry = self.text("rcs", town=seller.rcs, siren=siren) if seller.rcs else self.text("siren", siren=siren)
        numbers = f"{registry} · {self.text('vat_number', number=seller.vat_number)}"
        place = f"{seller.street}, {seller.postcode} {seller.city}"
        reach = " · ".join(part for part in (place, seller.phone, seller.email) if part)
        return [company, numbers, reach]

    def title(self, invoice: Invoice) -> str:
        """``Facture N° F2026-000042``."""
        return self.numbered(invoice.kind, invoice.number)

    def numbered(self, kind: str, number: str) -> str:
        """``Devis N° PABC234``."""
        return f"{self.text(kind)} {self.text('number')}\u00a0{number}"
