"""Small whole numbers, texts and byte strings one after the other: the body of a code that has little room."""

from uuid import UUID

_MORE = 0x80
_LOW = 0x7F
_LONGEST_NUMBER = 9  # bytes: 63 bits

MARK = b"\x01"
"""Stands before the bytes in their decimal form, or leading zeros would be lost."""


class Malformed(Exception):
    """The bytes are not what ``Packer`` writes."""


class Packer:
    """Appends values to bytes."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def number(self, value: int) -> None:
        """A number from 0, seven bits a byte, low ones first."""
        while value > _LOW:
            self._bytes.append(value & _LOW | _MORE)
            value >>= 7
        self._bytes.append(value)

    def difference(self, value: int) -> None:
        """A number of either sign, small where it is near zero."""
        self.number(value * 2 if value >= 0 else -value * 2 - 1)

    def raw(self, value: bytes) -> None:
        """Bytes whose length the reader knows."""
        self._bytes += value

    def text(self, value: str) -> None:
        """A text with its length."""
        encoded = value.encode()
        self.number(len(encoded))
        self.raw(encoded)

    def packed(self) -> bytes:
        """All of it."""
        return bytes(self._bytes)


class Unpacker:
    """Takes values off the front of bytes that anybody may have written. Every method raises ``Malformed``."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def number(self, most: int) -> int:
        """A number up to ``most``, in the one way that ``Packer`` writes it."""
        value = 0
        for place in range(_LONGEST_NUMBER):
            byte = self.raw(1)[0]
            value |= (byte & _LOW) << 7 * place
            if not byte & _MORE:
                if value > most or (place and not byte):
                    raise Malformed
                return value
        raise Malformed

    def difference(self, most: int) -> int:
        """A number of either sign, up to ``most`` away from zero."""
        value = self.number(2 * most)
        return -(value + 1) // 2 if value % 2 else value // 2

    def raw(self, length: int) -> bytes:
        """That many bytes."""
        taken = self._content[self._at : self._at + length]
        if len(taken) != length:
            raise Malformed
        self._at += length
        return taken

    def text(self, longest: int) -> str:
        """A text of at most ``longest`` bytes."""
        try:
            return self.raw(self.number(longest)).decode()
        except UnicodeDecodeError as error:
            raise Malformed from error

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._at == len(self._content)

    def end(self) -> None:
        """Nothing may follow."""
        if not self.is_at_end:
            raise Malformed


def to_digits(content: bytes) -> str:
    """Bytes as decimal digits: a QR code holds three of them in ten bits, so next to nothing is lost."""
    return str(int.from_bytes(MARK + content))


def from_digits(digits: str, longest: int) -> bytes:
    """The bytes behind ``to_digits``; more than ``longest`` of them are refused before any work."""
    if not (digits.isascii() and digits.isdigit()) or len(digits) > longest * 5 // 2 + 3:
        raise Malformed
    value = int(digits)
    content = value.to_bytes((value.bit_length() + 7) // 8)
    if not content.startswith(MARK) or str(value) != digits or len(content) > longest + len(MARK):
        raise Malformed
    return content[len(MARK) :]


def uuid_of(text: str) -> UUID | None:
    """The UUID that a text is in its one written form, or None: any other would not come back as it went in."""
    try:
        found = UUID(text)
    except ValueError:
        return None
    return found if str(found) == text else None
