"""Mutated vectors of the GS1 standards, as JSON lines: time and wrong numbers. ``python tests/benchmarks/bench_gs1.py``."""

import argparse
import gc
import random
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.domain.gtin import normalise
from kiosk.domain.scan import LONGEST_TEXT, CaseCode, ProductCode, ScannedCode
from kiosk.scanning.gs1.reader import SEPARATOR
from kiosk.scanning.meaning import MeaningReader
from tests.benchmarks.figures import say

_VECTORS = Path(__file__).parents[1] / "scanning" / "gs1_vectors"
_SLOWEST_MS = 5.0
_CHARACTERS = '0123456789%/?&=()]|+ABCdef.:#-_~\\^"<> é٣\0' + SEPARATOR
_PIECES = ("%41", "%2541", "\\(", "/21/x", "&17=260101", "(10)A", f"{SEPARATOR}10A", "&7256=%2541%2541")

_Mutation = Callable[[str, int, random.Random, list[str]], str]
_MUTATIONS: tuple[_Mutation, ...] = (
    lambda text, at, chance, _: text[:at] + chance.choice(_CHARACTERS) + text[at:],
    lambda text, at, chance, _: text[:at] + text[at + chance.randint(1, 4) :],
    lambda text, at, chance, _: text[:at] + chance.choice(_CHARACTERS) + text[at + 1 :],
    lambda text, at, chance, _: text[:at] + text[at : at + 20] * chance.randint(2, 90) + text[at + 20 :],
    lambda text, at, chance, seeds: text[:at] + chance.choice(seeds) + text[at:],
    lambda text, at, chance, _: text[:at] + chance.choice(_PIECES) * chance.randint(1, 200) + text[at:],
)


def _mutated(seeds: list[str], chance: random.Random) -> str:
    text = chance.choice(seeds)
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(_MUTATIONS)(text, chance.randint(0, len(text)), chance, seeds)
    return text[:LONGEST_TEXT]


def main() -> None:
    """Read as many texts as asked for; the first ones are not counted, since they load what the reader loads once."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", type=int, default=100_000)
    texts = parser.parse_args().texts
    lines = [line for file in sorted(_VECTORS.glob("*.tsv")) for line in file.read_text("utf-8").splitlines()]
    seeds = [line.split("\t")[1].replace("{GS}", SEPARATOR) for line in lines]
    chance, reader = random.Random(1), MeaningReader(["https://shop.example"])
    spent: list[float] = []
    products = wrong = 0
    gc.disable()  # its pauses grow with the figures kept here, not with the texts
    for text in (*seeds, *(_mutated(seeds, chance) for _ in range(texts))):
        code = ScannedCode(text, chance.choice(("qr", "data_matrix", "wedge", "typed")))
        began = time.thread_time()
        meaning = reader.read(code)
        spent.append((time.thread_time() - began) * 1000)
        if isinstance(meaning, ProductCode | CaseCode):
            products += 1
            wrong += normalise(meaning.gtin) != meaning.gtin
    measured = sorted(spent[len(seeds) :])
    figures = {"texts": texts, "products": products, "wrong": wrong, "mean_us": sum(measured) / texts * 1000}
    say("gs1", "mutated vectors read", figures | {"slowest_ms": measured[-1]}, ("slowest_ms", _SLOWEST_MS))


if __name__ == "__main__":
    main()
