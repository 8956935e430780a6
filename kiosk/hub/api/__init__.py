"""The routes for terminals: one module per resource."""
