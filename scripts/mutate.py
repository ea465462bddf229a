#!/usr/bin/env python3
"""Damages files with zzuf and lets the program look at them: mutate.py BINARY FOLDER COUNT

A file is damaged as it is; of an archive or a workbook also what lies in it, packed anew, so that its sums are right.
The most memory is that of the program or of any parser that it started. What killed a parser is kept in /tmp/sillage-deaths.
"""

import io
import itertools
import os
import re
import selectors
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile

RATIOS = ["0.0004", "0.002", "0.01", "0.04"]
AT_ONCE = 40
SECONDS = 10
PARSER_MB = 256
TOLD = ["--account", "desk", "--platform", "x", "--post", "17", "--dates", "day-first", "--decimal", "comma"]


def damaged(data, ratio, seed):
    command = ["zzuf", "-s", str(seed), "-r", ratio]
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def damaged_within(data, ratio, seed):
    """The archive with damaged members and sums that are right; the damaged file where it is no archive."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return damaged(data, ratio, seed)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(member.filename, damaged(old.read(member), ratio, seed))
    return packed.getvalue()


def mutations(folder, count):
    """Name and bytes, of every file in turn."""
    files = sorted(os.listdir(folder))
    made = 0
    for seed in itertools.count():
        for ratio, name in itertools.product(RATIOS, files):
            with open(os.path.join(folder, name), "rb") as file:
                data = file.read()
            change = damaged_within if seed % 2 else damaged
            changed = change(data, ratio, seed)
            if changed == data:
                continue
            yield f"{seed}-{ratio}-{name}", changed
            made += 1
            if made == count:
                return


class Answers:
    """What became of all mutations."""

    def __init__(self, died):
        self.died = died.encode()
        self.files = self.read = self.deaths = 0
        self.slowest = self.memory = 0.0
        self.troubles = []

    def look(self, command, paths):
        """Runs the program on some files, and waits for the answer to each."""
        process = subprocess.Popen(command + paths, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
        waiting = selectors.DefaultSelector()
        waiting.register(process.stdout, selectors.EVENT_READ)
        for path in paths:
            started = time.perf_counter()
            line = process.stdout.readline() if waiting.select(SECONDS) else None
            self.slowest = max(self.slowest, time.perf_counter() - started)
            if not line:
                self.fail(path, "no answer" if line is None else "the program ended")
                process.kill()
                break
            self.files += 1
            self.read += b'"sha256":null' not in line
            if self.died in line:
                self.fail(path, "its parser died")
        _, status, usage = os.wait4(process.pid, 0)
        self.memory = max(self.memory, usage.ru_maxrss / 1024)
        if os.WIFSIGNALED(status) or os.WEXITSTATUS(status) not in (0, 1, 2):
            self.troubles.append(f"the program itself: {status}")

    def fail(self, path, why):
        self.deaths += 1
        self.troubles.append(f"{os.path.basename(path)}: {why}")
        kept = os.path.join(tempfile.gettempdir(), "sillage-deaths")
        os.makedirs(kept, exist_ok=True)
        shutil.copy(path, kept)


def stored(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as opened:
        return sum(opened.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("import", "observation", "post"))


def words(key):
    with open("app/src/text/en.ftl", encoding="utf-8") as messages:
        return re.search(f"^{key} = (.*)$", messages.read(), re.MULTILINE).group(1)


def main():
    binary, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    answers = Answers(words("reason-parser-died"))
    with tempfile.TemporaryDirectory() as place:
        database = os.path.join(place, "sillage.db")
        look = [binary, "--database", f"sqlite:{database}", "--lang", "en", "import", "--dry-run", "--json"]
        made = mutations(folder, count)
        for turn in itertools.count():
            paths = []
            for name, data in itertools.islice(made, AT_ONCE):
                paths.append(os.path.join(place, name))
                with open(paths[-1], "wb") as file:
                    file.write(data)
            if not paths:
                break
            answers.look(look + (TOLD if turn % 2 else []), paths)
            for path in paths:
                os.remove(path)
        kept = stored(database)
    for trouble in answers.troubles:
        print(trouble)
    print(
        f"{answers.files:,} mutations ({answers.read:,} of them still a table): {answers.deaths} deaths, "
        f"slowest {answers.slowest:.2f} s, most memory {answers.memory:.0f} MB, {kept} rows stored"
    )
    if answers.troubles or kept or answers.files < count or answers.memory > PARSER_MB:
        sys.exit(1)


main()
