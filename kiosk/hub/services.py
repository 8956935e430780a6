"""Everything that the hub can do, put together once; routes and pages ask for it by the name ``services``."""

from kiosk.hub.aftersales.calls import Calls
from kiosk.hub.aftersales.finding import OrderFinder
from kiosk.hub.aftersales.progress import Progress
from kiosk.hub.aftersales.returns import Returns
from kiosk.hub.audit import Audit
from kiosk.hub.auth.enrolment import Devices
from kiosk.hub.auth.pairing import Pairings
from kiosk.hub.auth.platform_keys import PlatformKeys
from kiosk.hub.auth.sealing import SealingKeys
from kiosk.hub.auth.signing import SigningKeys
from kiosk.hub.auth.staff import StaffDoor
from kiosk.hub.benefits import Benefits
from kiosk.hub.carts import Carts
from kiosk.hub.catalogue import Catalogue
from kiosk.hub.counter.finding import CounterFinding
from kiosk.hub.counter.hand_over import Handing
from kiosk.hub.counter.packing import Packing
from kiosk.hub.counter.reshelving import Reshelving
from kiosk.hub.counter.take_back import TakingBack
from kiosk.hub.credits import Credits
from kiosk.hub.customer_cards import CustomerCards
from kiosk.hub.customers import Customers
from kiosk.hub.events import Broadcaster
from kiosk.hub.feed import Feed
from kiosk.hub.figure_report import FigureReports
from kiosk.hub.finished_orders import FinishedOrders
from kiosk.hub.granting import Granting
from kiosk.hub.handoffs import Handoffs
from kiosk.hub.invoicing.invoices import Invoices
from kiosk.hub.invoicing.quotes_on_paper import QuotesOnPaper
from kiosk.hub.orders import Orders
from kiosk.hub.payments.connecting import means_of
from kiosk.hub.payments.payments import Payments
from kiosk.hub.pictures import Pictures
from kiosk.hub.printed_codes import PrintedCodes
from kiosk.hub.quotes import Quotes
from kiosk.hub.recommendations import Recommendations
from kiosk.hub.reservations import Reservations
from kiosk.hub.rules import Rules
from kiosk.hub.settings import HubSettings
from kiosk.hub.shelf_counts import ShelfCounts
from kiosk.hub.shop_events import ShopEvents
from kiosk.hub.slips import Slips
from kiosk.hub.sources import Sources
from kiosk.hub.stock_doors import StockDoors
from kiosk.hub.stock_histories import StockHistories
from kiosk.hub.stock_requests import StockRequests
from kiosk.hub.stock_sweep import StockSweep
from kiosk.hub.store.database import Database
from kiosk.hub.tasks import Tasks
from kiosk.hub.team import Team
from kiosk.hub.terminals import Terminals
from kiosk.hub.try_ons import TryOns
from kiosk.ports.clock import Clock
from kiosk.system import SystemClock, Uuid7Source


class Services:
    """The use cases of one hub. Every part is constructed here and nowhere else."""

    def __init__(self, settings: HubSettings, clock: Clock | None = None) -> None:  # noqa: PLR0915 - one for each part
        ids = Uuid7Source()
        public_url = settings.public_url.rstrip("/")
        self.settings = settings
        self.clock = clock or SystemClock()
        self.database = Database.open(settings.database)
        self.rules = Rules(self.database, self.clock, settings)
        self.signing_keys = SigningKeys(self.database, self.clock)
        self.signing_keys.ensure()
        self.sealing_keys = SealingKeys(self.database, self.clock)
        self.sealing_keys.ensure()
        self.catalogue = Catalogue(self.database, self.clock)
        self.customers = Customers(self.database)
        self.carts = Carts(self.database, self.clock, ids)
        self.granting = Granting(self.database, self.clock, ids, self.carts)
        self.quotes = Quotes(self.database, self.clock, self.rules, PrintedCodes(self.database, self.clock))
        self.credits = Credits(self.database, self.clock)
        self.finished_orders = FinishedOrders(self.database, self.clock)
        self.cards = CustomerCards(self.database, self.clock, self.carts)
        self.benefits = Benefits(self.database, self.clock)
        self.handoffs = Handoffs(self.database, self.clock, self.carts, public_url)
        self.orders = Orders(self.database, self.clock, public_url)
        self.slips = Slips(self.database, self.clock, public_url)
        self.order_finder = OrderFinder(self.database, self.clock)
        self.progress = Progress(self.database, self.clock)
        self.try_ons = TryOns(self.database, self.clock, self.rules)
        self.calls = Calls(self.database, self.clock)
        self.returns = Returns(self.database, self.clock)
        self.counter = CounterFinding(self.database, self.clock)
        self.handing = Handing(self.database, self.clock)
        self.taking_back = TakingBack(self.database, self.clock)
        self.reshelving = Reshelving(self.database, self.clock)
        self.packing = Packing(self.database, self.clock)
        self.invoices = Invoices(self.database, self.clock)
        self.quotes_on_paper = QuotesOnPaper(self.database, self.clock, public_url)
        self.reservations = Reservations(self.database, self.clock, self.rules.life_of_holds)
        self.tasks = Tasks(self.database, self.clock, self.rules, self.carts)
        self.payments = Payments(self.database, self.clock, ids, public_url, means_of(settings))
        self.sources = Sources(self.database, self.clock)
        self.recommendations = Recommendations(self.database, self.clock, self.carts)
        self.shop_events = ShopEvents(self.database, self.clock, self.rules.current)
        self.figure_reports = FigureReports(self.database, self.clock)
        self.stock_doors = StockDoors(self.database, self.clock, self.rules)
        self.stock_histories = StockHistories(self.database, self.clock)
        self.stock_requests = StockRequests(self.database, self.clock)
        self.stock_sweep = StockSweep(self.database, self.clock, self.rules.current)
        self.shelf_counts = ShelfCounts(self.database, self.clock)
        self.platform_keys = PlatformKeys(self.database, self.clock)
        self.devices = Devices(self.database, self.clock, ids, public_url)
        self.staff = StaffDoor(self.database, self.clock)
        self.team = Team(self.database, self.clock)
        self.audit = Audit(self.database)
        self.pairings = Pairings(self.database, self.clock, ids, self.devices)
        self.terminals = Terminals(self.database, self.clock)
        self.feed = Feed(self.database)
        self.broadcaster = Broadcaster(self.database)
        self.pictures = Pictures(settings.pictures)

    def close(self) -> None:
        """Finish what is being written and close the file."""
        self.database.close()
