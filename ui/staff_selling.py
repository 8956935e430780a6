"""Discounts, quotes and selections beside the opened cart."""

from PySide6.QtCore import QObject

from ui.grant_sender import GrantSender
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.discount import DiscountViewModel
from ui.view_models.selling_paper import SellingPaperViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_cart import StaffCartViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.status import StatusViewModel


def staff_selling(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    sign_in: StaffSignInViewModel,
    cart: StaffCartViewModel,
    status: StatusViewModel,
) -> dict[str, QObject]:
    """The view-models by the names of StaffApp's properties, connected to what they follow."""
    discount = DiscountViewModel(parts.selling, lambda: cart.overview, lambda: sign_in.session, lambda: shell.words)
    paper = SellingPaperViewModel(
        parts.selling,
        parts.catalogue,
        jobs,
        parts.clock,
        parts.public_url,
        lambda: cart.overview,
        lambda: parts.shopping.session,
        lambda: sign_in.session,
        lambda: shell.words,
    )
    sender = grant_sender(parts, jobs, status, sign_in)
    sender.setParent(cart)
    sender.refused.connect(lambda _code, _sku: cart.say("discount_refused"))
    for sheet in (discount, paper):
        sign_in.signedOut.connect(sheet.close)
        shell.languageChanged.connect(sheet.reread)
        cart.changed.connect(sheet.reread)
    sign_in.signedIn.connect(sender.look)

    def visit_changed() -> None:
        # The next customer's cart opens under a sheet that is still open: it is not about theirs.
        if parts.shopping.session is None:
            discount.close()
            paper.close()

    parts.shopping.subscribe(visit_changed)
    return {"discount": discount, "paper": paper}


def grant_sender(
    parts: TerminalParts, jobs: Jobs, status: StatusViewModel, sign_in: StaffSignInViewModel | None = None
) -> GrantSender:
    """What sends granted prices. Nobody signed in: only quotes go."""

    def token() -> str:
        session = sign_in.session if sign_in is not None else None
        return session.token if session is not None else ""

    sender = GrantSender(parts.selling_desk, parts.shopping, jobs, parts.clock, lambda: status.status.network, token)
    status.published.connect(sender.look)
    return sender
