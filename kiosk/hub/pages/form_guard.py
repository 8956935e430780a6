"""Forms of other sites are refused."""

from urllib.parse import urlsplit

from litestar.exceptions import PermissionDeniedException

from kiosk.hub.pages.visitor import PageRequest

_OWN = frozenset({"same-origin", "none"})


async def refuse_other_sites(request: PageRequest) -> None:
    """A form that another site sends in a visitor's name is refused.

    Browsers say where a form comes from in ``Sec-Fetch-Site``, but only over HTTPS and on the loopback. Over plain HTTP
    ``Origin`` remains, which is ``null`` for our own forms too, since our pages send no referrer. The cookies are
    ``SameSite=Lax``, so such a request is nobody's anyway.
    """
    if request.method != "POST":
        return
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin", "null")
    is_own = site in _OWN if site is not None else origin == "null" or urlsplit(origin).netloc == request.url.netloc
    if not is_own:
        raise PermissionDeniedException
