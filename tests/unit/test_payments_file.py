"""The file that says with whom payments are taken: wrong ones are refused in a sentence without their secrets."""

import stat
from pathlib import Path

import pytest

from kiosk.payments_file import PaymentsFile, PaymentsFileWrong, read_payments, write_payments

SECRET = "very-secret"
GOOD = f'[provider]\nurl = "https://pay.test"\napi_key = "{SECRET}"\nwebhook_secret = "{SECRET}"\n'


def test_new_file_is_for_its_user_alone_and_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "payments.toml"
    made = write_payments(path, "http://127.0.0.1:1", {"K01": "10.0.3.17:9110"})
    assert read_payments(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert made.provider is not None
    assert made.provider.api_key != made.provider.webhook_secret
    with pytest.raises(FileExistsError):
        write_payments(path, "http://127.0.0.1:1", {})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("= 1", "is no TOML file"),
        ('[provider]\nurl = "https://pay.test"', "api_key"),
        (GOOD.replace("https", "ftp"), "https://HOST"),
        (GOOD + '[terminals]\nK01 = "10.0.3.17"', "HOST:PORT"),
        (GOOD + "[other]\n", "other"),
    ],
)
def test_wrong_file_is_refused_without_repeating_it(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "payments.toml"
    path.write_text(text)
    said = read_payments(path)
    assert isinstance(said, PaymentsFileWrong)
    assert reason in said.reason
    assert SECRET not in said.reason


def test_no_terminals_and_no_provider_is_a_good_file(tmp_path: Path) -> None:
    path = tmp_path / "payments.toml"
    path.write_text("")
    assert read_payments(path) == PaymentsFile()
    assert isinstance(read_payments(tmp_path / "none"), PaymentsFileWrong)
