"""What a person's spreadsheet is given."""

import csv
import io

import pytest

from kiosk.domain.device import Device, DeviceStatus
from kiosk.domain.table_text import table_text
from ui.view_models.terminal_table import csv_of


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_begins_like_a_formula(begins: str) -> None:
    (row,) = csv.reader(io.StringIO(table_text([["id", f"{begins}cmd|calc"]]), newline=""))
    assert row[1][:1] == "'"
    assert row[1][2:] == "cmd|calc"


@pytest.mark.parametrize("number", ["-12", "-12.50", "0", -3, 4.5])
def test_a_number_stays_a_number(number: str | float) -> None:
    assert table_text([[number]]) == f"{number}\r\n"


def test_quotes_commas_and_nothing_come_back_as_they_were() -> None:
    rows = [["sac, « Rivage »", 'dit "le grand"', "deux\nlignes"], ["", "3", ""]]
    written = table_text([rows[0], ["", 3, None]])
    assert list(csv.reader(io.StringIO(written, newline=""))) == rows


def test_the_name_that_somebody_gave_a_terminal_is_no_formula() -> None:
    device = Device("d1", "K01", '=HYPERLINK("http://evil.example")', "kiosk", "bellecour")
    (row,) = csv.DictReader(io.StringIO(csv_of([DeviceStatus(device, None, None)])))
    assert row["name"].startswith("'=")
