"""The headline of the page beside that of the command line: the same figures, and the same words about them."""

import re
from collections import Counter

from program import plain

# What a headline says besides its figures: on the page as in the command line, or in neither.
WORDS = [
    "au moins",
    "inventaire partiel",
    "inventaire complet",
    "quel que soit l'état",
    "quelle que soit la règle",
    "selon l'état",
    "selon la règle",
    "sans périmètre connu",
    "cofinanc",
    "indéterminé",
    "ne dit rien",
    "on ne sait pas",
    "sans population connue",
    "at least",
    "partial inventory",
    "complete inventory",
    "whatever the state",
    "whatever the rule",
    "by the state",
    "by the rule",
    "without a known perimeter",
    "co-funded",
    "undecided",
    "says nothing",
    "without a known population",
]


def headline_faults(page, said):
    """What the page's headline lacks of the command line's answer, as sentences."""
    mine, all_said = plain(page), plain(said)
    start = re.search(r"\b(au|on) \d.*?\d{4}, ", mine, re.I)
    if start is None:
        return [f"no day in {mine}"]
    opening = start.group(0)[0].upper() + start.group(0)[1:]
    at = all_said.find(opening)
    if at < 0:
        return [f"the command line says nothing that begins with {opening}: {all_said[:300]}"]
    theirs = re.match(r".*?\.(?= |$)", all_said[at:]).group(0)
    lacking = Counter(_figures(theirs)) - Counter(_figures(mine))
    faults = [f"figure {figure} of the command line" for figure in lacking]
    for words in WORDS:
        if (words in mine.lower()) != (words in theirs.lower()):
            faults.append(f"“{words}”: page {mine}\n command line {theirs}")
    return faults


def _figures(text):
    """Numbers with their decimals, thousands joined."""
    joined = re.sub(r"(?<=\d)[ ,](?=\d{3}(?!\d))", "", text)
    return re.findall(r"\d+(?:[.,]\d+)?", joined)
