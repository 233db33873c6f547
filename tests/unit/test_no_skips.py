from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

IN_A_BROWSER = """
    import pytest

    @pytest.mark.browser
    def test_in_a_browser():
        pass
"""
SKIPPED_TESTS = """
    import pytest

    @pytest.fixture
    def tool():
        pytest.skip("no tool")

    @pytest.mark.skip(reason="no tool")
    def test_by_mark():
        pass

    @pytest.mark.skipif(True, reason="no tool")
    def test_by_condition():
        pass

    def test_by_itself():
        pytest.skip("no tool")

    def test_by_fixture(tool):
        pass
"""
SKIPPED_FILE = "import pytest\npytest.skip('no tool', allow_module_level=True)"
SKIPPED_IMPORT = "import pytest\npytest.importorskip('no_such_module', reason='no tool')"

WORKERS = pytest.mark.parametrize("workers", [(), ("-n", "1")], ids=["alone", "with workers"])


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Run pytest as in CI, apart from the run that this test is in."""
    monkeypatch.setenv("NO_SKIPS", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    pytester.makeini("[pytest]\nmarkers = browser")
    pytester.plugins = ["tests.no_skips"]
    return pytester


@WORKERS
def test_skipped_tests_fail_and_are_named(run: pytest.Pytester, workers: tuple[str, ...]) -> None:
    run.makepyfile(test_browser=IN_A_BROWSER, test_it=SKIPPED_TESTS)
    result = run.runpytest_subprocess(*workers)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    for name in ("by_mark", "by_condition", "by_itself", "by_fixture"):
        result.stdout.fnmatch_lines_random([f"test_it.py::test_{name}: skipped, *no tool*"])


@WORKERS
def test_skipped_files_fail_and_are_named(run: pytest.Pytester, workers: tuple[str, ...]) -> None:
    run.makepyfile(test_browser=IN_A_BROWSER, test_file=SKIPPED_FILE, test_import=SKIPPED_IMPORT)
    result = run.runpytest_subprocess(*workers)
    assert result.ret != 0
    result.stdout.fnmatch_lines_random(
        ["test_file.py: skipped, *no tool*", "test_import.py: skipped, *no tool*"]
    )


@WORKERS
def test_a_run_without_a_browser_test_fails(run: pytest.Pytester, workers: tuple[str, ...]) -> None:
    # In a folder of that name: the mark alone counts.
    run.mkdir("browser").joinpath("test_other.py").write_text("def test_other(): pass", "utf-8")
    result = run.runpytest_subprocess(*workers)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["No browser test ran, which NO_SKIPS=1 forbids."])


@WORKERS
def test_a_whole_run_passes(run: pytest.Pytester, workers: tuple[str, ...]) -> None:
    known = "import pytest\n@pytest.mark.xfail\ndef test_known(): assert False"
    run.makepyfile(test_browser=IN_A_BROWSER, test_known=known)
    result = run.runpytest_subprocess(*workers)
    assert result.ret == pytest.ExitCode.OK
    result.assert_outcomes(passed=1, xfailed=1)


def test_elsewhere_a_skip_is_a_skip(run: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_SKIPS")
    run.makepyfile(test_it=SKIPPED_TESTS)
    result = run.runpytest_subprocess()
    assert result.ret == pytest.ExitCode.OK
    result.assert_outcomes(skipped=4)
