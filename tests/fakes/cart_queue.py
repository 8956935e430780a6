"""``CartQueue`` in memory."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace
from typing_extensions import override

from kiosk.domain.cart import CartEdit
from kiosk.ports.cart_queue import CartQueue, UnsentEdits


class FakeCartQueue(CartQueue):
    """One entry a cart."""

    def __init__(self) -> None:
        self._carts: dict[str, UnsentEdits] = {}

    def put(self, unsent: UnsentEdits) -> None:
        """As a session store does."""
        known = self._carts.get(unsent.cart_id)
        before = {} if unsent.is_all or known is None else {edit.id: edit for edit in known.edits}
        edits = {**before, **{edit.id: edit for edit in unsent.edits}}
        origin = unsent.origin or (None if unsent.is_all or known is None else known.origin)
        self._keep(replace(unsent, edits=tuple(edits.values()), origin=origin, is_all=False))

    @override
    def waiting(self) -> list[UnsentEdits]:
        return list(self._carts.values())

    @override
    def sent(self, cart_id: str, edits: Sequence[CartEdit]) -> None:
        known = self._carts.get(cart_id)
        if known is not None:
            self._keep(replace(known, edits=tuple(edit for edit in known.edits if edit not in edits)))

    @override
    def forget(self, cart_id: str) -> None:
        self._carts.pop(cart_id, None)

    @override
    def forget_before(self, before: datetime) -> None:
        for unsent in [unsent for unsent in self._carts.values() if unsent.at < before]:
            del self._carts[unsent.cart_id]

    def _keep(self, unsent: UnsentEdits) -> None:
        if unsent.edits:
            self._carts[unsent.cart_id] = unsent
        else:
            self._carts.pop(unsent.cart_id, None)
