"""SQLite on the terminal: the disposable cache and the outbox that is never lost."""
