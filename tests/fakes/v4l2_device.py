"""A camera's driver as the kernel shows it: answers the calls of linux/videodev2.h on records of bytes."""

import errno
import struct
from dataclasses import dataclass, field

FOCUS, FOCUS_AUTO = 0x9A090A, 0x9A090C
EXPOSURE, EXPOSURE_AUTO = 0x9A0902, 0x9A0901
LED_MODE, TORCH = 0x9C0901, 0x9C0908
_QUERYCAP, _QUERYCTRL, _G_CTRL, _S_CTRL = 0x80685600, 0xC0445624, 0xC008561B, 0xC008561C
_ENUM_FMT, _FRAMESIZES = 0xC0405602, 0xC02C564A


@dataclass
class FakeDriver:
    """``controls``: number → (minimum, maximum, step, default). ``stuck`` controls take a value and keep their own."""

    card: str = "HD Pro Webcam C920"
    capabilities: int = 0x1
    sizes: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    controls: dict[int, tuple[int, int, int, int]] = field(default_factory=dict)
    values: dict[int, int] = field(default_factory=dict)
    stuck: frozenset[int] = frozenset()
    refused: frozenset[tuple[int, int]] = frozenset()
    said: list[tuple[int, int]] = field(default_factory=list)

    def ioctl(self, _device: int, number: int, record: bytearray) -> int:
        answers = {
            _QUERYCAP: self._capabilities,
            _QUERYCTRL: self._query,
            _G_CTRL: self._get,
            _S_CTRL: self._set,
            _ENUM_FMT: self._format,
            _FRAMESIZES: self._size,
        }
        assert len(record) == (number >> 16) & 0x3FFF, "the kernel reads as many bytes as the number says"
        answers[number](record)
        return 0

    def _capabilities(self, record: bytearray) -> None:
        all_nodes, device_caps_follow = 0x1 | 0x800000, 0x80000000
        struct.pack_into(
            "=16s32s32sIII", record, 0, b"uvcvideo", self.card.encode(), b"usb-1", 0,
            all_nodes | device_caps_follow, self.capabilities,
        )  # fmt: skip

    def _query(self, record: bytearray) -> None:
        (number,) = struct.unpack_from("=I", record)
        minimum, maximum, step, default = self._known(number)
        struct.pack_into("=II32siiiiI", record, 0, number, 1, b"", minimum, maximum, step, default, 0)

    def _get(self, record: bytearray) -> None:
        (number,) = struct.unpack_from("=I", record)
        struct.pack_into("=i", record, 4, self.values.get(number, self._known(number)[3]))

    def _set(self, record: bytearray) -> None:
        number, value = struct.unpack_from("=Ii", record)
        self._known(number)
        self.said.append((number, value))
        if (number, value) in self.refused:
            raise OSError(errno.EBUSY, "refused")
        if number not in self.stuck:
            self.values[number] = value

    def _format(self, record: bytearray) -> None:
        index, kind = struct.unpack_from("=II", record)
        formats = list(self.sizes)
        if index >= len(formats) or kind != 1:
            raise OSError(errno.EINVAL, "no more")
        struct.pack_into("=I", record, 44, int.from_bytes(formats[index].encode(), "little"))

    def _size(self, record: bytearray) -> None:
        index, pixels = struct.unpack_from("=II", record)
        sizes = self.sizes[pixels.to_bytes(4, "little").decode()]
        if index >= len(sizes):
            raise OSError(errno.EINVAL, "no more")
        struct.pack_into("=III", record, 8, 1, *sizes[index])

    def _known(self, number: int) -> tuple[int, int, int, int]:
        if number not in self.controls:
            raise OSError(errno.EINVAL, "no such control")
        return self.controls[number]


def webcam() -> FakeDriver:
    """As a usual web camera describes itself."""
    return FakeDriver(
        sizes={"YUYV": ((640, 480), (1280, 720)), "MJPG": ((640, 480), (1280, 720), (1920, 1080))},
        controls={
            FOCUS: (0, 250, 5, 0),
            FOCUS_AUTO: (0, 1, 1, 1),
            EXPOSURE: (3, 2047, 1, 250),
            EXPOSURE_AUTO: (0, 3, 1, 3),
        },
    )
