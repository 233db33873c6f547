"""With NO_SKIPS=1 (as in CI) a skipped test fails, and so does a run without a browser test.

A test skips itself where a browser or a tool is missing. That helps on somebody's own machine; in
CI it would let a broken site pass for a tested one.
"""

import os
from collections.abc import Generator

import pytest

RAN_IN_BROWSER = ("browser", True)


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("NO_SKIPS") == "1":
        config.pluginmanager.register(NoSkips())


def fail(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn the report of a skip into one of a failure, with the reason of the skip."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
    report.outcome = "failed"
    report.longrepr = f"{report.nodeid}: skipped, which NO_SKIPS=1 forbids: {reason}"


class NoSkips:
    def __init__(self) -> None:
        self.browser_tests = 0

    # A report is changed where it is made: from a worker of xdist it then goes the usual way, to
    # the summary and the exit status. First: outside of pytest's own wrapper, which knows xfail.
    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if report.skipped and not hasattr(report, "wasxfail"):
            fail(report)
        if report.when == "call" and item.get_closest_marker("browser"):
            report.user_properties.append(RAN_IN_BROWSER)
        return report

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_make_collect_report(
        self,
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        if report.outcome == "skipped":
            fail(report)
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.browser_tests += RAN_IN_BROWSER in map(tuple, report.user_properties)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        # A worker sees a part of the tests only; the session that started it sees them all.
        is_worker = hasattr(session.config, "workerinput")
        if not is_worker and not self.browser_tests and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self.browser_tests:
            terminalreporter.write_line("No browser test ran, which NO_SKIPS=1 forbids.", red=True)
