"""Scanners to plug in and pull out: a real pseudo-terminal, and a folder that looks like the system's HID devices."""

import os
import tty
from pathlib import Path

from kiosk.devices.hid_scanner import HidSystem


class PluggedSerial:
    """A serial scanner by its stable name, as udev makes it: a link to a device that changes its number."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "usb-ACME_Scanner_1234-if00"
        self._masters: list[int] = []
        self.plug_in()

    def plug_in(self) -> None:
        master, slave = os.openpty()
        tty.setraw(slave)
        self.path.symlink_to(os.ttyname(slave))
        self._masters.append(master)
        os.set_blocking(master, False)
        self._slave = slave

    def unplug(self) -> None:
        self.path.unlink()
        os.close(self._slave)
        os.close(self._masters.pop())

    def send(self, data: bytes) -> int:
        """As many bytes as the line takes now."""
        try:
            return os.write(self._masters[-1], data)
        except BlockingIOError:
            return 0

    def close(self) -> None:
        if self._masters:
            self.unplug()


class PluggedHid:
    """``/dev`` and ``/sys/class/hidraw`` in a folder; the device file is a named pipe."""

    def __init__(self, folder: Path, descriptor: bytes, number: int = 0) -> None:
        self.system = HidSystem(folder / "dev", folder / "sys")
        self._about = self.system.about / f"hidraw{number}" / "device"
        self.path = self.system.devices / f"hidraw{number}"
        self.system.devices.mkdir(parents=True, exist_ok=True)
        self._descriptor = descriptor
        self.plug_in()

    def plug_in(self) -> None:
        self._about.mkdir(parents=True)
        (self._about / "report_descriptor").write_bytes(self._descriptor)
        (self._about / "uevent").write_text("DRIVER=hid-generic\nHID_NAME=ACME POS Scanner\n")
        # It has somebody who writes before anybody can find it: without, it reads as one that was pulled out.
        line = self.path.with_name("not yet plugged in")
        os.mkfifo(line)
        self._line = os.open(line, os.O_RDWR | os.O_NONBLOCK)
        line.rename(self.path)

    def unplug(self) -> None:
        (self._about / "report_descriptor").unlink()
        (self._about / "uevent").unlink()
        self._about.rmdir()
        self._about.parent.rmdir()
        self.path.unlink()
        os.close(self._line)

    def send(self, report: bytes) -> None:
        os.write(self._line, report)
