"""A shopper with a phone and no script: fills a cart, shows it, and takes one over from a kiosk."""

import re
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import cv2
import httpx
import msgspec
import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.handoff import Handoff, is_token, normalise_short_code
from kiosk.domain.money import Money
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store.column_types import UTC  # noqa: F401
from tests.pages.conftest import NewPhone
