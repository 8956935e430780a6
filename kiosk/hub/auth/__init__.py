"""Who may do what: terminals, staff, and the secrets they show."""
