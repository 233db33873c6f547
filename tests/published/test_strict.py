"""MkDocs checks all that it can. (That it finds nothing stands with the bytes of the site.)"""

import logging

from mkdocs.config import load_config

from tests.built import ROOT


def test_every_validation_is_on() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[])
    assert config.strict
    levels = [*config.validation.nav.values(), *config.validation.links.values()]
    assert levels == [logging.WARNING] * 7
