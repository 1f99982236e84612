"""Pages opened in Chromium, watched: whatever leaves, warns, fails or asks is a failure."""

import os
import shutil

import axe_playwright_python
from playwright.sync_api import Error, sync_playwright

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Browser:
    """Chromium, and what the pages opened in it did that they should not."""

    def __init__(self):
        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        self.faults = []

    def close(self):
        self.chromium.close()
        self.playwright.stop()

    def open(self, path, link="", width=1280, height=900, is_ready=True, is_watched=True, **options):
        """A page in a window of its own, once it can be used."""
        context = self.chromium.new_context(
            viewport={"width": width, "height": height},
            offline=True,
            accept_downloads=True,
            **{"locale": "fr-FR", "reduced_motion": "reduce", **options},
        )
        page = context.new_page()
        page.set_default_timeout(20000)
        if is_watched:
            self.watch(page, path)
        page.goto(f"file://{path}{link}")
        if is_ready:
            try:
                page.wait_for_selector("html.ready")
            except Error as error:
                raise RuntimeError(f"{os.path.basename(path)} does not open: {self.faults}") from error
            self.settle(page)
        return page

    def watch(self, page, path):
        name = os.path.basename(path)

        def fault(text):
            self.faults.append(f"{name}: {text[:400]}")

        def asked(request):
            if not request.url.startswith(("blob:", "data:")) and request.url.split("#")[0] != f"file://{path}":
                fault(f"request of {request.url}")

        def asks(dialog):
            fault(f"dialog {dialog.message}")
            dialog.dismiss()

        page.on(
            "console",
            lambda message: (
                fault(f"console {message.type}: {message.text}") if message.type in ("error", "warning") else None
            ),
        )
        page.on("pageerror", lambda error: fault(f"error {error}"))
        page.on("request", asked)
        page.on("dialog", asks)

    def settle(self, page, most=6000):
        """Waits until the page has drawn all that a change draws: it draws in turns, by timers and frames."""
        page.evaluate(
            """(most) => new Promise((done) => {
          const until = performance.now() + most;
          let last = "", same = 0;
          const look = () => {
            const now = [document.querySelector("#headline")?.textContent, document.querySelector("#charts")?.innerHTML.length,
              document.querySelector("#tab-panel")?.innerHTML.length, document.querySelector("#sheet")?.innerHTML.length,
              document.querySelector("#scenario")?.innerHTML.length, location.hash].join();
            same = now === last ? same + 1 : 0;
            last = now;
            if (same >= 3 || performance.now() > until) done(); else setTimeout(look, 60);
          };
          setTimeout(look, 30);
        })""",
            most,
        )

    def close_page(self, page):
        page.context.close()

    def check_faults(self, checks, name):
        """Nothing left, nothing failed since the last time."""
        checks.same(self.faults, f"{name}: no request, console message, error or dialog")
        self.faults = []

    def axe(self, page):
        """What axe finds, as sentences."""
        path = os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")
        with open(path, encoding="utf-8") as file:
            page.evaluate(file.read())
        found = page.evaluate("(rules) => axe.run(document, { runOnly: rules })", AXE_RULES)
        if len(found["passes"]) < 20:
            return [f"axe looked at {len(found['passes'])} rules only"]
        return [f"{one['id']} ({len(one['nodes'])}): {one['nodes'][0]['html'][:200]}" for one in found["violations"]]

    def download(self, page, action):
        """What a click hands over: its name and its bytes."""
        with page.expect_download() as waiting:
            action()
        with open(waiting.value.path(), "rb") as file:
            return waiting.value.suggested_filename, file.read()
