"""The program under test: the pages it writes, and its answers to the commands that the pages show."""

import base64
import hashlib
import json
import os
import re
import shlex
import subprocess
import time

SCRIPT = re.compile(r'(<script type="module">)(.*?)(</script>)', re.S)
STYLE = re.compile(r"(<style>)(.*?)(</style>)", re.S)
DATA = re.compile(r'(<script type="application/json" id="maillage-data">)(.*?)(</script>)', re.S)


class Program:
    def __init__(self, binary, folder, change=None):
        """`change`: (old, new), put into every page, to see that a test notices."""
        self.binary = os.path.abspath(binary)
        self.folder = folder
        self.change = change
        self.made = {}

    def run(self, arguments, folder=None):
        """What a command prints, and its status."""
        done = subprocess.run(
            [self.binary, *arguments], capture_output=True, text=True, cwd=folder or self.folder, stdin=subprocess.DEVNULL
        )
        return done.stdout, done.stderr, done.returncode

    def page(self, name, arguments, lang="fr", folder=None):
        """Path of the page that a question of `coverage` writes, made once."""
        path = os.path.join(self.folder, f"{name}.html")
        if path not in self.made:
            start = time.monotonic()
            out, err, status = self.run(["coverage", *arguments, "--lang", lang, "--output", path], folder)
            if status != 0:
                raise RuntimeError(f"maillage coverage {' '.join(arguments)}: status {status}\n{out}{err}")
            self.made[path] = time.monotonic() - start
            self._change(path)
        return path

    def answer(self, command, folder=None, scenario=None):
        """The JSON answer to a command line as the page shows it. `scenario`: file that stands for scenario.csv."""
        words = shlex.split(command)
        if words[:2] != ["maillage", "coverage"]:
            raise RuntimeError(f"not a command of coverage: {command}")
        words = [word.replace("scenario.csv", scenario) if scenario else word for word in words[1:]]
        out, err, status = self.run([*words, "--format", "json", "--lang", "fr"], folder)
        if status != 0:
            raise RuntimeError(f"{command}: status {status}\n{out}{err}"[:1500])
        return json.loads(out)

    def headlines(self, command, folder=None, lang="fr", scenario=None):
        """The text of a command, blanks made plain."""
        words = [word.replace("scenario.csv", scenario) if scenario else word for word in shlex.split(command)[1:]]
        out, err, status = self.run([*words, "--lang", lang], folder)
        if status != 0:
            raise RuntimeError(f"{command}: status {status}\n{err}"[:1500])
        return plain(out)

    def _change(self, path):
        if self.change is None:
            return
        old, new = self.change
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if old not in text:
            raise RuntimeError(f"the page does not hold what is to be changed: {old}")
        changed = text.replace(old, new)
        for part in [SCRIPT, STYLE]:
            changed = changed.replace(digest(part.search(text).group(2)), digest(part.search(changed).group(2)))
        with open(path, "w", encoding="utf-8") as file:
            file.write(changed)


def digest(script):
    """As a policy names a script."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def plain(text):
    """A text with plain blanks and apostrophes, to compare what is said."""
    for mark, by in [("\u00a0", " "), ("\u202f", " "), ("\u2019", "'"), ("\u2011", "-")]:
        text = text.replace(mark, by)
    return " ".join(text.split())


def payload_of(path):
    """The data that a page carries."""
    with open(path, encoding="utf-8") as file:
        return json.loads(DATA.search(file.read()).group(2))
