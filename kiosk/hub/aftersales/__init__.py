"""What becomes of an order after it is placed: found again, prepared, collected, sent, brought back."""
