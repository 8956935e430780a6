"""What decoding a stranger's bytes can end with."""

import msgspec

UNDECODABLE = (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""Every way in which msgspec refuses bytes: wrong values, no JSON, no UTF-8 (in a ``Raw``), nested too deep."""
