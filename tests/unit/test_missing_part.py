"""A command of a part that is not installed says which one to install."""

import pytest

from kiosk import cli


@pytest.mark.parametrize(
    ("module", "part"), [("numpy", "kiosk[terminal]"), ("sqlalchemy.orm", "kiosk[hub]"), ("biip", "or")]
)
def test_the_part_is_named(module: str, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def without() -> None:
        raise ModuleNotFoundError(name=module)

    monkeypatch.setattr(cli, "main", without)
    with pytest.raises(SystemExit, match="not installed") as ended:
        cli.run_command_line()
    assert part in str(ended.value)
