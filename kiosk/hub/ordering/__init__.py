"""Making orders firm: checks, stock, outcomes, and the answer that a key always gets."""
