#!/usr/bin/env python3
"""Times `sillage import` of a generic table beside `sqlite3 .import` and an upsert: bench-import.py BINARY FILE FOLDER

Both in turn, three times; the best of each counts. Memory is the most that was resident.
"""

import csv
import os
import subprocess
import sys
import tempfile
import time

RUNS = 3
KEY = ["platform", "post_id", "observed_at"]


def measured(command, stdin=""):
    """Seconds, and the most resident MB, of a command."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    with process.stdin:
        process.stdin.write(stdin)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def upsert(file):
    """What a careful person would type: raw text in, then typed rows under their key."""
    with open(file, encoding="utf-8", newline="") as table:
        header = next(csv.reader(table))
    totals = header[7:]
    typed = ", ".join(f"{name} INTEGER" for name in totals)
    values = ", ".join(f"nullif({name}, '')" for name in totals)
    updates = ", ".join(f"{name} = excluded.{name}" for name in totals)
    return f"""PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
.import --csv {file} raw
CREATE TABLE observation (platform TEXT, account TEXT, post_id TEXT, url TEXT, text TEXT, published_at INTEGER,
    observed_at INTEGER, {typed}, PRIMARY KEY ({', '.join(KEY)})) WITHOUT ROWID;
INSERT INTO observation SELECT platform, account, post_id, url, text, unixepoch(published_at),
    unixepoch(observed_at), {values} FROM raw WHERE true
    ON CONFLICT ({', '.join(KEY)}) DO UPDATE SET {updates};
DROP TABLE raw;
"""


def count(file):
    with open(file, encoding="utf-8", newline="") as table:
        return sum(1 for _ in csv.reader(table)) - 1


def main():
    binary, file, folder = sys.argv[1:4]
    rows = count(file)
    best = {}
    for _ in range(RUNS):
        for name in ("sillage import", "sqlite3 .import, upsert"):
            with tempfile.TemporaryDirectory(dir=folder) as place:
                database = os.path.join(place, "a.db")
                if name.startswith("sillage"):
                    run = measured([binary, "--database", f"sqlite:{database}", "import", file])
                else:
                    run = measured(["sqlite3", database], upsert(file))
            best[name] = min(best.get(name, run), run)
    print(f"{rows:,} rows, {os.path.getsize(file) / 1e6:.0f} MB; best of {RUNS}, in turn")
    for name, (seconds, memory) in best.items():
        print(f"{name:<24} {seconds:6.2f} s {rows / seconds:>10,.0f} rows/s {memory:6.0f} MB")
    (ours, _), (theirs, _) = best.values()
    print(f"sillage is {theirs / ours:.1f} times as fast")


main()
