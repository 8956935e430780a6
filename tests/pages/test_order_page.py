"""An order's page: its parcels by place, in order of arrival."""

import re

import httpx


def test_parcels_come_by_place_in_order_of_arrival(visitor: httpx.Client, order_path: str) -> None:
    page = visitor.get(order_path).text
    titles = re.findall(r"<h2>(.*?)</h2>", page)
    assert titles[0] == "Emporté en boutique"
    assert len(titles) == 3
    places = re.findall(r'muted small">([ÀD][^<]*)</span>', page)
    assert places[0] == "À : Lyon Bellecour"
    assert "De : Entrepôt d’Orléans" in places
    assert "En 3 fois" in page


def test_an_order_that_the_kiosk_could_not_send_yet_is_awaited(visitor: httpx.Client) -> None:
    answer = visitor.get("/o/AAAAAAAAAAAAAAAAAAAAAA")
    assert answer.status_code == 200
    assert "Votre commande est en route" in answer.text
    assert '<meta http-equiv="refresh"' in answer.text
    assert "<script" not in answer.text
    english = visitor.get("/o/AAAAAAAAAAAAAAAAAAAAAA", headers={"Accept-Language": "en"})
    assert "Your order is on its way" in english.text


def test_half_a_link_is_no_order(visitor: httpx.Client) -> None:
    answer = visitor.get("/o/AAAAAAAAAAAA")
    assert answer.status_code == 404
    assert "Ce lien n’est pas complet" in answer.text


def test_the_list_says_how_each_order_stands(visitor: httpx.Client) -> None:
    visitor.get("/account/elise-demo-corail")
    page = visitor.get("/orders").text
    assert page.count('class="tag') == page.count('class="card"') > 0
    assert "Terminée" in page
