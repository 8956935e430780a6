"""The composition root: the only package that names every concrete class. One module for each part that is installed by itself."""
