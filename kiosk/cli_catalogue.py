"""Commands for the shop's own catalogue: its CSV files, and what is printed from them."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, get_args

import click
from typing_extensions import override

from kiosk.cli_types import HubAddress, HubDatabase, counted
from kiosk.domain.customer_link import LAST_DAY
from kiosk.domain.print_choice import Choice, Reader, SheetKind
from kiosk.domain.print_source import hub_day, is_source_name
from kiosk.domain.text import LANGUAGES
from kiosk.settings import DEFAULT_BRAND, brands
from kiosk.stopping import cleaning_up_when_stopped

if TYPE_CHECKING:
    from kiosk.bootstrap.print_order import PrintOrder
    from kiosk.studio.pen import CodeStyle

_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)
_MOST_SENTENCES = 20
_MM_PER_INCH = 25.4
_SHOPS_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)


class SourceName(click.ParamType[str]):
    """The name of an edition or a page."""

    name = "name"

    @override
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, or a usage error."""
        if value and not is_source_name(value):
            self.fail(f"{value!r} may hold A-Z a-z 0-9 . _ - only, 40 at most", param, ctx)
        return value


class PriceDay(click.ParamType[date | str]):
    """``today``, ``none``, or a day."""

    name = "day"

    @override
    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date | str:
        """The day, the word, or a usage error."""
        if isinstance(value, date) or value in {"today", "none"}:
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2027-03-01", param, ctx)


@click.group()
def catalogue() -> None:
    """The shop's own CSV files, and what is printed from them."""


@catalogue.command()
@click.argument("folder", type=_SHOPS_FOLDER)
def check(folder: Path) -> None:
    """Check CSV files and say every problem with its file and line."""
    from kiosk.hub.platforms.csv_files import LEFT_OUT, check_shop, counted

    problems = check_shop(folder)
    for problem in problems:
        click.echo(str(problem))
    if not problems:
        click.echo("The files are good.")
    elif problems[-1].code != LEFT_OUT:
        click.echo(counted(len(problems), "problem"))
    sys.exit(bool(problems))


@catalogue.command()
@click.argument("folder", type=_FOLDER)
@click.option("--variants", type=click.IntRange(1, 2_000_000), default=100_000, show_default=True)
@click.option("--locations", type=click.IntRange(min=1), default=11, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--force", is_flag=True, help="Write over CSV files that are there.")
def generate(folder: Path, variants: int, locations: int, seed: int, *, force: bool) -> None:
    """Write CSV files of an invented shop, the same for the same seed."""
    from kiosk.hub.platforms.csv_files.generate import generate_shop

    if not force and any(folder.glob("*.csv")):
        raise click.ClickException(
            f"{folder} holds CSV files already; give another folder, or --force to write over them"
        )
    try:
        done = generate_shop(folder, variants, locations, seed)
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be written: {error.strerror}") from error
    click.echo(f"{folder}: {done.products} products, {done.variants} variants, {done.locations} locations")


@catalogue.command("print", context_settings={"show_default": True})
@click.option(
    "--kind",
    type=click.Choice(get_args(SheetKind)),
    required=True,
    help="cards: product cards; selection: one sheet a selection; codes: for a magazine's layout; labels: shelf edges.",
)
@click.option(
    "--select",
    "selected",
    multiple=True,
    required=True,
    help="SKUs with commas, category:ID, product:ID, selection:ID, edition:NAME, or a CSV file (sku, page, copies).",
)
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, help="PDF to write; a folder for several files."
)
@click.option("--database", type=HubDatabase(must_exist=True), default=Path("kiosk-hub.db"))
@click.option(
    "--origin",
    type=HubAddress(),
    help="The shop's public address.  [default: the hub's own]",
)
@click.option(
    "--edition",
    type=SourceName(),
    default="",
    show_default=False,
    help="Catalogue or campaign, for the count of what it brings.",
)
@click.option(
    "--page",
    type=SourceName(),
    default="",
    show_default=False,
    help="Page of the catalogue; a CSV column goes before it.",
)
@click.option("--personal", type=_FILE, help="CSV with a column customer: one copy for each, with signed links.")
@click.option("--until", "links_until", type=PriceDay(), help="Last day of the links of --personal.")
@click.option("--language", type=click.Choice(LANGUAGES), default="fr")
@click.option("--brand", "brand_id", type=click.Choice(brands()), default=DEFAULT_BRAND)
@click.option("--prices", type=PriceDay(), help="today, a day such as 2027-03-01, or none.  [default: today on labels]")
@click.option("--pictures", type=_SHOPS_FOLDER, help="The shop's drawings, for cards and selections.")
@click.option("--template", help="Labels: a4-70x37, a4-105x48, a4-63.5x38.1, roll-50x30, or WxH.")
@click.option("--size", "side", type=click.FloatRange(10, 190), help="Side of a code with its margin, in mm.")
@click.option(
    "--printer-dpi", type=click.IntRange(100, 2400), help="Of a label printer, such as 203: modules of whole dots."
)
@click.option(
    "--ecc", type=click.Choice(["L", "M", "Q", "H"]), help="Error correction.  [default: M, personal links L]"
)
@click.option(
    "--dark", help="Colour of the modules: a name of the theme, or #RRGGBB.  [default: on-surface; codes: #000000]"
)
@click.option("--light", default="#FFFFFF", help="Colour behind them.")
@click.option(
    "--reader", type=click.Choice(get_args(Reader)), help="Who reads them.  [default: hand for labels, else kiosk]"
)
@click.option(
    "--field", "field_mm", type=click.FloatRange(50, 2000), help="What the reader's camera sees across, in mm."
)
@click.option("--copies", type=click.IntRange(1, 500), default=1, help="Of each code.")
@click.option("--skip", type=click.IntRange(0, 200), default=0, help="Labels already used up on the first sheet.")
@click.option("--cut-marks", is_flag=True, help="Marks for the cutter around cards and codes.")
@click.option("--separate", is_flag=True, help="Each code as a PDF and an SVG of its own.")
def print_codes(selected: tuple[str, ...], personal: Path | None, **asked: Any) -> None:
    """Print codes as PDF.

    Each is read back from the page before the file is given.

    Exit status 1, and no file, when a code is not as it must be.
    """
    from kiosk.bootstrap.catalogue_print import print_catalogue
    from kiosk.bootstrap.print_order import Printed, refusals
    from kiosk.studio.choice import ChoiceRefused, choices_of, customers_of

    choices = choices_of(selected)
    customers = customers_of(personal) if personal else []
    if isinstance(choices, ChoiceRefused):
        raise click.ClickException(choices.said)
    if isinstance(customers, ChoiceRefused):
        raise click.ClickException(customers.said)
    order = _order(tuple(choices), tuple(customers), asked, is_personal=personal is not None)
    try:
        with cleaning_up_when_stopped():
            outcome = print_catalogue(order)
    except OSError as error:
        raise click.ClickException(f"{error.filename or order.output}: {error.strerror}") from error
    if not isinstance(outcome, Printed):
        _refuse(refusals(outcome))
    for file in outcome.files:
        counts = f"{counted(file.codes, 'code')} on {counted(file.pages, 'page')}"
        click.echo(f"{file.path}: {counts}, modules of {file.smallest_module_mm:.2f} mm or more; every code read back")
    _note("Left out, because they left the shop", outcome.left_out)
    _note("Without a GTIN, so their codes lead to the page of their product", outcome.without_number)
    if outcome.hub_address:
        said = "Terminals take these codes for the shop's own when the hub runs with --public-url"
        click.echo(f"{said} {order.origin}; it last ran as {outcome.hub_address}", err=True)
    _note("Shortened to fit", tuple(dict.fromkeys(text for file in outcome.files for text in file.shortened)))


def _note(said: str, names: tuple[str, ...]) -> None:
    """What whoever ordered the sheet should know of it."""
    from kiosk.bootstrap.print_order import listed

    if names:
        click.echo(f"{said}: {listed(names)}", err=True)


def _refuse(sentences: list[str]) -> NoReturn:
    for sentence in sentences[:_MOST_SENTENCES]:
        click.echo(sentence, err=True)
    if len(sentences) > _MOST_SENTENCES:
        click.echo(f"… and {len(sentences) - _MOST_SENTENCES} more", err=True)
    raise click.ClickException("this sheet was not written")


def _order(
    choices: tuple[Choice, ...], customers: tuple[str, ...], asked: dict[str, Any], *, is_personal: bool
) -> "PrintOrder":
    """What the options ask for."""
    from kiosk.bootstrap.print_order import PrintOrder
    from kiosk.studio.format import named_format

    kind: SheetKind = asked["kind"]
    today = hub_day(datetime.now(UTC))
    _refuse_contradictions(kind, asked, today, has_customers=bool(customers), is_personal=is_personal)
    form = named_format(asked["template"]) if asked["template"] else None
    if isinstance(form, str):
        raise click.BadParameter(form, param_hint="--template")
    return PrintOrder(
        database=asked["database"],
        output=asked["output"],
        kind=kind,
        choices=choices,
        brand=asked["brand_id"],
        language=asked["language"],
        origin=asked["origin"] or "",
        edition=asked["edition"],
        page=asked["page"],
        prices_on=_day(asked["prices"] or ("today" if kind == "labels" else "none"), today),
        pictures=asked["pictures"],
        form=form,
        style=_style(asked, is_signed=bool(customers)),
        reader=asked["reader"] or ("hand" if kind == "labels" else "kiosk"),
        field_mm=asked["field_mm"],
        copies=asked["copies"],
        first_cell=asked["skip"],
        is_separate=asked["separate"],
        has_cut_marks=asked["cut_marks"],
        customers=customers,
        links_until=asked["links_until"],
    )


def _refuse_output(output: Path, *, is_folder: bool) -> None:
    if output.is_dir() and not is_folder:
        raise click.UsageError(f"--output {output} is a folder; give the name of the PDF")
    if not output.parent.is_dir():
        raise click.UsageError(f"--output {output}: there is no folder {output.parent}")


def _refuse_contradictions(
    kind: SheetKind, asked: dict[str, Any], today: date, *, has_customers: bool, is_personal: bool
) -> None:
    """Options that need each other, or that mean nothing together."""
    until = asked["links_until"]
    if is_personal and not (asked["edition"] and isinstance(until, date) and has_customers):
        raise click.UsageError("--personal needs customers in its file, --edition, and --until with a day")
    if until is not None and not (is_personal and isinstance(until, date) and today <= until <= LAST_DAY):
        raise click.UsageError(f"--until is for --personal and takes a day from {today} to {LAST_DAY}")
    if asked["copies"] > 1 and kind == "selection":
        raise click.UsageError("--copies is not for --kind selection: print its sheets several times")
    _refuse_output(asked["output"], is_folder=is_personal or asked["separate"])
    if asked["page"] and not asked["edition"]:
        raise click.UsageError("--page needs --edition: a page is one of an edition")
    if asked["template"] and kind != "labels":
        raise click.UsageError("--template is for --kind labels")
    if asked["separate"] and kind != "codes":
        raise click.UsageError("--separate is for --kind codes")


def _style(asked: dict[str, Any], *, is_signed: bool) -> "CodeStyle":
    """How codes look. Signed links are long: error correction L keeps their modules large."""
    from kiosk.studio.brand import brand
    from kiosk.studio.pen import CodeStyle

    colours = brand(asked["brand_id"]).colours
    # Codes for a printing house are black ink alone; the shop's own sheets have the brand's darkest colour.
    dark = asked["dark"] or ("#000000" if asked["kind"] == "codes" else "on-surface")
    return CodeStyle(
        dark=colours.get(dark, dark),
        light=colours.get(asked["light"], asked["light"]),
        level=asked["ecc"] or ("L" if is_signed else "M"),
        side=asked["side"],
        dot_mm=_MM_PER_INCH / asked["printer_dpi"] if asked["printer_dpi"] else 0.0,
    )


def _day(asked: date | str, today: date) -> date | None:
    if isinstance(asked, date):
        return asked
    return today if asked == "today" else None
