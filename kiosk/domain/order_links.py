"""Addresses that belong to an order: its page, its invoice, the code on a return's slip."""


def order_link(public_url: str, token: str) -> str:
    """The order's page."""
    return f"{public_url.rstrip('/')}/o/{token}"


def invoice_link(public_url: str, token: str) -> str:
    """The order's invoice as a file."""
    return f"{order_link(public_url, token)}/invoice.pdf"


def return_link(public_url: str, token: str, number: str) -> str:
    """What the code on a return's slip says: a terminal and a phone open the order with it."""
    return f"{order_link(public_url, token)}?r={number}"
