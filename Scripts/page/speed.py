"""How fast the page is. Machines are shared: the limits are generous, the figures are for reading."""

MAP_SCRIPT = """async () => {
  const canvas = document.querySelector("#map canvas[role=application]");
  const box = canvas.getBoundingClientRect();
  canvas.setPointerCapture = () => {};
  const send = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, {
    pointerId: 1, pointerType: "mouse", button: 0, buttons: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }));
  send("pointerdown", 400, 250);
  const frames = 60;
  const begin = performance.now();
  let last = begin, worst = 0;
  for (let at = 0; at < frames; at++) {
    send("pointermove", 400 + 150 * Math.sin(at / 9), 250 + 60 * Math.cos(at / 7));
    await new Promise((done) => requestAnimationFrame(done));
    worst = Math.max(worst, performance.now() - last);
    last = performance.now();
  }
  send("pointerup", 400, 250);
  return [frames * 1000 / (last - begin), worst];
}"""
# What a change costs until the next frame can be painted.
CHANGE = """async ([selector, values]) => {
  const times = [];
  for (const value of values) {
    const field = document.querySelector(selector);
    const begin = performance.now();
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    times.push(performance.now() - begin);
    await new Promise((done) => setTimeout(done, 700));
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}"""
ASK = """(scenario) => {
  const times = [];
  for (let at = 0; at < 12; at++) {
    const question = { ...maillage.question(), rule: at % 2 ? "any-commune" : "overlap", tolerance: 0.05 - at / 1000 };
    const begin = performance.now();
    maillage.ask(question, scenario);
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[6];
}"""
SORT = """async () => {
  const times = [];
  for (const key of ["population", "name", "commune", "area_share"]) {
    const head = document.querySelector(`#tab-table [data-key=sort-${key}]`);
    if (!head) continue;
    const begin = performance.now();
    head.click();
    times.push(performance.now() - begin);
    await new Promise((done) => setTimeout(done, 100));
  }
  return Math.max(...times);
}"""


def check_speed(suite):
    checks, program, browser = suite.checks, suite.program, suite.browser
    with checks.part("Speed"):
        path = program.page("france", [])
        page = browser.open(path)
        checks.note(f"page written in {program.made[path]:.1f} s")
        # The script of the page has run when its document is told to be whole.
        usable = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        _limit(checks, "France: usable after", usable, 6000, "ms")
        for name, scenario in [
            ("a question over 1,518 QPV", None),
            (
                "a what-if over 1,518 QPV",
                {
                    "added": [
                        {
                            "id": "N",
                            "type": "CLS",
                            "name": "n",
                            "start": 20000,
                            "end": None,
                            "atoms": list(range(0, 420, 7)),
                        }
                    ],
                    "extended": [],
                    "ended": [],
                },
            ),
        ]:
            _limit(checks, f"{name}: answered in", page.evaluate(ASK, scenario), 500, "ms")
        rule = "#questions select:has(option[value=all-communes])"
        _limit(
            checks,
            "another rule: page answered in",
            page.evaluate(CHANGE, [rule, ["all-communes", "", "any-commune", "", "all-communes"]]),
            1200,
            "ms",
        )
        frames, worst = page.evaluate(MAP_SCRIPT)
        checks.that(frames >= 4, f"pan: {frames:.0f} frames a second", f"slowest {worst:.0f} ms")
        checks.note(f"pan: {frames:.0f} frames a second in software, the slowest {worst:.0f} ms")
        browser.close_page(page)
        page = browser.open(program.page("density", ["--zoning", "density"]))
        count = page.evaluate("maillage.data.zonings[0].count")
        checks.that(count > 10000, "a zoning of many communes", count)
        _limit(checks, f"sort of {count} rows:", page.evaluate(SORT), 3000, "ms")
        browser.close_page(page)
        browser.check_faults(checks, "speed")


def _limit(checks, name, value, most, unit):
    checks.note(f"{name} {value:.0f} {unit}")
    checks.that(value <= most, f"{name} at most {most} {unit}", f"{value:.0f} {unit}")
