"""Pure rules and value types, shared by the terminal and the hub."""
