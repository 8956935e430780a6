"""The main job as ``kiosk demo`` plays it where there is no display: phone, kiosk, tablet and manager on a real hub."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.timeout(480)
def test_main_job_is_played_and_no_order_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "demo", "--headless", "--output", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=460, check=False)
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    failed = [f"{step['name']}: {step['note']}" for step in report["steps"] if not step["ok"]]
    assert (report["ok"], done.returncode, failed) == (True, 0, []), done.stderr[-2000:]
    assert report["ledger"] == {"made": 1, "confirmed": 1, "lost": 0, "doubled": 0, "pending": 0}
    names = [step["name"] for step in report["steps"]]
    assert {"phone-cart-code", "cart-restored", "product-sheet", "recorded-offline", "confirmed"} <= set(names)
    assert {"tablet-customer-cart", "manager-stock", "manager-figures", "manager-order"} <= set(names)
    for step in report["steps"]:
        assert (tmp_path / step["screenshot"]).stat().st_size > 1_000, step["name"]
