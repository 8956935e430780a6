"""Answers of a hub, changed in ways that no hub would: types, sizes, depth, numbers, texts, and the HTTP around them."""

import gzip
import json
import random
import re
import zlib
from collections.abc import Callable
from typing import Any

_BIDI = "\u202e\u2066tnuocsid 09\u2069"
_MARKUP = "<img src=x onerror=alert(1)><b>gratuit</b>"
_HUGE = 2**70
_VALUES: tuple[Any, ...] = (
    None, True, -1, 0, -(2**31), _HUGE, float("nan"), float("inf"), 1e308, "", "\x00\x1b[2J", _BIDI, _MARKUP,
    "9" * 5000, [], {}, [[]], "1970-01-01T00:00:00", "2038-01-19T03:14:08Z", "not a date", -99_999_999,
)  # fmt: skip
_FIGURE = re.compile(rb'"(?:on_hand|reserved|safety|incoming|amount|percent_off)":(-?[0-9]+)')
_DEEP = 50_000
_MANY = 200_000
_BOMB = 64 * 1024 * 1024

Lie = Callable[[bytes, random.Random], bytes]


def changed(answer: bytes, rng: random.Random) -> bytes:
    """A whole HTTP answer with one lie in it; usually in its body."""
    head, _, body = answer.partition(b"\r\n\r\n")
    if rng.random() < 0.1:  # noqa: PLR2004 - a tenth of the lies are about HTTP itself
        return rng.choice(_ENVELOPES)(head, body)
    if b"transfer-encoding: chunked" in head.lower():
        body = _joined(body)
    is_packed = b"content-encoding: gzip" in head.lower()
    plain = zlib.decompress(body, 31) if is_packed else body
    told = rng.choice(_LIES)(plain, rng)
    return _with_body(head, gzip.compress(told, 1) if is_packed else told)


def _joined(chunked: bytes) -> bytes:
    """The body behind a chunked transfer coding (RFC 9112, 7.1)."""
    body, rest = bytearray(), chunked
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        length = int(size, 16)
        body += rest[:length]
        rest = rest[length + 2 :] if length else b""
    return bytes(body)


def _with_body(head: bytes, body: bytes) -> bytes:
    dropped = (b"content-length:", b"transfer-encoding:")
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(dropped)]
    return b"\r\n".join([*lines, b"Content-Length: %d" % len(body), b"", b""]) + body


def _value_replaced(body: bytes, rng: random.Random) -> bytes:
    """Some value of some line is another one."""
    lines = body.split(b"\n")
    place = rng.randrange(len(lines))
    try:
        document = json.loads(lines[place])
    except ValueError:
        return body[::-1]
    lines[place] = json.dumps(_replaced(document, rng, rng.choice(_VALUES))).encode()
    return b"\n".join(lines)


def _replaced(node: Any, rng: random.Random, value: Any) -> Any:
    if not isinstance(node, dict | list) or not node or rng.random() < 0.05:  # noqa: PLR2004 - sometimes high up
        return value
    copy = node.copy()
    key = rng.choice(list(copy)) if isinstance(copy, dict) else rng.randrange(len(copy))
    copy[key] = _replaced(copy[key], rng, value)
    return copy


def _figure_wrong(body: bytes, rng: random.Random) -> bytes:
    """Some figure of some row is one that no shop has, and everything else is right."""
    figures = list(_FIGURE.finditer(body))
    if not figures:
        return body[::-1]
    found = rng.choice(figures)
    return body[: found.start(1)] + b"%d" % rng.choice((-5, -(2**40), 2**50)) + body[found.end(1) :]


def _key_doubled(body: bytes, rng: random.Random) -> bytes:
    return body.replace(b'{"', b'{"%s":%s,"' % (rng.choice((b"sku", b"id", b"cursor")), b"-5"), 1)


def _bytes_flipped(body: bytes, rng: random.Random) -> bytes:
    copy = bytearray(body or b"x")
    for _ in range(rng.randint(1, 8)):
        copy[rng.randrange(len(copy))] = rng.randrange(256)
    return bytes(copy)


_LIES: tuple[Lie, ...] = (
    _value_replaced,
    _value_replaced,
    _value_replaced,
    _value_replaced,
    _figure_wrong,
    _figure_wrong,
    _key_doubled,
    _bytes_flipped,
    lambda body, rng: body[: rng.randrange(len(body) + 1)],
    lambda body, _: body.replace(b'"', b'"\xff\xfe', 3),
    lambda _body, rng: b"[" * rng.randint(1, _DEEP),
    lambda _body, rng: b'{"a":' * rng.randint(1, _DEEP),
    lambda _body, rng: b"[" + b"0," * rng.randint(1, _MANY) + b"0]",
    lambda body, _: body.replace(b":", b":-", 2),
    lambda _body, _rng: b"null",
    lambda _body, _rng: b"",
    lambda body, _: body + body,
)


def _bomb(head: bytes, _body: bytes) -> bytes:
    """A few kilobytes that unpack to as much as a small terminal has."""
    packed = gzip.compress(b"\x00" * _BOMB, 9)
    return _with_body(head + b"\r\nContent-Encoding: gzip", packed)


_ENVELOPES: tuple[Callable[[bytes, bytes], bytes], ...] = (
    _bomb,
    lambda head, body: head + b"\r\nContent-Length: 999999999\r\n\r\n" + body,
    lambda _head, body: b"HTTP/1.1 200 OK\r\n\r\n" + body,
    lambda _head, _body: b"HTTP/1.1 204 No Content\r\n\r\n",
    lambda _head, body: b"HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n" + body,
    lambda _head, body: b"\x16\x03\x01" + body,
    lambda head, body: head + b"\r\nX: " + b"y" * 100_000 + b"\r\n\r\n" + body,
    lambda head, body: head.replace(b" 200 ", b" 999 ") + b"\r\n\r\n" + body,
    lambda _head, _body: b"",
)
