"""A customer of the demonstration who always has something in the cart."""

from collections.abc import Sequence

from kiosk.demo.phone import ShownCode
from kiosk.demo.phone_without_browser import PageUnexpected, PlainPhone


class ReturningShopper:
    """Signs in at the first look. ``wishes`` are product and SKU, put into a cart that was ordered empty."""

    def __init__(self, phone: PlainPhone, login_token: str, wishes: Sequence[tuple[str, str]]) -> None:
        self._phone = phone
        self._login_token = login_token
        self._wishes = wishes
        self._is_known = False

    def show_code(self) -> ShownCode:
        """A new code of the cart."""
        if not self._is_known:
            self._phone.sign_in(self._login_token)
            self._is_known = True
        try:
            return self._phone.show_code()
        except PageUnexpected:
            for product_id, sku in self._wishes:
                self._phone.add_product(product_id, sku)
            return self._phone.show_code()
