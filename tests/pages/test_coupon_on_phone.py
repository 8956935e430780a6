"""A promotion code typed on the phone: it lowers the total, says what is missing, and goes in one tap; no script needed."""

from pathlib import Path

from playwright.sync_api import expect

from tests.pages.conftest import NewPhone, put_into_cart

ONDINE = "ROBE-ONDINE-CORAIL-38"


def test_a_code_goes_along_with_the_phones_cart(new_phone: NewPhone, tmp_path: Path) -> None:
    phone = new_phone()
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    expect(phone.locator(".bottom .price")).to_have_text("149,00\N{NO-BREAK SPACE}€")
    phone.get_by_label("Code promo").fill("corail 10")
    phone.get_by_role("button", name="Ajouter", exact=True).tap()
    expect(phone.get_by_text("Bienvenue chez Corail")).to_be_visible()
    expect(phone.locator(".bottom .price")).to_have_text("134,10\N{NO-BREAK SPACE}€")
    phone.screenshot(path=tmp_path / "coupon.png", full_page=True)
    for code, said in (
        ("MAISON15", "Ce code ne se cumule pas avec l’autre."),
        ("PRINTEMPS5", "Ce code n’est plus valable."),
        ("CORAIL-7Q2K-94MX", "C’est une carte cadeau\u00a0: présentez-la à la borne au moment de commander."),
        ("N’IMPORTE", "Ce code n’est pas connu."),
    ):
        phone.get_by_label("Code promo").fill(code)
        phone.get_by_role("button", name="Ajouter", exact=True).tap()
        expect(phone.get_by_role("status")).to_have_text(said)
    phone.get_by_role("button", name="Retirer : Bienvenue chez Corail").tap()
    expect(phone.locator(".bottom .price")).to_have_text("149,00\N{NO-BREAK SPACE}€")
    phone.get_by_label("Code promo").fill("MAISON15")
    phone.get_by_role("button", name="Ajouter", exact=True).tap()
    expect(phone.get_by_text("pas pour ces articles")).to_be_visible()
    expect(phone.locator(".bottom .price")).to_have_text("149,00\N{NO-BREAK SPACE}€")
