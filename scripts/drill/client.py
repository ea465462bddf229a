"""A server on a database of its own, and a browser without script."""

import html
import http.client
import os
import re
import subprocess
import time
import urllib.parse

PORT = 3119
SAME_SITE = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}
FORM = {**SAME_SITE, "Content-Type": "application/x-www-form-urlencoded"}


class Server:
    """It serves for as long as the block lasts."""

    def __init__(self, binary, database, folder):
        self.command = [binary, "--database", f"sqlite:{database}", "serve", "--addr", f"127.0.0.1:{PORT}"]
        self.environment = {**os.environ, "TMPDIR": folder}

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, env=self.environment)
        while self.process.poll() is None:
            try:
                self.get("/healthz")
                return self
            except ConnectionRefusedError:
                time.sleep(0.05)
        raise SystemExit("the server does not start")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def resident_mb(self):
        return self._status("VmRSS")

    def most_resident_mb(self):
        return self._status("VmHWM")

    def _status(self, name):
        if self.process.poll() is not None:
            return 0
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith(name))
        return int(line.split()[1]) / 1024

    def get(self, path):
        return self._ask("GET", path)[:2]

    def look(self, name, pieces):
        """Uploads a file and follows to what was understood of it."""
        status, page, location = self._send(name, pieces)
        return self.get(location) if status == 303 else (status, page)

    def upload(self, name, pieces):
        return self._send(name, pieces)[:2]

    def commit_all(self, page):
        """Presses the button of a page that has one, else stores what its forms name. Where it led."""
        ids = set(re.findall(r"\b[0-9a-f]{32}\b", page))
        forms = re.findall(r'<form[^>]*action="/import/commit".*?</form>', page, re.DOTALL)
        end = ""
        for form in forms or [f'<input name="file" value="{id}">' for id in ids]:
            fields = re.findall(r'name="?([\w]+)"? value="?([^">]*)"?', form)
            body = urllib.parse.urlencode([(name, html.unescape(value)) for name, value in fields])
            status, _, end = self._ask("POST", "/import/commit", body, FORM)
            while status == 303 and "/running/" in end:
                time.sleep(0.05)
                status, _, end = self._ask("GET", end)
        return end

    @staticmethod
    def without_id(page):
        return re.sub(r"\b[0-9a-f]{32}\b|nonce=\S+|/assets/\S+", "", page)

    def _ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=120)
        try:
            connection.request(method, path, body, headers or SAME_SITE)
            return _answer(connection)
        finally:
            connection.close()

    def _send(self, name, pieces):
        """Sends a form with one file, a chunk for each piece, for as long as somebody listens."""
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=120)
        disposition = f'form-data; name="file"; filename="{name}"'.encode()
        try:
            connection.putrequest("POST", "/import")
            for header, value in {**SAME_SITE, "Transfer-Encoding": "chunked"}.items():
                connection.putheader(header, value)
            connection.putheader("Content-Type", "multipart/form-data; boundary=B")
            connection.endheaders()
            head = b"--B\r\nContent-Disposition: " + disposition + b"\r\nContent-Type: text/csv\r\n\r\n"
            try:
                for piece in _all(head, pieces, b"\r\n--B--\r\n"):
                    connection.sock.sendall(b"%x\r\n%b\r\n" % (len(piece), piece))
                connection.sock.sendall(b"0\r\n\r\n")
            except (BrokenPipeError, ConnectionResetError):
                # It has heard enough; what it says of that may still be there.
                pass
            return _answer(connection)
        finally:
            connection.close()


def _all(head, pieces, tail):
    yield head
    yield from (piece for piece in pieces if piece)
    yield tail


def _answer(connection):
    response = connection.getresponse()
    return response.status, response.read().decode("utf-8", "replace"), response.headers.get("Location", "")
