"""Draws the sounds: a short high tone for a code that was taken, two low ones for one that was not, three that ask to look.

``python -m assets.sounds.source.make_sounds`` writes them anew.
"""

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
LOUDNESS = 0.5
FADE_S = 0.006

ACCEPTED = ((1568.0, 0.09),)
REFUSED = ((311.0, 0.11), (0.0, 0.05), (233.0, 0.16))
ATTENTION = ((784.0, 0.14), (0.0, 0.06), (784.0, 0.14), (0.0, 0.06), (1047.0, 0.2))


def samples(tones: tuple[tuple[float, float], ...]) -> list[int]:
    """Tone by tone, each faded in and out so that it does not click; a frequency of 0 is a pause."""
    drawn: list[int] = []
    for frequency, seconds in tones:
        count = round(seconds * RATE)
        for index in range(count):
            fade = min(1.0, index / (FADE_S * RATE), (count - index) / (FADE_S * RATE))
            turn = 2 * math.pi * frequency * index / RATE
            value = math.sin(turn) + 0.25 * math.sin(2 * turn)
            drawn.append(round(32_767 * LOUDNESS * fade * value / 1.25))
    return drawn


def write(path: Path, tones: tuple[tuple[float, float], ...]) -> None:
    """One mono file of 16 bits."""
    drawn = samples(tones)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(drawn)}h", *drawn))


if __name__ == "__main__":
    folder = Path(__file__).resolve().parent.parent
    write(folder / "accepted.wav", ACCEPTED)
    write(folder / "refused.wav", REFUSED)
    write(folder / "attention.wav", ATTENTION)
