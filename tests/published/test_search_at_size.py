"""The search of a site of many pages, as it is published."""

import os
import shutil
from pathlib import Path

import pytest

from tests.built import Built, build, run
from tests.many import files, many
from tests.published.folders import assert_same, tree

WITHOUT = """
import importlib.metadata as metadata

_distribution = metadata.distribution

def distribution(name):
    if name == "pagefind_bin":
        raise metadata.PackageNotFoundError(name)
    return _distribution(name)

metadata.distribution = distribution
"""
"""An environment in which the program Pagefind is not installed."""


@pytest.fixture(scope="module")
def at_size(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(many(tmp_path_factory.mktemp("many") / "dossier"))


def test_plain_mkdocs_makes_the_same_site(at_size: Built, tmp_path: Path) -> None:
    folder = many(tmp_path / "dossier")
    done = run("mkdocs", "build", folder=folder)
    assert done.returncode == 0, done.stderr
    assert_same(at_size.site, folder / "site")
    assert any(path.startswith("pagefind/") for path in tree(at_size.site))


def test_a_build_after_a_change_makes_what_a_clean_one_makes(
    at_size: Built, tmp_path: Path
) -> None:
    (path, text), *_ = files().items()
    changed = shutil.copytree(at_size.root, tmp_path / "changed")
    clean = many(tmp_path / "clean")
    for folder in (changed, clean):
        (folder / path).write_text(str(text).replace("Ford", "Furt"), "utf-8")
    assert_same(build(changed).site, build(clean).site)


def test_without_the_program_the_site_stays_and_the_problem_is_named(
    at_size: Built, tmp_path: Path
) -> None:
    folder = many(tmp_path / "dossier")
    shutil.copytree(at_size.site, folder / "site")
    (tmp_path / "without").mkdir()
    (tmp_path / "without/sitecustomize.py").write_text(WITHOUT, "utf-8")
    paths = os.pathsep.join((str(tmp_path / "without"), os.environ.get("PYTHONPATH", "")))
    done = run("dossier", "build", folder=folder, PYTHONPATH=paths)
    assert done.returncode == 1
    assert "pip install 'pagefind[bin]'" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert_same(at_size.site, folder / "site")

    done = run("mkdocs", "build", folder=folder, PYTHONPATH=paths)
    assert done.returncode == 1
    assert "pip install 'pagefind[bin]'" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
