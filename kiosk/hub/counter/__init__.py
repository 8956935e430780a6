"""The counter of a shop: orders found, handed over, taken back, packed and sent."""
