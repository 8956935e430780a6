"""Programs that stand in for what a shop has from others: a payment provider, a payment terminal. Never with real money."""
