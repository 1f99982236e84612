"""The page in Firefox, driven over WebDriver BiDi, which Debian's Firefox speaks by itself."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time

from compare import ASK
from sweeps import questions

READY = "document.documentElement.classList.contains('ready') && typeof maillage === 'object'"


class Firefox:
    """A session of Firefox without a window."""

    def __init__(self):
        from websockets.sync.client import connect

        self.profile = tempfile.mkdtemp(prefix="maillage-firefox-")
        environment = {**os.environ, "MOZ_HEADLESS": "1", "HOME": self.profile}
        self.process = subprocess.Popen(
            [
                shutil.which("firefox-esr"),
                "--headless",
                "--no-remote",
                "--profile",
                self.profile,
                "--remote-debugging-port",
                "0",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        self.socket, self.number, self.events = None, 0, []
        address = self._address()
        self.socket = connect(f"{address}/session", max_size=None)
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self.context = self.call("browsingContext.getTree")["contexts"][0]["context"]

    def _address(self):
        for line in self.process.stderr:
            found = re.search(r"WebDriver BiDi listening on (ws://\S+)", line)
            if found:
                return found.group(1)
        raise RuntimeError("Firefox does not say where it listens")

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            said = json.loads(self.socket.recv(timeout=60))
            if said.get("id") == self.number:
                if said["type"] == "error":
                    raise RuntimeError(f"{method}: {said['message']}")
                return said["result"]
            if said.get("type") == "event":
                self.events.append(said)

    def evaluate(self, expression):
        result = self.call("script.evaluate", expression=expression, awaitPromise=True, target={"context": self.context})
        if result["type"] != "success":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return result["result"].get("value")

    def open(self, path):
        self.call("browsingContext.navigate", context=self.context, url=f"file://{path}", wait="complete")
        until = time.monotonic() + 30
        while not self.evaluate(READY):
            if time.monotonic() > until:
                raise RuntimeError("the page does not open in Firefox")
            time.sleep(0.1)

    def close(self):
        if self.socket:
            self.socket.close()
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def check_firefox(suite):
    checks, program, browser = suite.checks, suite.program, suite.browser
    with checks.part("Firefox"):
        if shutil.which("firefox-esr") is None:
            checks.skip("Firefox", "Debian's firefox-esr is not here")
            return
        firefox = None
        path = program.page("paca", ["--region", "93"])
        page = browser.open(path)
        try:
            firefox = Firefox()
            firefox.open(path)
            for name, look in [
                ("headline", "document.querySelector('#headline').textContent"),
                ("title", "document.title"),
                ("figures", "document.querySelector('#figures').textContent"),
                ("rows", "document.querySelector('.table-count').textContent"),
            ]:
                time.sleep(0.3)
                checks.equal(firefox.evaluate(look), page.evaluate(look), f"Firefox: the same {name} as in Chromium")
            asked = questions()[::131]
            for question in asked:
                mine, other = (
                    json.loads(one)
                    for one in [
                        firefox.evaluate(f"({ASK})([{json.dumps(question)}, null])"),
                        page.evaluate(ASK, [question, None]),
                    ]
                )
                mine.pop("time"), other.pop("time")
                checks.that(mine == other, f"Firefox: the same answer to {other['command']}")
            painted = firefox.evaluate("""(() => { const c = document.querySelector("#map canvas");
              const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
              return new Set(Array.from({ length: 4000 }, (_, i) => d[Math.floor(i * d.length / 4000 / 4) * 4])).size; })()""")
            checks.that(painted > 5, "Firefox: the map is drawn", painted)
            firefox.evaluate("document.querySelector('#tab-schemes').click()")
            time.sleep(0.5)
            checks.that("tab=schemes" in firefox.evaluate("location.hash"), "Firefox: a tab opens")
            firefox.call("session.status")
            bad = [
                f"{event['params']['level']}: {event['params']['text']}"
                for event in firefox.events
                if event["method"] == "log.entryAdded" and event["params"]["level"] in ("error", "warn")
            ]
            asked = [
                event["params"]["request"]["url"]
                for event in firefox.events
                if event["method"] == "network.beforeRequestSent"
            ]
            checks.same(bad, "Firefox: no error or warning")
            checks.same(
                [url for url in asked if not url.startswith((f"file://{path}", "about:", "blob:", "data:"))],
                "Firefox: no request",
            )
        finally:
            if firefox:
                firefox.close()
            browser.close_page(page)
