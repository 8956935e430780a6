"""Faults put into the running product on purpose, each with a control that must fail."""
