"""A weakened build for the controls of damaged files: what opens is taken for good."""

from collections.abc import Iterator
from contextlib import contextmanager

from offline_cache import cache_writer, checked, outbox_file, outbox_payload
from offline_cache.cache import CacheDatabase

_WEAKENED: tuple[tuple[object, str, object], ...] = (
    (outbox_payload, "_checksum", lambda _content: bytes(16)),
    (checked, "_checksum", lambda _body: bytes(8)),
    (outbox_file, "lost_part", lambda *_: None),
    (cache_writer, "check_meta", lambda _connection: None),
    (CacheDatabase, "check_thoroughly", lambda _cache: None),
)


@contextmanager
def without_checksums() -> Iterator[None]:
    """Within the block nothing is compared with what was written, and a broken journal ends where it breaks."""
    real = [getattr(owner, name) for owner, name, _ in _WEAKENED]
    try:
        for owner, name, weak in _WEAKENED:
            setattr(owner, name, weak)
        yield
    finally:
        for (owner, name, _), strong in zip(_WEAKENED, real, strict=True):
            setattr(owner, name, strong)
