"""The hub's own database: tables, statements, migrations. The only place of the hub that speaks SQL."""
