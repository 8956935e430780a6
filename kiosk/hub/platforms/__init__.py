"""Where the hub gets a shop from: one package per kind of platform, all handing over the same ``Shop``."""
