"""What this machine has, and how to mend what is missing."""
