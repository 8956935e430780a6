"""A shop from a folder of CSV files, as a small retailer writes them in a spreadsheet (docs/csv-files.md)."""

from kiosk.hub.platforms.csv_files.generate import generate_shop
from kiosk.hub.platforms.csv_files.problems import ShopProblem
from kiosk.hub.platforms.csv_files.read import check_shop, read_shop

__all__ = ["ShopProblem", "check_shop", "generate_shop", "read_shop"]
