"""The product without a screen: rules, use cases, synchronisation, scanning and the hub."""

__version__ = "0.2.0"
