"""Every exception of the product, for the environment and for bugs; expected outcomes are values.

KioskError
├── BackendError              the hub, seen from a terminal
│   ├── BackendUnavailable    no answer, or an answer that makes no sense: try again later
│   │   ├── FeedImplausible   most of the shop would be gone: a fault of the hub, not a change
│   │   └── VersionsDiffer    a hub of another version answered in words that are not known here (says who is older)
│   ├── BackendRejected       the hub said no for good (carries the status and its code)
│   ├── BackendConflict       the same request is still being worked on: wait
│   └── AccessRevoked         this device or person may not: stop and sign in or enrol again
├── CacheError                the terminal's own files
│   ├── CacheBusy             locked by another process
│   ├── CacheFull             no room on the disk
│   ├── NoSealingKey          the hub's key is not known yet, so no order can be kept
│   └── CacheDamaged          not a database any more, or one that fails its checks
├── DeviceError               hardware
│   ├── CameraMissing         no camera, or it went away
│   ├── ScannerMissing        no scanner at its port, or it went away
│   └── PayTerminalUnreachable  no whole answer of a payment terminal (says whether it may have heard us)
├── HubFileUnusable           the hub's own file: of another program, of a newer version, not to be opened
└── CatalogueError            a file of the shop is wrong (carries file and line)
BugError                      never shown as advice
"""

from typing import ClassVar, Literal

OlderSide = Literal["update_hub", "update_terminal"]
ScannerReason = Literal["missing", "no_permission", "busy"]


class KioskError(Exception):
    """Base of all that the environment can do to the program. ``code`` is stable and translated by the UI."""

    code: ClassVar[str] = "error"


class BackendError(KioskError):
    """The hub could not do what was asked."""

    code = "backend_error"


class BackendUnavailable(BackendError):
    """No usable answer: no network, a timeout, 5xx, HTML instead of JSON, a body that stops half-way.

    ``retry_after_s`` is the server's own wish (429, 503), when it gave one. ``was_sent`` is False only when it is certain
    that nothing left this machine: otherwise the hub may have done what was asked.
    """

    code = "backend_unavailable"

    def __init__(self, message: str, retry_after_s: float | None = None, *, was_sent: bool = True) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s
        self.was_sent = was_sent


class FeedImplausible(BackendUnavailable):
    """The hub's data is suddenly empty or much smaller. What the terminal holds stays."""

    code = "feed_implausible"


class VersionsDiffer(BackendUnavailable):
    """The hub answered, and it is of another version: it may have done what was asked, and nobody here can tell."""

    code = "versions_differ"

    def __init__(self, message: str, update: OlderSide) -> None:
        super().__init__(message)
        self.update = update


class BackendRejected(BackendError):
    """A final refusal (4xx). ``reason`` is the hub's stable code, ``status`` the HTTP status.

    Where a hub of another version lacks the route, or a word of the request, the reason is who must be updated
    (an ``OlderSide``).
    """

    code = "backend_rejected"

    def __init__(self, status: int, reason: str, detail: str = "") -> None:
        super().__init__(f"{status} {reason} {detail}".strip())
        self.status = status
        self.reason = reason
        self.detail = detail


class BackendConflict(BackendError):
    """The same idempotency key is still being worked on at the hub."""

    code = "backend_conflict"


class AccessRevoked(BackendError):
    """Credentials no longer count: pause everything and ask people."""

    code = "access_revoked"

    @property
    def is_removal(self) -> bool:
        """Whether the hub knows this very terminal and was told to let it in no more; not just any 401."""
        return self.args == ("device_revoked",)


class CacheError(KioskError):
    """A file of the terminal failed."""

    code = "cache_error"


class CacheBusy(CacheError):
    """Another process holds the file."""

    code = "cache_busy"


class CacheFull(CacheError):
    """The disk has no room: nothing was recorded."""

    code = "cache_full"


class NoSealingKey(CacheError):
    """No key of the hub is known: an order could only be kept in clear, and is not."""

    code = "sealing_key_missing"


class CacheDamaged(CacheError):
    """The file is not a readable database of ours."""

    code = "cache_damaged"


class DeviceError(KioskError):
    """A device of the terminal failed."""

    code = "device_error"


class CameraMissing(DeviceError):
    """There is no camera at the given source, or it went away. ``reason`` says which, as ``kiosk.domain.camera`` names it."""

    code = "camera_missing"

    def __init__(self, message: str, reason: str = "missing") -> None:
        super().__init__(message)
        self.reason = reason


class ScannerMissing(DeviceError):
    """There is no scanner at the given port, or it went away. ``reason`` says which, as ``kiosk.domain.scanner`` names it."""

    code = "scanner_missing"

    def __init__(self, message: str, reason: ScannerReason = "missing") -> None:
        super().__init__(message)
        self.reason = reason


class PayTerminalUnreachable(DeviceError):
    """A payment terminal did not answer. ``was_sent`` is False only when it is certain that it never heard the request."""

    code = "pay_terminal_unreachable"

    def __init__(self, message: str, *, was_sent: bool) -> None:
        super().__init__(message)
        self.was_sent = was_sent


class HubFileUnusable(KioskError):
    """The hub's file cannot be opened; the message is a sentence for whoever starts the hub."""

    code = "hub_file_unusable"


class CatalogueError(KioskError):
    """A file of the shop is wrong; the message names file, line and column for the person who wrote it."""

    code = "catalogue_error"


class BugError(Exception):
    """Something that cannot happen did."""
