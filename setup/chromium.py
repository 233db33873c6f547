"""Find a Chromium for the browser tests, or install one, and record where it is.

The record is a file with the path of the program; an empty one stands for Playwright's own.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

PLAYWRIGHT = (sys.executable, "-m", "playwright")
NAMES = ("chromium", "chromium-browser", "google-chrome")
APT = Path(__file__).with_name("apt.sh")


def runs(*command: str | Path, quiet: bool = False) -> bool:
    """Run a command, and tell whether it did its work."""
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, check=False, stdout=output, stderr=output).returncode == 0


def driver_runs() -> bool:
    """Tell whether Playwright itself runs, whatever the browser."""
    return runs(*PLAYWRIGHT, "--version", quiet=True)


def works(program: str | None) -> bool:
    """Tell whether the browser opens a page: on Ubuntu the program may be a mere stub."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program)
            page = browser.new_page()
            page.set_content("<title>ready</title>")
            return page.title() == "ready"
    except Error:
        return False


def on_path() -> str | None:
    """Return the first browser on the PATH that works."""
    found = (shutil.which(name) for name in NAMES)
    return next((program for program in found if program and works(program)), None)


def playwrights_own() -> bool:
    """Install Playwright's own browser, and the libraries it needs where that asks no password."""
    return runs(*PLAYWRIGHT, "install", "chromium") and (
        works(None) or (runs(APT) and runs(*PLAYWRIGHT, "install-deps", "chromium") and works(None))
    )


def find() -> str | None:
    """Return the browser to use, from the nearest place to the farthest."""
    if program := on_path():
        return program
    if runs(APT, "chromium") and (program := on_path()):
        return program
    return "" if works(None) or playwrights_own() else None


def main(record: Path) -> None:
    """Write the record, or say what is missing."""
    # A library that Playwright's program does not bring along, and a bare Debian does not have.
    if not driver_runs() and not (runs(APT, "libatomic1") and driver_runs()):
        sys.exit(
            "Playwright, which drives the browser tests, does not run here.\n"
            "On Debian or Ubuntu: sudo apt-get install libatomic1"
        )
    program = find()
    if program is None:
        sys.exit(
            "The browser tests need a Chromium, and none could be installed.\n"
            "Install one so that `chromium` is on the PATH (on Debian: "
            "sudo apt-get install chromium), then run make test again."
        )
    record.write_text(program, encoding="utf-8")
    print(f"Browser for the tests: {program or 'the one of Playwright'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
