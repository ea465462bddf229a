#!/usr/bin/env python3
"""Measures serving on a database that holds FILE: bench-serve.py BINARY FILE FOLDER

From the start to the first answer, memory at rest, and the server's time for the pages; then what a post's page
costs a browser that has never been there, on the demonstration.
"""

import os
import sqlite3
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request

ADDRESS = "127.0.0.1:3118"
SITE = f"http://{ADDRESS}"


class Served:
    """A server on a database, for as long as the block lasts."""

    def __init__(self, binary, database):
        self.command = [binary, "--database", f"sqlite:{database}", "serve", "--addr", ADDRESS]

    def __enter__(self):
        started = time.perf_counter()
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL)
        while not answers("/"):
            time.sleep(0.001)
        self.start_ms = (time.perf_counter() - started) * 1000
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def resident_mb(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


def answers(path):
    try:
        urllib.request.urlopen(SITE + path).read()
        return True
    except urllib.error.URLError:
        return False


def median_ms(path, times=200):
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        urllib.request.urlopen(SITE + path).read()
        spent.append((time.perf_counter() - started) * 1000)
    return statistics.median(spent)


def busiest(database, count):
    """Some posts of the account that has the most, each with many earlier ones."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        rows = connection.execute(
            "SELECT id FROM post WHERE account_id = (SELECT account_id FROM post GROUP BY account_id"
            " ORDER BY count(*) DESC LIMIT 1) AND published_day = 0 ORDER BY published_at DESC LIMIT ? OFFSET 100",
            [count],
        )
        return [row[0] for row in rows]


def once_ms(paths):
    """The median of first visits: nothing of these pages is known yet."""
    spent = []
    for path in paths:
        started = time.perf_counter()
        urllib.request.urlopen(SITE + path).read()
        spent.append((time.perf_counter() - started) * 1000)
    return statistics.median(spent)


def main():
    binary, file, folder = sys.argv[1:4]
    size = os.path.getsize(binary) / 1e6
    database = os.path.join(folder, "serve.db")
    silent = {"check": True, "stdout": subprocess.DEVNULL}
    subprocess.run([binary, "--database", f"sqlite:{database}", "import", file], **silent)
    with Served(binary, database) as server:
        time.sleep(1)
        print(f"binary {size:.1f} MB; start to first answer {server.start_ms:.0f} ms; at rest {server.resident_mb():.0f} MB")
        posts = busiest(database, 24)
        first = once_ms([f"/posts/{post}" for post in posts[12:]])
        print(f"a post's page with its band and outlook, first visits: median {first:.1f} ms")
        compared = "/compare?" + "&".join(f"post={post}" for post in posts[:12])
        for name, path in (("overview", "/"), ("a post's", f"/posts/{posts[0]}"), ("12 posts compared", compared)):
            print(f"{name} page, request to last byte: median {median_ms(path):.1f} ms")
    demo = os.path.join(folder, "demo.db")
    subprocess.run([binary, "--database", f"sqlite:{demo}", "demo"], **silent)
    print(f"a new database: {len([name for name in os.listdir(folder) if name.startswith('demo.db')])} file")
    with Served(binary, demo):
        measure = os.path.join(os.path.dirname(__file__), "..", "end2end", "measure.mjs")
        subprocess.run(["node", measure, SITE, "/posts/17"], check=True)


main()
