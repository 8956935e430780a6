"""Invoices and credit notes: numbered without gaps, frozen, drawn as PDF."""
