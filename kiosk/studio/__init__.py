"""The catalogue studio: sheets of codes as PDF, each code read back from the page before the file is given."""
