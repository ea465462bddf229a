"""Files that mean harm, and how each must be refused: by the keys of the messages that may say why."""

import io
import os
import struct
import zipfile
from dataclasses import dataclass
from typing import Iterable

HEADER = b"platform,account,post_id,observed_at,likes\n"
GOOD = HEADER + b"x,desk,1,2026-08-10,5\nx,desk,1,2026-08-11,6\nx,desk,2,2026-08-10,7\n"
MB = 1_000_000

ODD_NAMES = [
    "../../../etc/passwd.csv",
    "..\\..\\passwd.csv",
    "/etc/passwd",
    "<script>alert(1)</script>.csv",
    "<img src=x onerror=alert(1)>.csv",
    "con.csv",
    ".csv",
    "-rf.csv",
    "a" * 5_000 + ".csv",
    "\u202evsc.exe",
    "\U0001f6a2 août.csv",
    "a;b$(touch passwd)`id`.csv",
    "%00%2e%2e%2fpasswd.csv",
]


@dataclass
class File:
    what: str
    name: str
    pieces: Iterable[bytes]
    keys: tuple = ()
    too_large: bool = False


def packed(members, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, pieces in members:
            with archive.open(zipfile.ZipInfo(name) if method == 0 else name, "w", force_zip64=False) as member:
                for piece in [pieces] if isinstance(pieces, bytes) else pieces:
                    member.write(piece)
    return buffer.getvalue()


def zeros(length, byte=b"0"):
    return (byte * MB for _ in range(length // MB))


def workbook(sheet, strings=b"<sst/>"):
    """The least workbook there is, with the pieces of a sheet's XML."""
    package = b"http://schemas.openxmlformats.org/package/2006/relationships"
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = b'<Relationships xmlns="%b"><Relationship Id="r1" Type="%b/%%b" Target="%%b"/></Relationships>' % (package, office)
    return packed([
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relations % (b"officeDocument", b"xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", relations % (b"worksheet", b"worksheets/sheet1.xml")),
        ("xl/workbook.xml", b'<workbook xmlns:r="%b"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>' % office),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ])


def rows(cells):
    return b"<worksheet><sheetData>" + cells + b"</sheetData></worksheet>"


def columns(count):
    cells = b"".join(b'<c t="inlineStr"><is><t>c%d</t></is></c>' % column for column in range(count))
    return rows(b"<row>" + cells + b"</row>")


def huge_cell(length):
    yield b'<worksheet><sheetData><row><c t="inlineStr"><is><t>'
    yield from zeros(length, b"x")
    yield b"</t></is></c></row></sheetData></worksheet>"


def patched(archive, local, central, data):
    """An archive of one member with other bytes in both of its headers."""
    archive = bytearray(archive)
    listed = archive.index(b"PK\x01\x02")
    archive[local : local + len(data)] = data
    archive[listed + central : listed + central + len(data)] = data
    return bytes(archive)


def link():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("a.csv")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def nested(depth):
    data = packed([("a.csv", GOOD)])
    for _ in range(depth):
        data = packed([(f"{number}.zip", data) for number in range(10)])
    return data


def files():
    """All of them, each made when its turn comes."""
    size = lambda length: struct.pack("<I", length)
    one, bomb = packed([("a.csv", GOOD)]), packed([("a.csv", zeros(300 * MB))])
    xxe = b'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>'
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY %c "%b">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    ) + b"]><worksheet><sheetData><row><c><v>&j;</v></c></row></sheetData></worksheet>"
    far = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    names = b",".join(b"c%d" % column for column in range(10_000))
    yield File("ZIP bomb, 300 MB of zeros", "a.zip", [bomb], ("bomb",))
    yield File("ZIP bomb in a workbook", "a.xlsx", [workbook(zeros(300 * MB))], ("bomb",))
    yield File("ZIP bomb that says it is small", "a.zip", [patched(bomb, 22, 24, size(9))], ("false-size", "bomb"))
    yield File("100 members of 30 MB", "a.zip", [packed([(f"{n}.csv", zeros(30 * MB)) for n in range(100)])], ("bomb", "inflated-too-large"))
    yield File("workbook A1 and XFD1048576", "a.xlsx", [workbook(rows(far))], ("too-many-columns",))
    yield File("workbook, a cell of 300 MB", "a.xlsx", [workbook(huge_cell(300 * MB))], ("bomb", "long-cell"))
    yield File("CSV, a cell of 150 MB", "a.csv", [HEADER, b"x,desk,1,2026-08-10,", *zeros(150 * MB)], ("broken-row", "long-record"))
    yield File("CSV, a quote that never ends", "a.csv", [HEADER, b'"', *zeros(50 * MB, b"\n")], ("broken-row", "long-record"))
    yield File("CSV, a cell of 300 MB", "a.csv", zeros(300 * MB), too_large=True)
    yield File("1 GB in one line", "a.csv", zeros(1_000 * MB, b"a"), too_large=True)
    yield File("ZIP in a ZIP", "a.zip", [nested(1)], ("nested-archive",))
    yield File("ZIP in a ZIP in a ZIP in a ZIP", "a.zip", [nested(3)], ("nested-archive",))
    yield File("link to /etc/passwd", "a.zip", [link()], ("link-member",))
    yield File("member ../../etc/passwd", "a.zip", [packed([("../../etc/passwd", GOOD)])], ("stray-member",))
    yield File("member under a password", "a.zip", [patched(one, 6, 8, b"\1\0")], ("encrypted-member",))
    yield File("member of unknown compression", "a.zip", [patched(one, 8, 10, b"\x63\0")], ("compression-method",))
    yield File("member larger than it says", "a.zip", [patched(one, 22, 24, size(2))], ("false-size",))
    yield File("member smaller than it says", "a.zip", [patched(one, 22, 24, size(9 * MB))], ("false-size", "bomb"))
    yield File("member that says 4 GB", "a.zip", [patched(one, 22, 24, size(0xFFFFFFFE))], ("inflated-too-large", "false-size", "bomb"))
    yield File("100,000 members", "a.zip", [packed(((f"{n}.csv", b"") for n in range(100_000)), 0)], ("too-many-members", "broken-archive"))
    yield File("ZIP that is cut off", "a.zip", [one[:-30]], ("broken-archive",))
    yield File("workbook that is cut off", "a.xlsx", [workbook(rows(far))[:-30]], ("broken-workbook",))
    yield File("XXE in a workbook", "a.xlsx", [workbook(rows(b""), xxe)], ("document-type",))
    yield File("a billion laughs", "a.xlsx", [workbook(laughs)], ("document-type",))
    yield File("NUL in a row", "a.csv", [HEADER, b"x,desk,1,2026-08-10,5\nx,de\0sk,2,2026-08-10,5\n"], ("nul",))
    yield File("NUL, 50 MB of it", "a.csv", zeros(50 * MB, b"\0"), ("nul", "not-text", "empty", "broken-row", "long-record"))
    yield File("CSV of 10,000 columns", "a.csv", [names, b",post_id\n", names, b",1\n"], ("too-many-columns",))
    yield File("workbook of 10,000 columns", "a.xlsx", [workbook(columns(10_000))], ("too-many-columns",))
    yield File("JSON 1,000,000 deep", "a.json", [b"[" * MB], ("deep-json",))
    yield File("JSON, a string of 150 MB", "a.json", [b'[{"a":"', *zeros(150 * MB), b'"}]'], ("long-cell", "long-record", "broken-json"))
    yield File("random bytes", "a.csv", [os.urandom(MB)], ("not-text", "not-table", "nul", "broken-row", "empty"))
    yield File("random bytes as an old workbook", "a.xls", [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", os.urandom(MB)], ("broken-workbook",))
    yield File("nothing", "a.csv", [], ("empty",))
    yield File("a web page", "a.csv", [b"<!doctype html><title>Sign in</title>"], ("not-table",))


def wholes():
    """Good and bad files to be sent in pieces."""
    long = HEADER + b"".join(b"x,desk,%d,2026-08-10,%d\n" % (post, post * 7) for post in range(500))
    yield "plain.csv", long
    yield "wide.csv", long.decode().encode("utf-16")
    yield "archive.zip", packed([("a.csv", long)])
    yield "broken.csv", HEADER + b'x,desk,1,2026-08-10,"5'
