"""Serving at the counter: everything that needs the hub, with its failures as values."""

import asyncio
import contextlib
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar, get_args

import msgspec

from kiosk.domain.counter import (
    CounterAnswer,
    CounterChoice,
    CounterDone,
    CounterOutcome,
    CounterQuery,
    CounterRefused,
    HandOver,
    PackAsked,
    Reshelve,
    TakeBack,
)
from kiosk.errors import AccessRevoked, BackendError, BackendRejected
from kiosk.ports.counter_desk import CounterDesk, LabelForm, Preparation
from kiosk.ports.export_file import ExportFile
from kiosk.use_cases.versions import update_of

T = TypeVar("T")


class LabelSaved(msgspec.Struct, frozen=True):
    """The label is in a file that a printer or a person can take."""

    path: Path


class ServeCounter:
    """Goods change hands once, and only the hub knows whether they did: nothing here works without it.

    ``own`` is the terminal's folder for labels that nobody carries away at once; they hold an address, and go with their
    parcel. Refusals of its own: ``needs_network``, ``not_allowed`` (sign in again), ``cannot_write``, and who has
    to be updated where the hub is of another version.
    """

    def __init__(self, desk: CounterDesk, files: ExportFile, own: Path) -> None:
        self._desk = desk
        self._files = files
        self._own = own

    async def waiting(self, staff_token: str) -> CounterChoice | CounterRefused:
        """What is to be handed over and sent from here."""
        found = await _or_refused(self._desk.waiting(staff_token))
        return found if isinstance(found, CounterRefused) else CounterChoice(tuple(found))

    async def find(self, asked: CounterQuery, staff_token: str) -> CounterAnswer:
        """An order by its slip or number, or those of a name whose owner agreed."""
        return await _or_refused(self._desk.find(asked, staff_token))

    async def open(self, order_id: str, staff_token: str) -> CounterAnswer:
        """An order of a list."""
        return await _or_refused(self._desk.open(order_id, staff_token))

    async def prepared(self, order_id: str, verb: Preparation, staff_token: str) -> CounterOutcome:
        """Goods were taken from the shelf."""
        return await _or_refused(self._desk.prepared(order_id, verb, staff_token))

    async def hand_over(self, order_id: str, asked: HandOver, staff_token: str) -> CounterOutcome:
        """Goods go to their owner. After an unclear answer, ask again with the same key."""
        return await _or_refused(self._desk.hand_over(order_id, asked, staff_token))

    async def reshelve(self, order_id: str, asked: Reshelve, staff_token: str) -> CounterOutcome:
        """Nobody came in time: goods go back to the shelf. After an unclear answer, ask again with the same key."""
        return await _or_refused(self._desk.reshelve(order_id, asked, staff_token))

    async def take_back(self, order_id: str, asked: TakeBack, staff_token: str) -> CounterOutcome:
        """Goods come back. After an unclear answer, ask again with the same key."""
        return await _or_refused(self._desk.take_back(order_id, asked, staff_token))

    async def pack(self, order_id: str, asked: PackAsked, staff_token: str) -> CounterOutcome:
        """Goods go into a parcel. After an unclear answer, ask again with the same key."""
        return await _or_refused(self._desk.pack(order_id, asked, staff_token))

    async def sent(self, parcel_number: str, staff_token: str) -> CounterOutcome:
        """The carrier has a parcel: its labels are not needed here any more."""
        outcome = await _or_refused(self._desk.sent(parcel_number, staff_token))
        if isinstance(outcome, CounterDone):
            with contextlib.suppress(OSError):  # erased with the terminal at the latest
                await asyncio.to_thread(self._forget, parcel_number)
        return outcome

    def folders(self) -> tuple[Path, ...]:
        """Where a label can be saved; the terminal's own folder last."""
        return (*self._files.folders(), self._own)

    async def save_label(
        self, parcel_number: str, form: LabelForm, folder: Path, staff_token: str
    ) -> LabelSaved | CounterRefused:
        """Fetch a parcel's label and write it into a folder; a slow disk keeps nobody waiting."""
        content = await _or_refused(self._desk.label(parcel_number, form, staff_token))
        if isinstance(content, CounterRefused):
            return content
        path = folder / f"{parcel_number}.{form}"
        try:
            await asyncio.to_thread(self._files.write, path, content)
        except OSError:
            return CounterRefused("cannot_write")
        return LabelSaved(path)

    def _forget(self, parcel_number: str) -> None:
        for form in get_args(LabelForm):
            self._files.remove(self._own / f"{parcel_number}.{form}")


async def _or_refused(asked: Awaitable[T]) -> T | CounterRefused:
    try:
        return await asked
    except AccessRevoked:
        return CounterRefused("not_allowed")
    except BackendRejected as error:
        return CounterRefused(error.reason)
    except BackendError as error:
        return CounterRefused(update_of(error) or "needs_network")
