"""The open cart, both ways: edits go to the hub as they are made, and what others do to the cart comes here at once."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import timedelta

from typing_extensions import override

from kiosk.domain.cart import Cart
from kiosk.domain.cart_merge import caught_up
from kiosk.domain.feed import Spread, cart_topic
from kiosk.domain.handoff import HandoffClaimed
from kiosk.errors import AccessRevoked, BackendError, BackendRejected, CacheError
from kiosk.ports.cart_desk import CartDesk
from kiosk.ports.cart_exchange import CartExchange, CartListener
from kiosk.ports.cart_queue import CartQueue, UnsentEdits
from kiosk.ports.clock import Clock
from kiosk.ports.feed_source import FeedSource
from kiosk.sync.failure_log import FailureLog
from kiosk.sync.kept_alive import kept_alive
from kiosk.sync.retry import growing_delay

UNSENT_KEPT = timedelta(hours=24)
"""As long as the hub lets a terminal write to a cart that it opened."""

FIRST_RETRY_S = 0.3
LONGEST_RETRY_S = 10.0
LOOK_AGAIN_S = 30.0
"""A stream can be dead without a sign: the cart is read this often whatever it says."""

_STEADY_S = 10.0


class HubCartExchange(CartExchange):
    """Used from one event loop, but for the methods of the port.

    Nothing is lost in between: edits wait in the queue until the hub answered, and every answer is the whole cart.
    """

    def __init__(
        self, desk: CartDesk, feed: FeedSource, queue: CartQueue, clock: Clock, jitter: Callable[[], float]
    ) -> None:
        self._desk = desk
        self._feed = feed
        self._queue = queue
        self._clock = clock
        self._jitter = jitter
        self._loop: asyncio.AbstractEventLoop | None = None
        self._followed = ""
        self._listeners: list[CartListener] = []
        self._to_send = asyncio.Event()
        self._turned = asyncio.Event()
        self._to_look = asyncio.Event()
        self._send_failures = FailureLog("cart edits")
        self._stream_failures = FailureLog("cart stream")

    @override
    def follow(self, cart_id: str) -> None:
        if cart_id != self._followed:
            self._followed = cart_id
            self._from_any_thread(self._turned.set)

    @override
    def kick(self) -> None:
        self._from_any_thread(self._to_send.set)

    @override
    def hurry(self) -> None:
        self._from_any_thread(self._to_send.set)
        self._from_any_thread(self._to_look.set)

    @override
    def on_cart(self, listener: CartListener) -> None:
        self._listeners.append(listener)

    async def run(self) -> None:
        """Exchange for ever."""
        self._loop = asyncio.get_running_loop()
        async with asyncio.TaskGroup() as group:
            group.create_task(kept_alive("cart edits", self._keep_sending))
            group.create_task(kept_alive("cart stream", self._keep_listening))

    def _from_any_thread(self, action: Callable[[], None]) -> None:
        if self._loop is not None:  # not running yet: the first round looks at everything
            self._loop.call_soon_threadsafe(action)

    async def _keep_sending(self) -> None:
        failures = 0
        while True:
            self._to_send.clear()
            try:
                await self._send_all()
            except (BackendError, CacheError) as error:
                self._send_failures.failed(error)
                wait_s = growing_delay(failures, self._jitter(), FIRST_RETRY_S, LONGEST_RETRY_S)
                failures += 1
            else:
                self._send_failures.succeeded()
                failures, wait_s = 0, LOOK_AGAIN_S
            await _wait(self._to_send, wait_s)

    async def _send_all(self) -> None:
        await asyncio.to_thread(self._queue.forget_before, self._clock.now() - UNSENT_KEPT)
        for unsent in await asyncio.to_thread(self._queue.waiting):
            try:
                await self._send(unsent)
            except (BackendRejected, AccessRevoked) as error:
                # The cart is gone, or this terminal may not write to it any more: asking again changes nothing.
                self._send_failures.failed(error)
                await asyncio.to_thread(self._queue.forget, unsent.cart_id)

    async def _send(self, unsent: UnsentEdits) -> None:
        if unsent.origin is None:
            live = await self._desk.edit(unsent.cart_id, unsent.edits)
            await asyncio.to_thread(self._queue.sent, unsent.cart_id, unsent.edits)
            self._tell(unsent.cart_id, live)
        elif unsent.cart_id != self._followed:  # while that visit lasts, its screen asks for the live cart
            await self._send_after_claim(unsent, unsent.origin.token)

    async def _send_after_claim(self, unsent: UnsentEdits, token: str) -> None:
        """The shopper left before the network came back: their cart still gets what they did."""
        if unsent.origin is not None:
            outcome = await self._desk.claim_token(token, unsent.origin.scanned_at)
            if isinstance(outcome, HandoffClaimed):
                live = outcome.cart
                new = [edit for edit in caught_up(unsent.edits, live.edits) if edit not in live.edits]
                await self._desk.edit(live.id, new)
        await asyncio.to_thread(self._queue.forget, unsent.cart_id)

    async def _keep_listening(self) -> None:
        failures = 0
        while True:
            self._turned.clear()
            began = self._clock.monotonic()
            listening = asyncio.create_task(self._listen(self._followed))
            turning = asyncio.create_task(self._turned.wait())
            try:
                await asyncio.wait({listening, turning}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                turning.cancel()
                listening.cancel()
                # Not awaited itself: its being cancelled could not be told from ours.
                await asyncio.wait({listening})
            if not listening.cancelled():
                listening.result()
            if self._turned.is_set() or self._clock.monotonic() - began > _STEADY_S:
                failures = 0
            else:
                failures += 1
                delay = growing_delay(failures, self._jitter(), FIRST_RETRY_S, LONGEST_RETRY_S)
                await _wait(self._turned, delay)

    async def _listen(self, cart_id: str) -> None:
        if not cart_id:
            await asyncio.Event().wait()
        tasks = [
            asyncio.create_task(self._keep_looking(cart_id)),
            asyncio.create_task(self._follow_stream(cart_id)),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        except BackendError as error:
            self._stream_failures.failed(error)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _follow_stream(self, cart_id: str) -> None:
        async with self._feed.events("", [cart_topic(cart_id)]) as events:
            self._to_look.set()  # what changed while no stream was open
            async for event in events:
                self._stream_failures.succeeded()
                if not isinstance(event, Spread):
                    self._to_look.set()

    async def _keep_looking(self, cart_id: str) -> None:
        while True:
            self._to_look.clear()
            self._tell(cart_id, await self._desk.read(cart_id))
            await _wait(self._to_look, LOOK_AGAIN_S)

    def _tell(self, cart_id: str, cart: Cart) -> None:
        if cart_id == self._followed:
            for listener in tuple(self._listeners):
                listener(cart_id, cart)


async def _wait(event: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
