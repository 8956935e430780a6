"""A shop from a folder of CSV files, as a small retailer writes them in a spreadsheet (docs/csv-files.md)."""

from kiosk.hub.platforms.csv_files.generate import generate_shop
from kiosk.hub.platforms.csv_files.problems import LEFT_OUT, ShopProblem, counted
from kiosk.hub.platforms.csv_files.read import check_shop, read_shop

__all__ = ["LEFT_OUT", "ShopProblem", "check_shop", "counted", "generate_shop", "read_shop"]
