"""What a scanned text can mean: one module for each family of forms, one table that puts them in order."""
