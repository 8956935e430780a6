"""QR codes as pixels, drawn from their modules."""

import numpy as np
import qrcode

from kiosk.ports.decoder import Frame


def qr_frame(text: str, pixels: int = 6, version: int | None = None, correction: int = qrcode.ERROR_CORRECT_M) -> Frame:
    """Grey picture of a code with its quiet zone, ``pixels`` to a module."""
    code = qrcode.QRCode(version=version, error_correction=correction)
    code.add_data(text)
    modules = np.where(np.array(code.get_matrix(), bool), 0, 255).astype(np.uint8)
    return np.kron(modules, np.ones((pixels, pixels), np.uint8))
