"""A person in front of a window: for the played demonstration and for tests of the whole program."""
