"""Runs of the program within limits."""

import os
import resource
import shutil
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass


NOTES = ["(account: check --table reading)", ") not read: "]


@dataclass
class Run:
    shown: str
    """Exit status, or minus the signal that ended it."""
    status: int
    output: bytes
    error: str
    seconds: float
    mebibytes: float

    def fault(self) -> str | None:
        if self.status < 0:
            return f"signal {-self.status}"
        if self.seconds > 10:
            return f"{self.seconds:.0f} s"
        if self.status not in (0, 1, 2, 64):
            return f"status {self.status}"
        if self.mebibytes > 512:
            return f"{self.mebibytes:.0f} MiB"
        if self.status in (2, 64):
            if self.output:
                return f"status {self.status} with {len(self.output)} bytes of output"
            lines = [line for line in self.error.splitlines() if line.strip()]
            # What was not read is noted before.
            lines = [line for line in lines if not any(note in line for note in NOTES)]
            if len(lines) != 1 or not lines[0].startswith("maillage: "):
                return f"{len(lines)} lines of error"
        return None


class Program:
    def __init__(self, binary: str, toy: str, work: str):
        self.binary, self.toy, self.work = os.path.abspath(binary), toy, work
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}

    def cache(self) -> dict[str, bytes]:
        """The files that a run on the toy package keeps."""
        folder = tempfile.mkdtemp(dir=self.work)
        environment = dict(self.environment, XDG_CACHE_HOME=folder)
        subprocess.run([self.binary, "stats", "--data", self.toy], env=environment, stdout=subprocess.DEVNULL, check=True)
        kept = {}
        for name in os.listdir(f"{folder}/maillage"):
            with open(f"{folder}/maillage/{name}", "rb") as file:
                kept[f"maillage/{name}"] = file.read()
        shutil.rmtree(folder)
        return kept

    def run(self, files: dict[str, bytes], arguments: list[str]) -> Run:
        """`FILE` in an argument stands for the folder of the files, `TOY` for the toy package, `ARGUMENTS` for the lines of
        the file of that name."""
        folder = tempfile.mkdtemp(dir=self.work)
        for name, content in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            if content.startswith(b"LINK:"):
                os.symlink(content[5:], path)
                continue
            with open(path, "wb") as file:
                file.write(content)
        typed = [line.decode(errors="replace") for line in files.get("ARGUMENTS", b"").replace(b"\0", b"").split(b"\n")]
        at = arguments.index("ARGUMENTS") if "ARGUMENTS" in arguments else None
        arguments = arguments if at is None else arguments[:at] + typed + arguments[at + 1 :]
        words = [word.replace("FILE", folder).replace("TOY", self.toy) for word in arguments] + ["--lang", "en"]
        if "--cache" not in words:
            words.append("--no-cache")
        environment = dict(self.environment, XDG_CACHE_HOME=folder, HOME=folder)
        start = time.time()
        with tempfile.TemporaryFile(dir=self.work) as output, tempfile.TemporaryFile(dir=self.work) as error:
            process = subprocess.Popen(
                [self.binary, *words], stdin=subprocess.DEVNULL, stdout=output, stderr=error, cwd=folder,
                env=environment, preexec_fn=self._limit)
            timer = threading.Timer(15, process.kill)
            timer.start()
            _, status, used = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            error.seek(0)
            run = Run(
                " ".join(arguments), process.returncode, output.read(), error.read().decode(errors="replace"),
                time.time() - start, used.ru_maxrss / 1024)
        shutil.rmtree(folder)
        return run

    @staticmethod
    def _limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (15, 15))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
