"""Devices that are neither camera nor screen: scanners on serial ports and USB, and the loudspeaker."""
