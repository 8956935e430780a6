"""The customer's card and the credit of their lines, put beside the opened cart."""

from PySide6.QtCore import QObject

from kiosk.use_cases.recommend import Recommend
from kiosk.use_cases.resolve_scan import ProductFound
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.credit_correction import CreditCorrectionViewModel
from ui.view_models.credit_share import CreditShareViewModel
from ui.view_models.customer_card import CustomerCardViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_cart import StaffCartViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.status import StatusViewModel


def staff_customer(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    sign_in: StaffSignInViewModel,
    cart: StaffCartViewModel,
    status: StatusViewModel,
) -> dict[str, QObject]:
    """The view-models by the names of StaffApp's properties, connected to what they follow."""
    card = CustomerCardViewModel(
        parts.shopping,
        parts.cards,
        parts.catalogue,
        Recommend(parts.catalogue, parts.device.location_id),
        jobs,
        parts.clock,
        parts.ids,
        lambda: sign_in.session,
        lambda: shell.words,
        lambda: parts.status.status().network,
    )
    sign_in.signedIn.connect(card.follow)
    sign_in.signedOut.connect(card.follow)
    status.changed.connect(card.follow)
    shell.languageChanged.connect(card.reread)
    shell.agesPassed.connect(card.reread)
    shell.rowsChanged.connect(lambda _kinds: card.reread())
    card.productWanted.connect(lambda product_id: cart.add_scanned(ProductFound(product_id)))
    card.follow()
    credit = CreditShareViewModel(
        parts.shopping,
        parts.catalogue,
        lambda: cart.overview,
        lambda: sign_in.person,
        parts.device.location_id,
        lambda: shell.words,
    )
    cart.changed.connect(credit.reread)
    parts.shopping.subscribe(credit.reread)
    shell.languageChanged.connect(credit.reread)
    sign_in.signedOut.connect(credit.close)
    correction = CreditCorrectionViewModel(
        parts.credit_desk,
        parts.catalogue,
        jobs,
        parts.ids,
        lambda: sign_in.session,
        parts.device.location_id,
        lambda: shell.words,
    )
    shell.languageChanged.connect(correction.reread)
    sign_in.signedOut.connect(correction.forget)
    return {"card": card, "credit": credit, "credits": correction}
