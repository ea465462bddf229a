"""Sends files that mean harm to a running server: python3 scripts/drill BINARY FOLDER

Each must be refused with a status and a reason, nothing of it may be stored, and the server may not grow.
"""

import html
import itertools
import os
import re
import sqlite3
import sys
import threading

import corpus
from client import Server

GROWTH_MB = 64
COPIES = 20


class Table:
    """What was tried, a line each, and what of it went wrong."""

    def __init__(self, server):
        self.server = server
        self.breaches = 0

    def line(self, name, answer, breach=""):
        self.breaches += bool(breach)
        verdict = f"BREACH: {breach}" if breach else "ok"
        print(f"{name:<34} {answer:<46.46} {self.server.resident_mb():6.0f} MB  {verdict}", flush=True)


def reason(key):
    """A message as a pattern, whatever stands in its gaps."""
    with open("app/src/text/en.ftl", encoding="utf-8") as messages:
        words = re.search(f"^reason-{key} = (.*)$", messages.read(), re.MULTILINE).group(1)
    return re.compile(".*".join(re.escape(part) for part in re.split(r"{.*?}", words)), re.DOTALL)


def said(page):
    """The text of a page."""
    return html.unescape(re.sub(r"<[^>]*>", "", page.replace("<!>", "")))


def refusals(server, table):
    for file in corpus.files():
        if file.too_large:
            status, page = server.upload(file.name, file.pieces)
            right = status == 413 and "200 MB" in said(page)
        else:
            status, page = server.look(file.name, file.pieces)
            right = 400 <= status < 500 and file.keys and any(reason(key).search(said(page)) for key in file.keys)
        words = re.search(r"role=\"alert\"[^>]*>(.*?)</p>", page, re.DOTALL)
        answer = f"{status} {said(words.group(1)) if words else said(page)[-60:].strip()}"
        table.line(file.what, " ".join(answer.split()), "" if right else "no clear refusal")
        server.commit_all(page)


def names(server, table):
    for name in corpus.ODD_NAMES:
        status, page = server.look(name, [corpus.GOOD])
        breach = "" if status == 200 and "/import/commit" in page else "a good file is refused"
        if "<script>alert" in page or "<img src=x" in page:
            breach = "its name is markup"
        table.line(f"name {name[:24]!r}", f"{status} {said(re.search('<h2>(.*?)</h2>', page).group(1))[:40]!a}", breach)


def pieces(server, table):
    for name, data in corpus.wholes():
        whole = server.look(name, [data])
        for size in (1, 7, 8191):
            cut = (data[start : start + size] for start in range(0, len(data), size))
            other = server.look(name, cut)
            same = (whole[0], server.without_id(whole[1])) == (other[0], server.without_id(other[1]))
            table.line(f"{name} by {size}", str(other[0]), "" if same else "another answer than of the whole")


def at_once(server, table):
    """The same file many times at once is one import."""
    ends = []

    def send():
        _, page = server.look("once.csv", [corpus.GOOD])
        ends.append(server.commit_all(page))

    threads = [threading.Thread(target=send) for _ in range(COPIES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    imports = {re.sub(r"\?.*", "", end) for end in ends}
    right = len(ends) == COPIES and imports == {"/imports/1"}
    table.line(f"the same file {COPIES} times at once", ", ".join(sorted(imports)), "" if right else "not one import")


def stored(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as opened:
        return {name: opened.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("import", "post", "observation")}


def main():
    binary, folder = sys.argv[1:3]
    database = os.path.join(folder, "sillage.db")
    with Server(binary, database, folder) as server:
        table = Table(server)
        for _ in range(5):
            server.look("warm.csv", [corpus.GOOD])
        rest = server.resident_mb()
        table.line("at rest", "")
        for drill in (refusals, names, pieces, at_once):
            drill(server, table)
        growth = server.most_resident_mb() - rest
        table.line("growth at most", f"{growth:.0f} MB", "" if growth <= GROWTH_MB else f"more than {GROWTH_MB} MB")
        strays = [name for name in itertools.chain(*(files for _, _, files in os.walk(folder))) if "passwd" in name]
        table.line("files under names of theirs", str(strays), "strays" if strays else "")
    found = stored(database)
    right = found == {"import": 1, "post": 2, "observation": 3}
    table.line("stored in the end", str(found), "" if right else "not what the one good file holds")
    sys.exit(1 if table.breaches else 0)


main()
