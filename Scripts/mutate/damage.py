"""Ways to damage a file: of bytes, of texts, of tables, of what an archive holds."""

import io
import random
import re
import struct
import zipfile

Files = dict[str, bytes]

WILD_NUMBERS = [
    b"0", b"-1", b"-0.0", b"1e400", b"-1e308", b"nan", b"NaN", b"inf", b"4e22", b"1e19", b"9223372036854775807",
    b"-9223372036854775808", b"9223372036854775808", b"18446744073709551616", b"2147483648", b"4294967295", b"1e-320",
    b"0x7fffffff", b"00000000000000000001", b"99999999999999999999999999999999", b"1" * 400, b"180.0000001", b"90.1",
]
WILD_BYTES = [
    b"\xff" * 4, b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"\x00" * 8, b"\xff" * 8, b"\x80" + b"\x00" * 7,
    struct.pack("<d", float("nan")), struct.pack("<d", float("inf")), struct.pack("<d", 1e300),
    struct.pack("<d", 4e22), struct.pack("<i", -1), struct.pack("<q", -(2**63)), struct.pack(">d", 5e19),
]
TEXTS = [
    b"", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\x1b]0;x\x07", b"=1+1", b"\"", b"'", b";", b",", b"\t", b"\r", b"\n\n\n",
    b"<", b"</", b"&a;", b"[[[[[[", b"{{{{", b"null", b"true", "é\u0301\u202e".encode(), b"\xf0\x9f\x92", b"..", b"/", b"%s%n",
    b"sauf", b" sauf x", b"2026-13-45", b"9999", b"0000-00-00", b"-commune:13001", b"?region:93", b"shape", b"qpv:QN01300M",
    b"EPSG:0", b"EPSG:99999999", b"departement:99", b"epci:", b"region:93 " * 50,
]


def damaged(files: Files, chance: random.Random, others: list, references: list[bytes]) -> Files:
    """The same files with one of them damaged one to four times."""
    result = dict(files)
    name = chance.choice(sorted(files))
    content = files[name]
    if content[:4] == b"PK\x03\x04" and chance.random() < 0.7:
        result[name] = _member(content, chance, others, references)
    else:
        result[name] = _content(content, chance, others, references)
    if len(files) > 1 and chance.random() < 0.03:
        del result[chance.choice(sorted(files))]
    return result


def _member(content: bytes, chance: random.Random, others: list, references: list[bytes]) -> bytes:
    """An archive put together again with one of its files damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [(name, archive.read(name)) for name in archive.namelist()]
    except (zipfile.BadZipFile, NotImplementedError, OSError):
        return content
    at = chance.randrange(len(members))
    members[at] = (members[at][0], _content(members[at][1], chance, others, references))
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return result.getvalue()


def _content(content: bytes, chance: random.Random, others: list, references: list[bytes]) -> bytes:
    for _ in range(chance.choice([1, 1, 1, 2, 3, 4])):
        content = _once(content, chance, others, references)
    return content


def _once(content: bytes, chance: random.Random, others: list, references: list[bytes]) -> bytes:
    if not content:
        return chance.choice(TEXTS)
    is_text = b"\x00" not in content[:400]
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.choice([1, 2, 8, 30, 200, 2000]))
    ways = ["flip", "flip", "byte", "cut", "remove", "repeat", "splice", "wild", "text", "reference"]
    way = chance.choice(ways + ["number", "number", "columns", "type", "rows", "insert"] * 2 if is_text else ways + ["flip", "wild", "wild"])
    if way == "flip":
        changed = bytearray(content)
        for _ in range(chance.choice([1, 1, 2, 8])):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        return bytes(changed)
    if way == "byte":
        return content[:start] + bytes([chance.randrange(256)]) + content[start + 1 :]
    if way == "cut":
        return content[:start]
    if way == "remove":
        return content[:start] + content[end:]
    if way == "repeat":
        return content[:end] + content[start:end] * chance.choice([1, 3, 50]) + content[end:]
    if way == "splice":
        files = chance.choice(others).files
        other = files[chance.choice(sorted(files))]
        at = chance.randrange(len(other) or 1)
        return content[:start] + other[at : at + 400] + content[end:]
    if way == "wild":
        value = chance.choice(WILD_BYTES)
        return content[:start] + value + content[start + len(value) :]
    if way == "number":
        return _replaced(content, rb"-?\d+(?:\.\d+)?", chance.choice(WILD_NUMBERS), chance)
    if way == "columns":
        return _swapped(content, chance)
    if way == "type":
        return _replaced(content, rb'"[^"\n]{0,60}"|\b\w+\b', chance.choice([b"null", b"[]", b"{}", b"1", b'"x"', b"true", b"[[1]]"]), chance)
    if way == "rows":
        lines = content.split(b"\n")
        chance.shuffle(lines) if chance.random() < 0.3 else lines.insert(0, chance.choice(lines))
        return b"\n".join(lines)
    if way == "reference":
        return _replaced(content, rb"[\w./:-]{3,}", chance.choice(references), chance)
    return content[:start] + chance.choice(TEXTS) + content[start:]


def _replaced(content: bytes, pattern: bytes, value: bytes, chance: random.Random) -> bytes:
    """One of the matches, or all of one text, replaced."""
    found = list(re.finditer(pattern, content[:200_000]))
    if not found:
        return content + value
    match = chance.choice(found)
    if chance.random() < 0.2:
        return content.replace(match.group(), value)
    return content[: match.start()] + value + content[match.end() :]


def _swapped(content: bytes, chance: random.Random) -> bytes:
    separator = max([b",", b";", b"\t"], key=content.count)
    rows = [line.split(separator) for line in content.split(b"\n")]
    width = max(len(row) for row in rows)
    if width < 2:
        return content
    a, b = chance.randrange(width), chance.randrange(width)
    for row in rows if chance.random() < 0.5 else rows[1:]:
        if max(a, b) < len(row):
            row[a], row[b] = row[b], row[a]
    return b"\n".join(separator.join(row) for row in rows)
