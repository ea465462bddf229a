#!/usr/bin/env python3
"""Writes a generic table of made-up posts, the same each time: generate-export.py ROWS FILE

Each post is read fifty times while its totals grow to a log-normal end; rows are in order of time, as a log of
successive exports. Texts have commas, quotes, line breaks and emoji; metrics that a platform lacks are empty.
"""

import heapq
import math
import random
import sys
import time

AGES = [*range(1, 13), 15, 18, 21, 24, 30, 36, 42, 48, 60, 72]  # hours
AGES += [24 * day for day in range(4, 15)] + [168 * week for week in range(3, 13)]
AGES += [24 * day for day in (120, 150, 180, 240, 300, 365, 545)]
START, DAYS = 1_672_531_200, 1_096  # three years from 2023-01-01
PLATFORMS = {  # median impressions, hours to 63 %, shape, and what is counted of likes … clicks
    "x": (900, 9, 0.65, (1, 1, 1, 0, 1, 1)),
    "instagram": (2200, 20, 0.75, (1, 0, 1, 1, 1, 0)),
    "linkedin": (1300, 40, 0.80, (1, 1, 1, 0, 0, 1)),
    "facebook": (1100, 16, 0.70, (1, 0, 1, 1, 0, 1)),
}
RATES = (0.025, 0.003, 0.0028, 0.0035, 0.005, 0.011)
WORDS = "we our new launch today team how why guide data growth café naïve Zürich наш 新しい report week".split()
ENDS = ["", "", ', said "nobody"', " 🚀", "\nMore below"]
HEADER = "platform,account,post_id,url,text,published_at,observed_at,impressions,likes,reposts,comments,shares,saves,clicks\n"


def iso(at):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))


def posts(count):
    draw = random.Random(7)
    published = sorted(START + draw.randrange(DAYS * 86400) for _ in range(count))
    for number, at in enumerate(published):
        platform = draw.choice(list(PLATFORMS))
        median, pace, shape, counted = PLATFORMS[platform]
        account = draw.choice(["desk", "desk_local", "desk_sport"])
        text = " ".join(draw.choices(WORDS, k=draw.randrange(8, 24))) + draw.choice(ENDS)
        text = '"' + text.replace('"', '""') + '"'
        ident = 1_600_000_000_000_000_000 + number * 7_919_003
        start = f"{platform},{account},{ident},https://example.org/{account}/{ident},{text},{iso(at)},"
        final = median * math.exp(draw.gauss(0, 1.4))
        rates = [rate * math.exp(draw.gauss(0, 0.4)) for rate in RATES]
        yield at, start, final, pace * math.exp(draw.gauss(0, 0.5)), shape, rates, counted


def rows(count):
    due = []
    for number, post in enumerate(posts(count // 40 + 1)):
        while due and due[0][0] <= post[0]:
            yield from read(due)
        heapq.heappush(due, (post[0] + 3600, number, 0, post))
    while due:
        yield from read(due)


def read(due):
    at, number, place, post = heapq.heappop(due)
    published, start, final, pace, shape, rates, counted = post
    shown = final * (1 - math.exp(-((AGES[place] / pace) ** shape)))
    totals = [str(int(shown * rate)) if has else "" for rate, has in zip(rates, counted)]
    yield f"{start}{iso(at // 3600 * 3600)},{int(shown)},{','.join(totals)}\n"
    if place + 1 < len(AGES) and published + AGES[place + 1] * 3600 < START + DAYS * 86400:
        heapq.heappush(due, (published + AGES[place + 1] * 3600, number, place + 1, post))


def main():
    count, path = int(float(sys.argv[1])), sys.argv[2]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        for written, row in enumerate(rows(count)):
            if written == count:
                break
            file.write(row)


main()
