"""Makes the demonstration shop's large files from its written articles."""
