"""One JSON line a file, whatever the file is."""

import io
import json
from pathlib import Path

import cv2
import numpy as np

from kiosk.scanning.report import scan_files

TOKEN = "AbCdEfGhIjKlMnOpQrStU_"


def test_report_has_one_line_per_file_and_fails_on_unreadable_ones(tmp_path: Path) -> None:
    drawn = cv2.QRCodeEncoder.create().encode(f"https://shop.example/k/{TOKEN}")
    picture = cv2.copyMakeBorder(cv2.resize(drawn, None, fx=6, fy=6, interpolation=0), 40, 40, 40, 40, 0, value=(255,))
    cv2.imwrite(str(tmp_path / "cart.png"), picture)
    cv2.imwrite(str(tmp_path / "grey.png"), np.full((200, 200), 128, np.uint8))
    (tmp_path / "broken.png").write_bytes((tmp_path / "cart.png").read_bytes()[:40])
    (tmp_path / "empty.png").touch()
    names = ["cart.png", "grey.png", "broken.png", "empty.png", "missing.png", "."]
    out = io.StringIO()

    assert scan_files([tmp_path / name for name in names], out, ["https://shop.example"]) == 1

    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [Path(line["file"]).name for line in lines[:5]] == names[:5]
    assert lines[0]["codes"][0]["meaning"] == {"type": "handoff", "token": TOKEN}
    assert len(lines[0]["codes"][0]["corners"]) == 4
    assert lines[0]["ms"] > 0
    assert lines[1]["codes"] == []
    assert [line.get("error") for line in lines[2:]] == [
        "not_a_picture",
        "not_a_picture",
        "not_readable",
        "not_readable",
    ]
    assert scan_files([tmp_path / "grey.png"], io.StringIO(), []) == 0
