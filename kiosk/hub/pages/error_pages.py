"""What people see where programs get a JSON problem."""

from collections.abc import Callable
from typing import Any, TypeVar

from litestar import Response

from kiosk.hub.api.refusal import Problem
from kiosk.hub.pages.rendering import Message, message_page
from kiosk.hub.pages.visitor import PageRequest, stranger
from kiosk.hub.services import Services

_FOR_PROGRAMS = ("/api/", "/schema", "/health", "/ready", "/static/")
_SERVER_ERROR = 500
_FORBIDDEN = 403

Error = TypeVar("Error", bound=Exception)


def with_pages(
    handler: Callable[[PageRequest, Error], Response[Problem]],
) -> Callable[[PageRequest, Error], Response[Any]]:
    """The handler's answer for programs; for a person's browser the same status as a page."""

    def answer(request: PageRequest, error: Error) -> Response[Any]:
        said = handler(request, error)
        return _error_page(request, said.status_code or _SERVER_ERROR) if _is_a_person(request) else said

    return answer


def _is_a_person(request: PageRequest) -> bool:
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith(_FOR_PROGRAMS)


def _error_page(request: PageRequest, status: int) -> Response[str]:
    services: Services = request.app.state.services
    visitor = stranger(request)
    words = visitor.words.texts.gettext
    heading, text = words("Cette page n’existe pas"), words("Elle a peut-être changé d’adresse.")
    if status >= _SERVER_ERROR:
        heading, text = words("Un instant, s’il vous plaît"), words("La page n’a pas pu se faire. Réessayez.")
    elif status == _FORBIDDEN:
        heading, text = words("Demande refusée"), words("Elle ne venait pas de cette boutique.")
    message = Message("search", heading, text, "/", words("Voir la boutique"))
    return message_page(message, request, visitor, demo=services.settings.demo, status=status)
