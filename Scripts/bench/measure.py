"""Runs one command and tells what it took: wall seconds, processor seconds, peak memory. Linux; standard library only."""
import dataclasses
import os
import platform
import subprocess
import threading
import time

PAGE = os.sysconf("SC_PAGE_SIZE")
TICK = os.sysconf("SC_CLK_TCK")


@dataclasses.dataclass
class Measured:
    wall_s: float
    cpu_s: float
    peak_mib: float


class CommandFailed(Exception):
    """A command ended with another status than 0; the message has the end of what it wrote."""


def measure(command, log, cwd=None, env=None, server=None):
    """Runs `command` with stdout and stderr in the file `log`.

    The peak is the largest resident size of any single process of the command. With `server` (a process id), the
    command talks to a server: the peak is then sampled over both process trees together, memory that they share
    counted once, and the processor time of the server's ended children is added."""
    before = server_cpu(server)
    with open(log, "wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        sampler = TreeSampler([process.pid, server]) if server else None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = sampler.stop() if sampler else usage.ru_maxrss / 1024
    if process.returncode != 0:
        with open(log, "rb") as output:
            tail = output.read()[-800:].decode(errors="replace")
        raise CommandFailed(f"{command[0]} ended with status {process.returncode}: {tail}")
    time.sleep(0.1 if server else 0)
    return Measured(wall, usage.ru_utime + usage.ru_stime + server_cpu(server) - before, peak)


def server_cpu(server):
    """Processor seconds of the children that a server has waited for."""
    if not server:
        return 0.0
    with open(f"/proc/{server}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[13]) + int(fields[14])) / TICK


class TreeSampler(threading.Thread):
    """Twenty times a second, the memory of some processes and all their descendants."""

    def __init__(self, roots):
        super().__init__(daemon=True)
        self.roots, self.peak, self.ended = roots, 0.0, threading.Event()
        self.start()

    def run(self):
        while not self.ended.wait(0.05):
            self.peak = max(self.peak, self.sample())

    def stop(self):
        self.ended.set()
        self.join()
        return self.peak

    def sample(self):
        """MiB: what each process has alone, and the largest part that one of them shares."""
        parents, sizes = {}, {}
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/stat") as file:
                    parents[int(name)] = int(file.read().rpartition(")")[2].split()[1])
                with open(f"/proc/{name}/statm") as file:
                    sizes[int(name)] = [int(pages) * PAGE / 2**20 for pages in file.read().split()[1:3]]
            except (OSError, IndexError):
                continue  # It has ended.
        tree = set(self.roots)
        grows = True
        while grows:
            more = {pid for pid, parent in parents.items() if parent in tree} - tree
            tree |= more
            grows = bool(more)
        found = [sizes[pid] for pid in tree if pid in sizes]
        return sum(resident - shared for resident, shared in found) + max((shared for _, shared in found), default=0)


def machine():
    """Processor, cores and system in words."""
    model = platform.machine()
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    name = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return f"{model}, {len(os.sched_getaffinity(0))} cores, {name}, Linux {platform.release()}"
