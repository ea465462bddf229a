#!/usr/bin/env python3
"""Times `sillage import` of a generic table beside SQLite's and DuckDB's own ways: bench-import.py BINARY FILE FOLDER

All in turn, three times; the best of each counts. Memory is the most that was resident. Only Sillage keeps read
models, provenance and what undoes the import; the others put typed rows under their key.
"""

import csv
import importlib.util
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


def columns(file):
    """The key and the totals of the table."""
    with open(file, encoding="utf-8", newline="") as table:
        return next(csv.reader(table))[7:]


def upsert(totals):
    """Where a row of this post and moment is there already."""
    updates = ", ".join(f"{name} = excluded.{name}" for name in totals)
    return f"ON CONFLICT ({', '.join(KEY)}) DO UPDATE SET {updates}"


def sqlite(file):
    """What a careful person would type: raw text in, then typed rows under their key."""
    totals = columns(file)
    typed = ", ".join(f"{name} INTEGER" for name in totals)
    values = ", ".join(f"nullif({name}, '')" for name in totals)
    return f"""PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
.import --csv {file} raw
CREATE TABLE observation (platform TEXT, account TEXT, post_id TEXT, url TEXT, text TEXT, published_at INTEGER,
    observed_at INTEGER, {typed}, PRIMARY KEY ({', '.join(KEY)})) WITHOUT ROWID;
INSERT INTO observation SELECT platform, account, post_id, url, text, unixepoch(published_at),
    unixepoch(observed_at), {values} FROM raw WHERE true {upsert(totals)};
DROP TABLE raw;
"""


def duckdb(file, database):
    """The same in DuckDB, which reads the file straight into the table."""
    totals = columns(file)
    typed = ", ".join(f"{name} BIGINT" for name in totals)
    return f'''import duckdb
db = duckdb.connect({database!r})
db.execute("""CREATE TABLE observation (platform VARCHAR, account VARCHAR, post_id VARCHAR, url VARCHAR, text VARCHAR,
    published_at TIMESTAMP, observed_at TIMESTAMP, {typed}, PRIMARY KEY ({', '.join(KEY)}))""")
db.execute("""INSERT INTO observation SELECT * FROM read_csv({file!r}, header = true, types = {{'post_id': 'VARCHAR'}})
    {upsert(totals)}""")
db.close()
'''


def count(file):
    with open(file, encoding="utf-8", newline="") as table:
        return sum(1 for _ in csv.reader(table)) - 1


def contestants(binary, file, folder):
    """Name, command and standard input of each, with a database of its own."""
    database = os.path.join(folder, "a.db")
    yield "sillage import", [binary, "--database", f"sqlite:{database}", "import", file], ""
    plain = [binary, "--database", f"sqlite:{database}-2", "import", "--no-originals", file]
    yield "  without its original", plain, ""
    yield "sqlite3 .import, upsert", ["sqlite3", f"{database}-3"], sqlite(file)
    if importlib.util.find_spec("duckdb"):
        yield "duckdb read_csv, upsert", [sys.executable, "-"], duckdb(file, f"{database}-4")


def main():
    binary, file, folder = sys.argv[1:4]
    rows = count(file)
    best = {}
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory(dir=folder) as place:
            for name, command, stdin in contestants(binary, file, place):
                run = measured(command, stdin)
                best[name] = min(best.get(name, run), run)
    print(f"{rows:,} rows, {os.path.getsize(file) / 1e6:.0f} MB; best of {RUNS}, in turn")
    ours, _ = best["sillage import"]
    for name, (seconds, memory) in best.items():
        rate = f"{rows / seconds:>10,.0f} rows/s"
        print(f"{name:<24} {seconds:6.2f} s {rate} {memory:6.0f} MB {seconds / ours:6.2f} x our time")


main()
