"""The file that says with whom a hub takes payments: read by the hub, and by the simulators that stand in for them."""

import os
import secrets
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from kiosk.domain.decoding import UNDECODABLE

_FORM = """\
# With whom this hub takes payments. Keep it to yourself: it holds secrets.

[provider]
url = "{url}"
api_key = "{api_key}"
webhook_secret = "{secret}"

# The payment terminal beside each kiosk, by the kiosk's code.
[terminals]
{terminals}
"""


class Provider(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the provider is, the key shown to it, and the secret that it signs with."""

    url: str
    api_key: str
    webhook_secret: str


class PaymentsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``terminals``: ``HOST:PORT`` by the code of the kiosk that each stands beside."""

    provider: Provider | None = None
    terminals: dict[str, str] = {}


class PaymentsFileWrong(msgspec.Struct, frozen=True):
    """Why the file cannot be used, as a sentence that repeats none of its values."""

    reason: str


def read_payments(path: Path) -> PaymentsFile | PaymentsFileWrong:
    """What a file says."""
    try:
        said = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), PaymentsFile)
    except OSError as error:
        return PaymentsFileWrong(f"{path} cannot be read: {error.strerror}")
    except tomllib.TOMLDecodeError:
        return PaymentsFileWrong(f"{path} is no TOML file")
    except UNDECODABLE as error:
        return PaymentsFileWrong(f"{path}: {error}")
    wrong = next((code for code, text in said.terminals.items() if address_of(text) is None), None)
    if wrong is not None:
        return PaymentsFileWrong(f"{path}: the terminal of {wrong} is written as HOST:PORT")
    if said.provider is not None and urlsplit(said.provider.url).scheme not in {"http", "https"}:
        return PaymentsFileWrong(f"{path}: the provider's url is written as https://HOST")
    return said


def address_of(text: str) -> tuple[str, int] | None:
    """``HOST:PORT`` in two parts."""
    host, colon, port = text.rpartition(":")
    is_port = port.isascii() and port.isdigit() and 0 < int(port) < 2**16
    return (host.strip("[]"), int(port)) if host and colon and is_port else None


def write_payments(path: Path, provider_url: str, terminals: dict[str, str]) -> PaymentsFile:
    """A new file with secrets of its own, for this user alone."""
    lines = "\n".join(f'{code} = "{address}"' for code, address in terminals.items())
    text = _FORM.format(
        url=provider_url, api_key=secrets.token_urlsafe(24), secret=secrets.token_urlsafe(32), terminals=lines
    )
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    return msgspec.convert(tomllib.loads(text), PaymentsFile)
