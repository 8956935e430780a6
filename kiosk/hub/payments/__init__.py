"""Paying an order: at a till, on a phone through a provider, on a payment terminal; once, whoever comes first."""
