"""Every page fits small phones, large type, thumbs and slow networks, in both languages, and asks nobody else."""

from collections import defaultdict

import httpx
import pytest
from playwright.sync_api import Page, Response

from kiosk.demo.hub_process import HubProcess
from tests.pages.conftest import NewPhone, put_into_cart

PATHS = [
    *("/", "/new", "/c/mode", "/c/robes", "/search?q=zzz", "/stores", "/demo", "/orders", "/cart", "/cart/code"),
    *("/p/robe-ondine", "/p/parfum-braise", "/p/plaid-bergerie", "/p/tapis-estran", "/p/gone", "/b/secret", "/nowhere"),
]
BUDGET = 60 * 1024

FINDINGS = {
    "too wide": """() => [...document.querySelectorAll('body *')]
      .filter(e => !e.closest('.chips, .unseen, svg, .hero'))
      .filter(e => { const box = e.getBoundingClientRect(); return box.width && box.right > innerWidth + 1; })
      .map(e => e.outerHTML.slice(0, 120))""",
    "clipped": """() => [...document.querySelectorAll('a, button, h1, h2, p, b, span, small')]
      .filter(e => !e.closest('.unseen, .hero, .round') && e.clientWidth && e.scrollWidth > e.clientWidth + 1)
      .map(e => e.outerHTML.slice(0, 120))""",
    "too small": """() => [...document.querySelectorAll('a, button, input:not([type=hidden]), label:has(input)')]
      .filter(e => !e.matches('label input'))
      .map(e => [e.getBoundingClientRect(), e])
      .filter(([box]) => box.width && (box.height < 48 || box.width < 48))
      .map(([box, e]) => `${Math.round(box.width)}x${Math.round(box.height)} ${e.outerHTML.slice(0, 120)}`)""",
    "covered": """() => {
      scrollTo(0, document.body.scrollHeight);
      const bar = document.querySelector('.bottom'), last = document.querySelector('main').lastElementChild;
      const covers = bar && last.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
      return covers ? [last.outerHTML.slice(0, 120)] : []; }""",
    "script or style of its own": """() => [...document.querySelectorAll(
        'script:not([src^="/static/"]), iframe, [onclick], body [style]')]
      .map(e => e.outerHTML.slice(0, 120))""",
}


class Walk:
    """All pages in one language on a 360 px phone, at the usual and at twice the size of type."""

    def __init__(self, phone: Page, paths: list[str], own: str) -> None:
        self.found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self.weights: dict[str, int] = {}
        self.foreign: list[str] = []
        self.console: list[str] = []
        self._answers: list[Response] = []
        phone.on("request", lambda request: self._asked(request.url, own))
        phone.on("console", lambda message: self.console.append(message.text))
        phone.on("response", lambda answer: self._answers.append(answer))  # noqa: PLW0108 - Playwright marks it
        for path in paths:
            self._answers.clear()
            phone.goto(path)
            self.weights[path] = sum(len(answer.body()) for answer in self._answers if _is_weighed(answer))
            self._look(phone, path, "")
            phone.evaluate("document.documentElement.style.fontSize = '200%'")
            self._look(phone, path, " in large type")

    def _asked(self, url: str, own: str) -> None:
        if not url.startswith((f"{own}/", "data:")):
            self.foreign.append(url)

    def _look(self, phone: Page, path: str, when: str) -> None:
        for what, script in FINDINGS.items():
            phone.evaluate("() => document.fonts.ready.then(() => true)")  # what stands in for the typeface is wider
            self.found[what + when] += [(path, text) for text in phone.evaluate(script)]


@pytest.fixture(scope="module", params=["fr-FR", "en-GB"])
def walk(request: pytest.FixtureRequest, new_phone: NewPhone, hub: HubProcess, order_path: str) -> Walk:
    """The walk of a customer with a cart and, in French, with orders."""
    phone = new_phone(request.param, 360, scripts=True, drawings=True)
    phone.goto("/account/" + {"fr-FR": "elise-demo-corail", "en-GB": "emma-demo-shore"}[request.param])
    put_into_cart(phone, "/p/sac-rivage")
    return Walk(phone, [*PATHS, order_path], hub.url)


def test_nothing_is_too_wide_too_small_or_covered(walk: Walk) -> None:
    wrong = {what: places for what, places in walk.found.items() if places and "large" not in what}
    assert wrong == {}


def test_large_type_fits_too(walk: Walk) -> None:
    wrong = {what: places for what, places in walk.found.items() if places and "large" in what}
    assert wrong == {}


def test_pages_are_light(walk: Walk) -> None:
    assert min(walk.weights.values()) > 0, walk.weights
    assert {path: weight for path, weight in walk.weights.items() if weight > BUDGET} == {}


def test_pages_ask_nobody_else_and_break_no_policy(walk: Walk) -> None:
    assert walk.foreign == []
    assert [text for text in walk.console if "404" not in text] == []  # the two pages that are not there


def test_the_display_face_is_small(visitor: httpx.Client) -> None:
    assert 8_000 < len(visitor.get("/static/display.woff2").content) < 24_000


def _is_weighed(answer: Response) -> bool:
    return answer.ok and answer.request.resource_type in {"document", "stylesheet"}
