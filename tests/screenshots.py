"""Take pictures of every sort of page, at three widths, in light and dark.

They go to build/screenshots/. With --readme: only the one of the README, .github/screenshot.png.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser

from tests.built import EVERY_SORT_OF_PAGE, ROOT, Built, build, copy_of_the_dossier, served
from tests.chromium import chromium

FOLDER = ROOT / "build/screenshots"
README = ROOT / ".github/screenshot.png"
WIDTHS = (320, 768, 1440)
COLOURS: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")


def take_all(browser: Browser, address: str, built: Built) -> None:
    """Take every picture, each of a whole page."""
    for colours in COLOURS:
        for width in WIDTHS:
            page = browser.new_page(
                viewport={"width": width, "height": 800},
                color_scheme=colours,
                reduced_motion="reduce",
            )
            for sort in EVERY_SORT_OF_PAGE:
                page.goto(address + built.example(sort))
                page.screenshot(path=FOLDER / f"{sort}-{width}-{colours}.png", full_page=True)
            page.close()


def take_for_the_readme(browser: Browser, address: str, built: Built) -> None:
    """Take the picture of an event: its facts, its claims, and who says what about it."""
    page = browser.new_page(viewport={"width": 1280, "height": 1060}, reduced_motion="reduce")
    page.goto(address + built.example("event"))
    page.screenshot(path=README)


def main(arguments: list[str]) -> None:
    """Build the site apart from the one in site/, and take the pictures."""
    if arguments not in ([], ["--readme"]):
        sys.exit(__doc__)
    with TemporaryDirectory() as folder:
        built = build(copy_of_the_dossier(Path(folder) / "dossier"))
        with served(built.site) as address, chromium() as browser:
            if arguments:
                take_for_the_readme(browser, address, built)
            else:
                take_all(browser, address, built)
    print(f"{README if arguments else FOLDER} written.")


if __name__ == "__main__":
    main(sys.argv[1:])
