"""What the command line will not do, in a sentence; and being stopped while something starts."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.demo.hub_process import HubProcess, free_port
from offline_cache.folder_lock import lock_folder
from tests.e2e.test_command_line import NOBODY, kiosk


def test_generate_writes_over_nothing_unasked(tmp_path: Path) -> None:
    done = kiosk("catalogue", "generate", tmp_path, "--variants", "20", "--locations", "2")
    assert (done.returncode, done.stdout) == (0, f"{tmp_path}: 3 products, 20 variants, 2 locations\n")
    (tmp_path / "products.csv").write_text("mine")
    again = kiosk("catalogue", "generate", tmp_path, "--variants", "20")
    assert (again.returncode, "holds CSV files already" in again.stderr) == (1, True)
    assert (tmp_path / "products.csv").read_text() == "mine"
    assert kiosk("catalogue", "generate", tmp_path, "--variants", "20", "--force").returncode == 0


@pytest.mark.parametrize("command", [("orders", "--device", "K01"), ("enrol-code", "--store", "lyon")])
def test_a_hub_file_that_is_none(command: tuple[str, ...], tmp_path: Path) -> None:
    missing = kiosk(*command, "--database", tmp_path / "missing.db")
    assert (missing.returncode != 0, (tmp_path / "missing.db").exists()) == (True, False)
    (tmp_path / "notes.db").write_text("no database")
    other = kiosk(*command, "--database", tmp_path / "notes.db")
    assert (other.returncode, other.stderr) == (
        1,
        f"{tmp_path / 'notes.db'} is not a hub's database; give another file with --database\n",
    )


def test_a_hub_says_when_its_port_is_taken(hub: HubProcess, tmp_path: Path) -> None:
    done = kiosk("hub", "--database", tmp_path / "hub.db", "--port", str(hub.port))
    assert (done.returncode, done.stderr.startswith(f"Port {hub.port} of 127.0.0.1 is in use")) == (1, True)
    assert not (tmp_path / "hub.db").exists()


def test_a_hub_without_a_shop_says_so_and_when_it_is_ready(tmp_path: Path) -> None:
    port = str(free_port())
    command = [sys.executable, "-m", "kiosk", "hub", "--database", str(tmp_path / "hub.db"), "--port", port]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert (
            process.stderr.readline()
            == f"{tmp_path / 'hub.db'} holds no shop yet: start with --shop FOLDER, or --demo.\n"
        )
        events = []
        while "ready" not in events:
            events.append(json.loads(process.stderr.readline())["event"])
        process.send_signal(signal.SIGTERM)
        assert [json.loads(line)["event"] for line in process.stderr] == ["hub_stopped"]
    assert process.returncode == 0
    assert (tmp_path / "hub.db").stat().st_mode & 0o777 == 0o600


def test_one_terminal_a_folder(tmp_path: Path) -> None:
    lock = lock_folder(tmp_path)
    assert lock is not None
    with lock:
        done = kiosk("run", "--hub", NOBODY, "--camera", "none", "--folder", tmp_path)
    assert (done.returncode, done.stderr.startswith(f"A terminal runs in {tmp_path} already")) == (2, True)


def listens(process: subprocess.Popen[str]) -> bool:
    """Whether the program took SIGTERM over: before that, the interpreter itself is still starting."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt:")).split()[1]
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.parametrize("after_s", [0.0, 0.6, 1.4])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_while_starting(number: signal.Signals, after_s: float, hub: HubProcess, tmp_path: Path) -> None:
    code = hub.enrol_code("bellecour", "kiosk")
    options = ["--hub", hub.url, "--camera", "none", "--folder", str(tmp_path), "--enrol", code, "--size", "540x960"]
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", *options],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    while not listens(process):
        time.sleep(0.01)
    time.sleep(after_s)
    process.send_signal(number)
    _, said = process.communicate(timeout=100)
    assert process.returncode in {0, 128 + number}  # 0: it was up already
    assert "Traceback" not in said
