"""The catalogue studio put together: the hub's shop, its codes and links, the sheet, the decoder that reads it back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec

from kiosk.bootstrap.print_order import Printed, PrintOrder, PrintOutcome
from kiosk.domain.pricing import PUBLIC_GROUP
from kiosk.domain.print_source import start_of
from kiosk.domain.printed_code import GtinTarget, PrintedTarget, SelectionTarget
from kiosk.domain.printing import ProductRow, SelectionRow, link, target_of
from kiosk.domain.scan import CodeSource, ProductCode, ScannedCode, SelectionCode, ShopLink
from kiosk.hub.auth.signing import SigningKeys
from kiosk.hub.customer import Customer
from kiosk.hub.customer_links import UnknownCustomer, make_customer_link
from kiosk.hub.pictures import Pictures
from kiosk.hub.print_list import NotInShop, PrintList, print_list
from kiosk.hub.printed_codes import PrintedCodes
from kiosk.hub.public_address import remembered_address
from kiosk.hub.store import customer_rows
from kiosk.hub.store.database import Database
from kiosk.scanning.meaning import MeaningReader
from kiosk.scanning.meanings.own_links import host_of
from kiosk.scanning.zxing_decoder import ZxingDecoder
from kiosk.studio.brand import brand
from kiosk.studio.checks import too_many
from kiosk.studio.item import Item, product_item, selection_item
from kiosk.studio.job import Problem, SheetGiven, SheetJob, SheetRefused
from kiosk.studio.origin import NoOrigin, origin_for_print
from kiosk.studio.press import print_sheet
from kiosk.studio.single import print_singles
from kiosk.studio.wording import Wording
from kiosk.system import SystemClock

_NOON = timedelta(hours=12)
_NO_SELECTION = Problem(
    "no_selection", "a selection sheet is of selections alone: --select selection:ID or --select edition:NAME"
)


def print_catalogue(order: PrintOrder) -> PrintOutcome:
    """Print what was ordered; the hub may be running meanwhile."""
    database = Database.open(order.database)
    try:
        remembered = remembered_address(database) or ""
        origin = origin_for_print(order.origin, remembered)
        if isinstance(origin, NoOrigin):
            return origin
        SigningKeys(database, SystemClock()).ensure()  # personal links are signed, perhaps before the hub ever ran
        outcome = _Studio(database, order, origin).print()
        if isinstance(outcome, Printed) and host_of(origin) != host_of(remembered):
            return replace(outcome, hub_address=remembered)
        return outcome
    finally:
        database.close()


class _Studio:
    """One order being printed."""

    def __init__(self, database: Database, order: PrintOrder, origin: str) -> None:
        self._database = database
        self._order = order
        self._origin = origin
        self._words = Wording(order.language)
        self._codes = PrintedCodes(database, SystemClock())
        self._pictures = Pictures(order.pictures)
        self._decoder = ZxingDecoder()

    def print(self) -> PrintOutcome:
        if not self._order.customers:
            return self._copy(self._order.output, None, "")
        customers = self._customers()
        if isinstance(customers, UnknownCustomer):
            return customers
        files: list[SheetGiven] = []
        copy = Printed(())
        for customer in customers:
            outcome = self._personal(customer)
            if not isinstance(outcome, Printed):
                return outcome
            copy = outcome
            files += copy.files
        return replace(copy, files=tuple(files))

    def _customers(self) -> list[Customer] | UnknownCustomer:
        """All of them, before a single copy is made."""
        found: list[Customer] = []
        with self._database.read() as connection:
            for customer_id in self._order.customers:
                customer = customer_rows.customer(connection, customer_id)
                if customer is None:
                    return UnknownCustomer(customer_id)
                found.append(customer)
        return found

    def _personal(self, customer: Customer) -> PrintOutcome:
        """One customer's copy, at this customer's prices."""
        order = self._order
        assert order.links_until is not None, "asked for together with the customers"
        made = make_customer_link(self._database, customer.id, order.edition, order.links_until)
        if isinstance(made, UnknownCustomer):
            return made
        order.output.mkdir(parents=True, exist_ok=True)
        name = customer.id if order.is_separate else f"{customer.id}.pdf"
        return self._copy(order.output / name, customer, made)

    def _copy(self, output: Path, customer: Customer | None, customer_link: str) -> PrintOutcome:
        order = self._order
        day = order.prices_on
        priced_at = start_of(day) + _NOON if day else None
        group = customer.price_group_id if customer else PUBLIC_GROUP
        found = print_list(self._database, order.choices, priced_at, group, order.copies)
        if isinstance(found, NotInShop):
            return found
        if problems := self._problems(found):
            return SheetRefused(tuple(problems))
        files: list[SheetGiven] = []
        for job, path in self._jobs(found, output, customer, customer_link):
            outcome = self._print_one(job, path)
            if isinstance(outcome, SheetRefused):
                return outcome
            files += outcome
        rows = list(found.products)
        if order.kind != "codes":  # there a selection is its own code alone
            rows += [row for one in found.selections for row in one.products]
        numberless = [row.variant.sku for row in rows if not isinstance(target_of(row.variant), GtinTarget)]
        return Printed(tuple(files), found.left_out, tuple(dict.fromkeys(numberless)))

    def _problems(self, found: PrintList) -> list[Problem]:
        """What can be known before short codes are made: those are kept for ever."""
        if self._order.kind == "selection" and (found.products or not found.selections):
            return [_NO_SELECTION]
        return too_many(sum(row.copies for row in found.products))

    def _print_one(self, job: SheetJob, path: Path) -> list[SheetGiven] | SheetRefused:
        strange = tuple(self._not_understood(job))
        if strange:
            return SheetRefused(strange)
        if self._order.is_separate:
            return print_singles(job, self._decoder, path)
        outcome = print_sheet(job, self._decoder, path)
        return outcome if isinstance(outcome, SheetRefused) else [outcome]

    def _not_understood(self, job: SheetJob) -> Iterator[Problem]:
        """Links that this shop's own terminals would not take for what they are: paper cannot be taken back."""
        reader = MeaningReader([self._origin])
        for item in (*((job.selection,) if job.selection else ()), *job.items):
            meaning = reader.read(ScannedCode(item.link, "qr"))
            if not isinstance(meaning, ProductCode | ShopLink | SelectionCode):
                yield Problem(
                    "not_understood", f"a terminal would not know {item.link} for the shop's own", key=item.key
                )

    def _jobs(
        self, found: PrintList, output: Path, customer: Customer | None, customer_link: str
    ) -> Iterator[tuple[SheetJob, Path]]:
        """One file; for selection sheets one for each selection."""
        if self._order.kind == "selection":
            several = len(found.selections) > 1
            for row in found.selections:
                path = output.with_name(f"{output.stem}-{row.selection.id}.pdf") if several else output
                (whole,) = self._selection_items([row], customer, customer_link)
                items = self._product_items(row.products, row.selection.edition, customer_link)
                yield self._job(whole.title, items, whole), path
            return
        items = self._product_items(found.products, "", customer_link)
        if self._order.kind == "codes":
            items = [*self._selection_items(found.selections, customer, customer_link), *items]
        else:
            for row in found.selections:
                items += self._product_items(row.products, row.selection.edition, customer_link)
        yield self._job(self._order.edition or self._order.kind, items, None), output

    def _job(self, title: str, items: Sequence[Item], selection: Item | None) -> SheetJob:
        order = self._order
        return SheetJob(
            order.kind,
            order.brand,
            order.language,
            f"{brand(order.brand).name} · {title}",
            tuple(items),
            selection,
            order.form,
            order.style,
            order.reader,
            order.field_mm,
            order.has_cut_marks,
            order.first_cell,
        )

    def _product_items(self, rows: Sequence[ProductRow], edition: str, customer_link: str) -> list[Item]:
        targets = [target_of(row.variant) for row in rows]
        sources = [self._source(edition, row.page) for row in rows]
        codes = self._codes.make(list(zip(targets, sources, strict=True)))
        priced = self._words.day(self._order.prices_on) if self._order.prices_on else ""
        return [
            product_item(row, self._link(target, source, customer_link), code, self._words, priced, self._picture(row))
            for row, target, source, code in zip(rows, targets, sources, codes, strict=True)
        ]

    def _selection_items(
        self, rows: Sequence[SelectionRow], customer: Customer | None, customer_link: str
    ) -> list[Item]:
        targets: list[PrintedTarget] = [SelectionTarget(row.selection.id) for row in rows]
        sources = [self._source(row.selection.edition, row.selection.page) for row in rows]
        codes = self._codes.make(list(zip(targets, sources, strict=True)))
        name = f"{customer.first_name} {customer.last_name}" if customer else ""
        return [
            msgspec.structs.replace(
                selection_item(
                    row,
                    self._link(target, source, customer_link),
                    code,
                    self._words,
                    source.page if source else "",
                    name,
                ),
                copies=self._order.copies,
            )
            for row, target, source, code in zip(rows, targets, sources, codes, strict=True)
        ]

    def _source(self, edition: str, page: str) -> CodeSource | None:
        """Where a code stands: as the order says, else as the selection does; a row's own page goes first.

        The page of a selection in another edition than the order's says nothing.
        """
        order = self._order
        if order.edition and edition not in {"", order.edition}:
            page = ""
        chosen = order.edition or edition
        return CodeSource(chosen, page or order.page) if chosen else None

    def _link(self, target: PrintedTarget, source: CodeSource | None, customer_link: str) -> str:
        whose = CodeSource(source.edition, source.page, customer_link) if source else None
        return link(self._origin, target, whose)

    def _picture(self, row: ProductRow) -> bytes | None:
        if self._order.pictures is None or self._order.kind in {"labels", "codes"}:
            return None
        palette = row.variant.colour.palette if row.variant.colour else {}
        return (self._pictures.picture(row.product.picture, palette) or self._pictures.placeholder()).svg
