"""The communes of France with their postcodes."""
