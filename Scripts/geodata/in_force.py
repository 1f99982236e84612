"""The state of a scheme on a day by the documentation's rules ("In force on a day"), written apart from the program."""

import calendar
from datetime import date, timedelta

#: Months that a scheme without a known end is presumed to last; those of other types are standing bodies, without limit.
PRESUMED_MONTHS = {"CLS": 60}
#: A source says a scheme in force for a year (366 days) before and after its own day; of "2024", the nearest day.
YEAR = timedelta(days=366)


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


def months_later(day: date, months: int) -> date:
    """The same day, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def start(scheme: dict) -> date | None:
    """The stated start, else the signature."""
    return first_day(scheme["date_start"]) or first_day(scheme["date_signature"])


def end(scheme: dict) -> date | None:
    """The stated end; a stated length with a start is one."""
    if scheme["date_end"] or not scheme.get("duration") or not start(scheme):
        return last_day(scheme["date_end"])
    number, unit = scheme["duration"].split()
    months = int(number) * {"an": 12, "ans": 12, "mois": 1}[unit]
    return months_later(start(scheme), months) - timedelta(days=1)


def successor_start(scheme: dict, by_id: dict[str, dict]) -> date | None:
    """First day of the one that takes over: not a planned one; through those that have no date."""
    met = [scheme["id"]]
    while (name := by_id.get(met[-1], {}).get("replaced_by")) in by_id:
        if name in met:
            return None
        met.append(name)
        successor = by_id[name]
        if successor["status"] not in ("planned", "prefiguration") and start(successor):
            return start(successor)
    return None


def state(scheme: dict, day: date, by_id: dict[str, dict], inventory: date) -> str:
    """`certain`, `presumed`, `possible`, `planned` or `out`; `inventory` is the day that dates an undated "expired"."""
    status, begun, over = scheme["status"], start(scheme), end(scheme)
    signed, said = first_day(scheme["date_signature"]), last_day(scheme["status_date"])
    replaced = successor_start(scheme, by_id)
    is_said = status in ("signed", "active") and said is not None
    if status in ("planned", "prefiguration"):
        return "planned"
    if (begun and day < begun) or (over and day > over) or (replaced and day >= replaced):
        return "out"
    if status == "expired" and not over and day >= (said or inventory):
        return "out"
    if signed and day < signed:
        return "possible"
    if begun and (over or (is_said and said >= day)):
        return "certain"
    if is_said and first_day(scheme["status_date"]) - YEAR <= day <= said + YEAR:
        return "presumed"
    if begun:
        months = PRESUMED_MONTHS.get(scheme["type"])
        return "presumed" if months is None or day < months_later(begun, months) else "possible"
    # Undated: said to be in force on another day, or on none; only an end; some day on which a source knew of it.
    return "possible" if status in ("signed", "active", "expired") or over or said else "out"
