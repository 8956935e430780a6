"""Where a hub's database is: a file of its own, or a PostgreSQL server whose password is never shown."""

import re
from pathlib import Path
from typing import TypeAlias

import msgspec
from typing_extensions import override

_SCHEMES = ("postgresql://", "postgres://")
_LOGIN = re.compile(r"(?<=://).*@")
_PASSWORD_IN_QUERY = re.compile(r"(?i)(?<=[?&]password=)[^&]*")


class PostgresUrl(msgspec.Struct, frozen=True):
    """``postgresql://user:password@host:port/database``. Printed, logged or formatted, it has no password."""

    secret_text: str

    @override
    def __str__(self) -> str:
        shown = _LOGIN.sub(lambda login: f"{login[0].partition(':')[0].rstrip('@')}@", self.secret_text)
        return _PASSWORD_IN_QUERY.sub("***", shown)

    @override
    def __repr__(self) -> str:
        return f"PostgresUrl({str(self)!r})"


DatabaseAddress: TypeAlias = Path | PostgresUrl


def address_of(text: str) -> DatabaseAddress:
    """What somebody wrote as a database: the URL of a server, or else the path of a file."""
    return PostgresUrl(text) if text.startswith(_SCHEMES) else Path(text)
