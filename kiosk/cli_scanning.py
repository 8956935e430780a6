"""Commands about reading codes: what is in a picture, and how well it is read."""

import sys
from pathlib import Path

import click
from typing_extensions import override

Size = tuple[int, int] | None

_READERS = ("kiosk", "zxing", "opencv")
_KINDS = ("cart", "link", "ean13")


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--host", "hosts", multiple=True, help="A public address of the shop, whose links are its own.")
def scan(files: tuple[Path, ...], hosts: tuple[str, ...]) -> None:
    """Read the codes in pictures: one JSON line a picture."""
    from kiosk.scanning.report import scan_files

    sys.exit(scan_files(list(files), sys.stdout, list(hosts)))


@click.group()
def bench() -> None:
    """Measure this machine."""


class PictureSize(click.ParamType[Size]):
    """``1280x720``, or ``original``."""

    name = "size"

    @override
    def convert(self, value: str | Size, param: click.Parameter | None, ctx: click.Context | None) -> Size:
        """Width and height, None for pictures as they are, or a usage error."""
        if not isinstance(value, str):
            return value
        if value == "original":
            return None
        sides = value.split("x")
        if len(sides) != 2 or not all(s.isascii() and s.isdigit() and int(s) > 0 for s in sides):  # noqa: PLR2004
            self.fail(f"{value!r} is no size; write it as 1280x720, or original", param, ctx)
        return int(sides[0]), int(sides[1])


@bench.command("scan")
@click.option(
    "--photos", type=click.Path(path_type=Path), help="Folder of pictures, each with its text in a .txt beside it."
)
@click.option("--stream", is_flag=True, help="Invented camera sequences, the same for the same seeds.")
@click.option(
    "--size", type=PictureSize(), default="1280x720", show_default=True, help="Largest size of --photos, or original."
)
@click.option("--reader", "readers", type=click.Choice(_READERS), multiple=True, help="Only this one.  [default: all]")
@click.option("--kind", "kinds", type=click.Choice(_KINDS), multiple=True, help="Only this kind of code of --stream.")
@click.option(
    "--scenario", "scenarios", multiple=True, help="Only this scenario of --stream, such as glare or no_code."
)
@click.option(
    "--seeds", type=click.IntRange(min=1), default=5, show_default=True, help="Sequences of a kind in --stream."
)
@click.option("--quick", is_flag=True, help="One sequence of each kind in --stream.")
@click.option("--json", "is_json", is_flag=True, help="JSON instead of tables.")
def bench_scan(
    photos: Path | None,
    size: Size,
    readers: tuple[str, ...],
    kinds: tuple[str, ...],
    scenarios: tuple[str, ...],
    seeds: int,
    *,
    stream: bool,
    quick: bool,
    is_json: bool,
) -> None:
    """Measure how well codes are read.

    The product beside zxing-cpp alone and OpenCV alone, in one run, in milliseconds of processor time of one thread.
    """
    from kiosk.scanning.bench import program

    if (photos is None) != stream:
        raise click.UsageError("give --photos DIR or --stream")
    if unknown := [name for name in scenarios if name not in program.PLAYED]:
        raise click.BadParameter(f"{unknown[0]!r} is none of {', '.join(program.PLAYED)}", param_hint="--scenario")
    who = program.in_order(readers)
    if photos is None:
        plan = program.StreamPlan(kinds or _KINDS, scenarios or program.PLAYED, 1 if quick else seeds)
        program.bench_stream(who, plan, sys.stdout, is_json=is_json)
        return
    if (wrong := program.unusable(photos)) is not None:
        raise click.ClickException(wrong)
    sys.exit(program.bench_photographs(photos, who, size, sys.stdout, is_json=is_json))
