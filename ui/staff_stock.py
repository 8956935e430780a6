"""The stock of the network on a staff terminal: table, history, requests and counts, put together and connected."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.domain.staff import StaffSession
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.network_stock import NetworkStockViewModel
from ui.view_models.shelf_count import CountParts, ShelfCountViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_frame import StaffFrameViewModel
from ui.view_models.stock_asking import StockAskingViewModel
from ui.view_models.stock_correction import StockCorrectionViewModel
from ui.view_models.stock_history import StockHistoryViewModel
from ui.view_models.stock_requests import StockRequestsViewModel
from ui.view_models.stock_slow import StockSlow
from ui.wording import Wording


@dataclass(frozen=True)
class StockScreens:
    """Everything beside the table, by the names of StaffApp's required properties."""

    history: StockHistoryViewModel
    asking: StockAskingViewModel
    requests: StockRequestsViewModel
    counting: ShelfCountViewModel

    def models(self) -> dict[str, QObject]:
        """For StaffApp."""
        return {
            "stockHistory": self.history,
            "stockAsking": self.asking,
            "stockRequests": self.requests,
            "shelfCount": self.counting,
        }

    def reread(self) -> None:
        """Another person, or another language."""
        self.history.retell()
        self.requests.reread()
        self.counting.reread()

    def forget(self) -> None:
        """The person left. A count under way stays: the goods are still on the shelf."""
        self.asking.close()
        self.requests.close()


def stock_table_model(
    parts: TerminalParts, jobs: Jobs, session: Callable[[], StaffSession | None], words: Callable[[], Wording]
) -> NetworkStockViewModel:
    """The table and the panel beside it."""
    correction = StockCorrectionViewModel(parts.correct_stock, jobs, parts.ids, session)
    return NetworkStockViewModel(
        parts.stock,
        parts.stock_network,
        parts.catalogue,
        jobs,
        parts.clock,
        parts.device.location_id,
        parts.followed,
        words,
        correction,
        StockSlow(parts.slow_movers, jobs, parts.clock, session),
    )


def stock_screens(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    frame: StaffFrameViewModel,
    stock: NetworkStockViewModel,
    session: Callable[[], StaffSession | None],
) -> StockScreens:
    """Build what is beside the table, and let all know of each other."""
    network, catalogue, clock, here = parts.use_stock_network, parts.catalogue, parts.clock, parts.device.location_id

    def words() -> Wording:
        return shell.words

    asking = StockAskingViewModel(network, parts.stock, catalogue, jobs, parts.ids, here, session, words)
    counted_with = CountParts(
        parts.stock_network, parts.stock, catalogue, network, parts.counts, jobs, clock, parts.ids, here
    )
    screens = StockScreens(
        StockHistoryViewModel(network, catalogue, jobs, clock, session, words),
        asking,
        StockRequestsViewModel(parts.stock_network, network, asking, catalogue, jobs, clock, session, words),
        ShelfCountViewModel(counted_with, session, words),
    )
    stock.sum.changed.connect(lambda: screens.history.follow(stock.sum.props))
    stock.transferWanted.connect(lambda: asking.begin(stock.sum.props, "transfer"))
    stock.restockWanted.connect(lambda: asking.begin(stock.sum.props, "restock"))
    screens.counting.booked.connect(stock.reread)
    asking.asked.connect(screens.requests.reread)
    screens.requests.changed.connect(lambda: frame.tell("stock", screens.requests.props.waiting))
    shell.rowsChanged.connect(screens.requests.rows_changed)
    shell.languageChanged.connect(screens.reread)
    shell.agesPassed.connect(screens.requests.reread)
    return screens
