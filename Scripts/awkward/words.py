"""How people write codes, names, dates, statuses and types. Each writer takes (value, chance) and gives a cell."""

import random
import re
import unicodedata

from inventories import Reference


def plain(text: str) -> str:
    """Without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


# MARK: places


def official(code: str, reference: Reference) -> str:
    return reference.names[code]


def capitals(code: str, reference: Reference) -> str:
    return plain(reference.names[code]).upper()


def saints(code: str, reference: Reference) -> str:
    return re.sub(r"\bSainte-", "Ste ", re.sub(r"\bSaint-", "St ", reference.names[code])).replace("-", " ")


def inverted(code: str, reference: Reference) -> str:
    found = re.match(r"(Le |La |Les |L')(.*)", reference.names[code])
    return f"{found[2]} ({found[1].strip()})" if found else reference.names[code]


def with_departement(code: str, reference: Reference) -> str:
    return f"{reference.names[code]} ({reference.departements[code]})"


def with_code(code: str, reference: Reference) -> str:
    return f"{reference.names[code]} ({code})"


def code_first(code: str, reference: Reference) -> str:
    return f"{code} - {reference.names[code]}"


def as_code(code: str, reference: Reference) -> str:
    return code


def without_zero(code: str, reference: Reference) -> str:
    return code.lstrip("0")


def token(code: str, reference: Reference) -> str:
    return f"commune:{code}"


# MARK: days, statuses, types

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


def iso(day: str) -> str:
    return day


def french(day: str) -> str:
    year, month, date = day.split("-")
    return f"{date}/{month}/{year}"


def in_words(day: str) -> str:
    year, month, date = day.split("-")
    return f"{'1er' if date == '01' else int(date)} {MONTHS[int(month) - 1]} {year}"


def stamp(day: str) -> str:
    return f"{day} 00:00:00"


STATUSES = {
    "machine": {"signed": "signed", "active": "active", "expired": "expired"},
    "french": {"signed": "Signé", "active": "Actif", "expired": "Échu"},
    "capitals": {"signed": "SIGNÉ", "active": "EN COURS", "expired": "TERMINÉ"},
}

TYPES = {
    "code": {"CLS": "CLS", "CLSM": "CLSM", "ASV": "ASV"},
    "lower": {"CLS": "cls", "CLSM": "clsm", "ASV": "asv"},
    "full": {
        "CLS": "Contrat local de santé",
        "CLSM": "Conseil local de santé mentale",
        "ASV": "Atelier santé ville",
    },
    "plural": {
        "CLS": "Contrats locaux de santé",
        "CLSM": "Conseils locaux de santé mentale",
        "ASV": "Ateliers santé ville",
    },
    "generation": {"CLS": "CLS 2ème génération", "CLSM": "CLSM 2", "ASV": "ASV"},
}


def shuffled(items: list, chance: random.Random) -> list:
    return chance.sample(items, len(items))
