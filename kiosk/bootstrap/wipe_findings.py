"""What a terminal's own searches after its visits say, for whoever looks after it."""

from pathlib import Path

from kiosk.doctor.findings import Finding
from kiosk.errors import CacheError
from offline_cache.shop_events import EVENTS_FILE, SqliteEventLedger

_MOST_NAMED = 3


def wipes(folder: Path) -> Finding:
    """How many searches there were, and where something was found. A terminal that never ran has nothing to say."""
    path = folder / EVENTS_FILE
    if not path.exists():
        return Finding("wipe", ok=True, said="no visit yet")
    ledger = SqliteEventLedger(path)
    try:
        facts, failures = ledger.facts(), ledger.failures()
    except CacheError as error:
        return Finding("wipe", ok=False, said=f"{path} cannot be read: {error}", advice="Start the terminal once.")
    finally:
        ledger.close()
    last = f", last {facts.last_at:%Y-%m-%d %H:%M} UTC" if facts.last_at else ""
    said = f"{facts.proved} visits searched, {facts.failed} with something left{last}"
    places = dict.fromkeys(place for proof in failures for place in proof.places)
    named = ", ".join(list(places)[:_MOST_NAMED])
    advice = f"Something that a shopper typed was found in: {named}. Tell who looks after the program." if named else ""
    return Finding("wipe", ok=not facts.failed, said=said, advice=advice)
