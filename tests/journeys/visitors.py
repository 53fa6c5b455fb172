"""Somebody with a browser, and what they meet that they should not."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, ViewportSize, expect

# Milliseconds: on a busy machine anything takes long once, and what never comes fails all the same.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
DESKTOP, PHONE = ViewportSize(width=1280, height=900), ViewportSize(width=360, height=740)
WATCH = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`))"""


class Visitor:
    """`trouble` gathers errors of the console, violations of the policy, and answers of 400 and more."""

    def __init__(self, browser: Browser, hub: str, *, scripts: bool = True) -> None:
        self.browser, self.hub, self.scripts = browser, hub, scripts
        self.context = browser.new_context(base_url=hub, java_script_enabled=scripts, viewport=DESKTOP)
        self.trouble: list[str] = []
        self.page = self.open()

    def open(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(WATCH)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.trouble.append(f"script failed: {error}"))
        page.on("response", self._response)
        return page

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.trouble.append(message.text)

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.trouble.append(f"{response.status} {response.url.removeprefix(self.hub)}")

    def leave(self) -> None:
        self.context.close()

    def look_hard(self) -> list[str]:
        """What axe and a narrow screen find wrong with the page as it stands, at 1280 and at 360 pixels."""
        page = self.page if self.scripts else self._seen_with_scripts()
        found = []
        page.evaluate(Axe().axe_script)
        for size in (DESKTOP, PHONE):
            page.set_viewport_size(size)
            for violation in page.evaluate("axe.run({resultTypes: ['violations']}).then((seen) => seen.violations)"):
                places = ", ".join(str(node["target"]) for node in violation["nodes"])
                found.append(f"{size['width']}: {violation['id']} at {places}: {violation['help']}")
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found += [f"{size['width']}: {wide} pixels too wide"] if wide > 0 else []
        page.set_viewport_size(DESKTOP)
        if page is not self.page:
            page.context.close()
        return found

    def _seen_with_scripts(self) -> Page:
        """The same page to a browser with scripts, which axe needs."""
        context = self.browser.new_context(storage_state=self.context.storage_state(), viewport=DESKTOP)
        page = context.new_page()
        page.goto(self.page.url)
        return page
