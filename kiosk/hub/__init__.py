"""The server: API, phone pages, change feed, and the embedded shop."""
