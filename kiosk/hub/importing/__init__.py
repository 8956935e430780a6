"""Taking in a whole shop from a platform: what changed is written and published, what vanished gets a tombstone."""

from kiosk.hub.importing.import_shop import ImportDone, ImportRefused, import_shop

__all__ = ["ImportDone", "ImportRefused", "import_shop"]
