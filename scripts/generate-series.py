#!/usr/bin/env python3
"""Writes made-up news items as UCI's "News Popularity" does, the same each time: generate-series.py FILE

7,687 items at the ends of 144 slices of 20 minutes. Most are shared a few times, few very often; -1 where nobody
looked yet.
"""

import math
import random
import sys

ITEMS, SLICES = 7_687, 144


def item(draw):
    final = math.exp(draw.gauss(1.2, 1.8))
    pace, shape = 30 * math.exp(draw.gauss(0, 0.8)), draw.uniform(0.5, 1.1)
    begins = draw.choice([0, 0, 0, draw.randrange(SLICES)])
    total = 0
    for place in range(1, SLICES + 1):
        total = max(total, int(final * (1 - math.exp(-((place / pace) ** shape)))))
        yield -1 if place <= begins else total


def main():
    draw = random.Random(11)
    with open(sys.argv[1], "w", encoding="utf-8", newline="") as file:
        file.write(",".join(['"IDLink"'] + [f'"TS{place}"' for place in range(1, SLICES + 1)]) + "\n")
        for ident in range(1, ITEMS + 1):
            file.write(",".join([str(ident)] + [str(total) for total in item(draw)]) + "\n")


main()
