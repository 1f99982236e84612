"""Whether a scheme is in force on a day: DESIGN's rules, written apart from the program to check it."""

import calendar
from datetime import date


def first_day(text: str) -> date | None:
    """`2018` is 1 January 2018, `2018-06` is 1 June."""
    parts = [int(part) for part in text.split("-")] if text else []
    return date(*(parts + [1, 1])[:3]) if parts else None


def last_day(text: str) -> date | None:
    """`2018` is 31 December 2018, `2018-06` is 30 June."""
    parts = [int(part) for part in text.split("-")] if text else []
    if not parts:
        return None
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def start(scheme: dict) -> date | None:
    return first_day(scheme["date_start"]) or first_day(scheme["date_signature"])


def state(scheme: dict, day: date, by_id: dict[str, dict], inventory: date) -> str:
    """`certain`, `presumed`, `possible`, `planned` or `out`.

    - certain: started, and a stated end not passed or a signed/active status dated that day or later;
    - presumed: started, no end known, not known to have expired;
    - possible: undated but signed or active, or known as expired only later, without a stated end;
    - planned: planned or prefiguration, listed apart;
    - out: before the start, after the end, or from the successor's start on.
    """
    status, begun, end = scheme["status"], start(scheme), last_day(scheme["date_end"])
    said = last_day(scheme["status_date"])
    successor = by_id.get(scheme["replaced_by"])
    successor_start = start(successor) if successor else None
    if status in ("planned", "prefiguration"):
        return "planned"
    if (begun and day < begun) or (end and day > end) or (successor_start and day >= successor_start):
        return "out"
    if status == "expired" and not end:
        return "possible" if day < (said or inventory) else "out"
    if begun:
        still = status in ("signed", "active") and said is not None and said >= day
        return "certain" if end or still else "presumed"
    return "possible" if status in ("signed", "active") else "out"
