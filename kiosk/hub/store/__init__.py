"""The hub's own database: tables, statements, migrations. SQL is spoken here and where a shop is imported."""
