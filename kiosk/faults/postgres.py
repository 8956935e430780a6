"""A real PostgreSQL server of one's own: made in a folder that is thrown away, reachable from this machine only."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from kiosk.demo.hub_process import free_port
from kiosk.errors import BugError

PASSWORD = "p%w/or:d@kiosk"  # noqa: S105 - of a server that lives for one test; with all that has to be escaped
_USER = "hub"
_ESCAPED = "p%25w%2For%3Ad%40kiosk"
_DEBIAN = Path("/usr/lib/postgresql")
_START_S = 90.0
_OTHER_USERS = ("postgres", "nobody")


class PostgresServer:
    """One server. ``is_durable`` False spares the disk: enough where it is not the server that is killed."""

    def __init__(self, *, is_durable: bool = False) -> None:
        self._programs = _programs()
        # Not below a test's own folder: the server runs as another user, who must be able to walk there.
        self._folder = Path(tempfile.mkdtemp(prefix="kiosk-pg-"))
        self._durable = "on" if is_durable else "off"
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self._make_cluster()
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Serve, again after ``stop``."""
        command = [str(self._programs / "postgres"), "-D", str(self._data), "-k", str(self._folder)]
        for setting in (
            "listen_addresses=127.0.0.1",
            f"port={self._port}",
            f"fsync={self._durable}",
            f"synchronous_commit={self._durable}",
            f"full_page_writes={self._durable}",
            "max_connections=200",
        ):
            command += ["-c", setting]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, **_other_user())  # noqa: S603 - found by us
        deadline = time.monotonic() + _START_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise BugError(f"PostgreSQL did not start: {(self._folder / 'log').read_text()[-2000:]}")
            time.sleep(0.05)

    def stop(self) -> None:
        """End it at once, with every connection: its files are as after a crash."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                self._process.send_signal(signal.SIGQUIT)  # the children go as well, which SIGKILL would leave behind
            self._process.wait(_START_S)
            self._process = None

    def close(self) -> None:
        """End it and forget its files."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def pid(self) -> int:
        """The server's first process."""
        assert self._process is not None
        return self._process.pid

    def url(self, database: str) -> str:
        """The address of one of its databases, as an operator writes it."""
        return f"postgresql://{_USER}:{_ESCAPED}@127.0.0.1:{self._port}/{database}"

    def make_database(self, name: str, template: str = "template0") -> str:
        """A new database, empty or a copy of one that nobody is connected to; its address."""
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        with self.connected() as connection:
            connection.execute(command)
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Throw a database away, with whoever is connected to it."""
        with self.connected() as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    @contextmanager
    def connected(self, database: str = "postgres") -> Iterator[psycopg.Connection]:
        """A connection that commits each statement."""
        where = make_conninfo(
            host="127.0.0.1", port=self._port, dbname=database, user=_USER, password=PASSWORD, connect_timeout=5
        )
        with psycopg.connect(where, autocommit=True) as connection:
            yield connection

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _make_cluster(self) -> None:
        secret = self._folder / "password"
        secret.write_text(PASSWORD)
        other = _other_user()
        if other:
            for path in (self._folder, secret):
                os.chown(path, other["user"], other["group"])
        command = [str(self._programs / "initdb"), "-D", str(self._data), "--no-sync", "--encoding=UTF8", "--no-locale"]
        command += ["--username", _USER, "--auth=scram-sha-256", f"--pwfile={secret}"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, **other)  # noqa: S603 - as above
        if done.returncode:
            raise BugError(f"initdb failed: {done.stderr}")

    def _answers(self) -> bool:
        try:
            with self.connected():
                return True
        except psycopg.OperationalError:
            return False


def _programs() -> Path:
    """The folder of initdb and postgres: on the path, or where Debian keeps them off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not versions:
        raise BugError("PostgreSQL is not installed here: apt-get install postgresql")
    return versions[-1].parent


def _other_user() -> dict[str, Any]:
    """Whom to run as: PostgreSQL refuses root."""
    if os.getuid() != 0:
        return {}
    entries = {entry.pw_name: entry for entry in pwd.getpwall()}
    found = next(entries[name] for name in _OTHER_USERS if name in entries)
    return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": [], "cwd": "/"}
