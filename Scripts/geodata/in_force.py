"""Whether a scheme is in force on a day: DESIGN's rules, written apart from the program to check it."""

import calendar
from datetime import date, timedelta

#: Years from the start for which a contract without a known end is presumed in force; none: without limit.
PRESUMED_YEARS = {"CLS": 5}
#: "Within a year" of what a source says, before or after. Of a source dated 2024 the nearest day counts: it still
#: speaks for 1 January 2026, a year and a day after.
WITHIN = timedelta(days=366)
PLANNED = ("planned", "prefiguration")
STANDING = ("signed", "active")


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


def years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def start(scheme: dict) -> date | None:
    return first_day(scheme["date_start"]) or first_day(scheme["date_signature"])


def end(scheme: dict) -> date | None:
    """The stated end, or the one that a stated length gives."""
    if scheme["date_end"]:
        return last_day(scheme["date_end"])
    if scheme["duration"] and start(scheme):
        return years_later(start(scheme), int(scheme["duration"].split()[0])) - timedelta(days=1)
    return None


def successor_start(scheme: dict, by_id: dict[str, dict]) -> date | None:
    """The start of the next generation that has one; undated ones are followed, planned ones have not begun."""
    met = {scheme["id"]}
    following = by_id.get(scheme["replaced_by"])
    while following and following["id"] not in met:
        if following["status"] not in PLANNED and start(following):
            return start(following)
        met.add(following["id"])
        following = by_id.get(following["replaced_by"])
    return None


def state(scheme: dict, day: date, by_id: dict[str, dict], inventory: date) -> str:
    """`certain`, `presumed`, `possible`, `planned` or `out`.

    - certain: started and signed, and a stated end not passed or a signed/active status dated that day or later;
    - presumed: started and signed, no end known, not said to have expired by then, within the presumed duration of its
      type; or said to be signed or active by a source of less than a year before or after;
    - possible: past the presumed duration; undated but said to exist, or to have expired later; a period that began
      before its signature, until that;
    - planned: planned or prefiguration, listed apart;
    - out: before the start, after the end, or from the successor's start on.
    """
    status, begun, ended, said = scheme["status"], start(scheme), end(scheme), last_day(scheme["status_date"])
    if status in PLANNED:
        return "planned"
    following = successor_start(scheme, by_id)
    if (begun and day < begun) or (ended and day > ended) or (following and day >= following):
        return "out"
    if status == "expired" and not ended and day >= (said or inventory):
        return "out"
    signed = first_day(scheme["date_signature"])
    if begun and signed and day < signed:
        return "possible"
    is_near = status in STANDING and said is not None
    is_near = is_near and first_day(scheme["status_date"]) - WITHIN <= day <= said + WITHIN
    if not begun:
        if is_near:
            return "presumed"
        return "possible" if status in (*STANDING, "expired") or said or ended else "out"
    if ended or (status in STANDING and said and said >= day):
        return "certain"
    years = PRESUMED_YEARS.get(scheme["type"])
    return "presumed" if is_near or years is None or day < years_later(begun, years) else "possible"
