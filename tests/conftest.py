import pytest
from hypothesis import settings

pytest_plugins = ["pytester", "tests.built", "tests.no_skips"]

# A deadline would measure how busy the machine is.
settings.register_profile("dossier", deadline=None)
settings.load_profile("dossier")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden pages and pictures anew"
    )
