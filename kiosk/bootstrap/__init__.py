"""The composition root, the only package that names every concrete class: a module for each way to start the program."""
