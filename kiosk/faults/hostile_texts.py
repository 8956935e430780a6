"""Two hundred codes that somebody might hold to a camera, each with what must be said of it."""

from typing import Final

from kiosk.domain.scan import ScannedCode
from kiosk.faults.code_shop import ORIGIN

_TOKEN: Final = "AbCdEfGhIjKlMnOpQrStU_"  # noqa: S105 - nobody's
_GTIN: Final = "09520000100018"
_PATHS: Final = (
    f"/k/{_TOKEN}",
    f"/o/{_TOKEN}",
    "/b/CB-7K2M9XQ4",
    "/p/robe-ondine",
    "/c/mode",
    "/q/devis-7",
    "/s/printemps-2027",
)

ELSEWHERE: Final = (
    "https://evil.example",
    "https://shop.example@evil.example",
    "https://shop.example:pass@evil.example",
    "https://evil.example@shop.example",
    "https://shop.example.evil.example",
    "https://evilshop.example",
    "https://shop.example:81",
    "https://shop.example:4433",
    "http://shop.example:443",
    "https://shop.example.",
    "https://shop.exаmple",
    "https://ѕhop.example",
    "https://xn--hop-9cd.example",
    "https://shop。example",
    "https://SHOP.EXAMPLE\u200b",
    "https://shop\u00ad.example",
    "https://\u202eelpmaxe.pohs",
    "https://shop.example\x00.evil.example",
    "https://shop.example\\@evil.example",
    "https:\\\\shop.example",
    "https:/shop.example",
    "https:///shop.example",
    "https://shop%2eexample",
    "https%3A%2F%2Fshop.example",
    "https%253A%252F%252Fshop.example",
    "https://evil.example/https://shop.example",
    "https://evil.example?x=https://shop.example",
    "https://evil.example#https://shop.example",
    "https://evil.example\\https://shop.example",
    "https://[::1]",
    "https://[shop.example",
    "https://192.168.1.20",
    "https://192.168.001.020:8400",
    "https://0xC0A80114:8400",
    "https://3232235796:8400",
    "ftp://shop.example",
    "ws://shop.example",
    "file://shop.example",
    "shop.example",
    "//shop.example",
    " javascript://shop.example",
    "\u2066https://shop.example\u2069",
)
"""Hosts that look like ours; each stands before a path of ours, and nothing of it may open."""

_FOREIGN: Final[dict[str, tuple[str, ...]]] = {
    "wifi": (
        "WIFI:S:shop;T:WPA;P:secret;;",
        "wifi:T:nopass;S:x;;",
        "DPP:C:81/1;M:5254;K:MDkw;;",
        "\ufeffWIFI:S:a;P:b;;",
    ),
    "contact": (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;Jane\r\nTEL:+33612345678\r\nEND:VCARD",
        "MECARD:N:Doe,Jane;TEL:0612345678;;",
        "begin:vcard\nfn:Zoé\nend:vcard",
        "BIZCARD:N:Jane;X:Doe;;",
    ),
    "calendar": (
        "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR",
        "webcal://evil.example/a.ics",
    ),
    "password": (
        "otpauth://totp/Shop:jane?secret=JBSWY3DPEHPK3PXP&issuer=Shop",
        "otpauth-migration://offline?data=CjEKCkhlbGxv",
        "FIDO:/13086400838107303667332719012595",
        "OTPAUTH://HOTP/x?secret=AAAA",
    ),
    "payment": (
        "BCD\n002\n1\nSCT\n\nEvil\nFR7630006000011234567890189\nEUR999\n\n\nrent",
        "SPC\r\n0200\r\n1\r\nCH4431999123000889012",
        "SPD*1.0*ACC:CZ2806000000000168540115*AM:450.00",
        "upi://pay?pa=evil@bank&am=1",
        "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1",
        "ethereum:0x8ba1f109551bD432803012645Ac136ddd64DBA72",
        "lightning:lnbc1",
        "00020101021226300012D156000000000510A93FO3230Q520458125303",
        "payto://iban/DE75512108001245126199",
    ),
    "phone": ("tel:+33899000000", "TEL:112", "facetime:jane@evil.example"),
    "email": ("mailto:a@evil.example?subject=x", "MATMSG:TO:a@evil.example;SUB:x;;", "SMTP:a@evil.example:x:y"),
    "message": ("sms:+33600000000?body=x", "SMSTO:0600000000:STOP", "whatsapp://send?text=x", "tg://join?invite=AAAA"),
    "position": ("geo:48.85,2.35", "GEO:0,0?q=evil", "waze://?ll=48,2"),
    "script": (
        "javascript:alert(1)",
        "JavaScript:fetch('https://evil.example')",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "<script src=//evil.example></script>",
        "\u200bjavascript:alert(1)",
        "java\u200dscript:alert(1)",
        "about:blank",
        "chrome://settings",
    ),
    "file": ("file:///etc/passwd", "smb://evil.example/share", "ftp://evil.example/a", "magnet:?xt=urn:btih:0"),
    "app": (
        "intent://scan/#Intent;scheme=zxing;end",
        "market://details?id=evil",
        "itms-apps://x",
        "custom-app:open?x=1",
    ),
    "web": (
        "https://evil.example/",
        "HTTP://EVIL.EXAMPLE",
        "https://example.org/produit?x=1",
        "www.evil.example/shop.example",
        "http:evil.example",
        "https://xn--pypal-4ve.com/login",
        "https://раураӏ.com/",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost:8400/admin",
        "http://[::ffff:127.0.0.1]/",
        "https://evil.example/" + "a" * 1900,
        "https://" + "a." * 200 + "example",
        "https://user:pass@evil.example:8443/a?b#c",
        "hTTps://evil.example",
        "https://evil.example%00shop.example/",
        "https://evil。example/",
    ),
    "number": ("123456789", "00000000000000000000", "3141592653589793238462643383279", "1" * 33),
    "gs1": ("https://id.gs1.org/414/9520123456788/254/32a%2Fb", "https://id.gs1.org/00/952012345678912345"),
    "coupon": ("9900000000004", "9812345678902", "0500000000005"),
    "text": (
        "",
        " ",
        "hello",
        "\x1b[2J\u202egnp.exe\u0000",
        "<img src=https://evil.example/x.png>",
        "<a href='https://evil.example'>x</a>",
        "' OR 1=1 --",
        "'; DROP TABLE variant; --",
        "../../../../etc/passwd",
        "%00%0a%0d",
        "{{7*7}}${7*7}#{7*7}",
        "\ud800",
        "\udfff\ud800x",
        "٤٠٠٦٣٨١٣٣٣٩٣١",
        "４００６３８１３３３９３１",
        "²²²²²²²²²²²²²",
        "e\u0301" * 300,
        "\u202e" * 200,
        "K7M4Q2",
        "Ω≈ç√∫",
        "\x07\x08\x1b\x7f",
        "\r\n\t",
        "]",
        "]C",
        "]z9",
        "()",
        "{}",
        "null",
        "\x1d\x1d\x1d",
        "select * from orders",
        "$(reboot)",
        "`reboot`",
        "|| reboot",
        "CON",
        "-1",
        "NaN",
        "Ctrl+Alt+F1",
        "\x02reset\x03",
        "\x1b[21~",
        "\t\t\n",
        "shop",
        "Ｋ７Ｍ４Ｑ２",
    ),
}

_REFUSED: Final[dict[str, tuple[str, ...]]] = {
    "too_long": ("x" * 2049, ORIGIN + "/k/" + "A" * 3000, "9" * 5000),
    "handoff_damaged": (f"{ORIGIN}/k/short", f"{ORIGIN}/k/", f"{ORIGIN}/k/{_TOKEN}x", f"{ORIGIN}/k/{_TOKEN[:-1]}%41"),
    "order_damaged": (f"{ORIGIN}/o/", f"{ORIGIN}/o/..", f"{ORIGIN}/o/a;b", f"{ORIGIN}/o/%2e%2e"),
    "badge_damaged": (f"{ORIGIN}/b/", f"{ORIGIN}/b/<script>", f"{ORIGIN}/b/" + "x" * 200),
    "link_damaged": (f"{ORIGIN}/p/..", f"{ORIGIN}/c/a%20b", f"{ORIGIN}/s/'--", f"{ORIGIN}/q/%2F"),
    "check_digit": ("9520000100019", "4006381333930", "96385075", "2900000000019", "2910000250017"),
    "digital_link": (f"https://evil.example/01/{_GTIN[:-1]}9", f"{ORIGIN}/01/{_GTIN}/10/%FF", f"{ORIGIN}/01/123"),
    "element_string": ("(01)", f"]C101{_GTIN[:-1]}9", f"(01){_GTIN[:-1]}9", "]Q3\x1d\x1d", f"01{_GTIN[:-1]}9"),
}

_OTHER_SHOPS: Final = ("2112345004501", "0212345004500", "2812345678909", "0412345678903", "20123451", "00012348")

Curated = tuple[ScannedCode, str | None]
"""A code, and what is to be said of it; None: anything that opens nothing."""


def curated() -> list[Curated]:
    """All of them."""
    looks = [f"{host}{_PATHS[n % len(_PATHS)]}" for n, host in enumerate(ELSEWHERE)]
    codes: list[Curated] = [(ScannedCode(text, "qr"), None) for text in looks]
    codes += [(ScannedCode(text, "qr"), f"not_ours:{kind}") for kind, texts in _FOREIGN.items() for text in texts]
    codes += [(ScannedCode(text, "qr"), f"refused:{why}") for why, texts in _REFUSED.items() for text in texts]
    codes += [(ScannedCode(text, "ean13"), "other_shop") for text in _OTHER_SHOPS]
    return codes
