"""What runs on the code host: with which rights, on whose code, and of which version."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

from dossier.cli import names
from tests.workspace import REPOSITORY

FOLDER = REPOSITORY / ".github/workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))

Data: TypeAlias = "str | list[Data] | dict[str, Data]"

DEPLOY_IF = "github.event_name == 'push' && github.ref == 'refs/heads/main'"
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
KNOWN = r"github\.(workflow|event_name|ref|sha)|steps\.\w+\.outputs\.\w+|!cancelled\(\)"
"""What an expression may have: nothing of which a stranger chooses the words."""


def mapping(data: Data) -> dict[str, Data]:
    assert isinstance(data, dict)
    return data


def jobs_of(workflow: dict[str, Data]) -> dict[str, dict[str, Data]]:
    return {name: mapping(job) for name, job in mapping(workflow["jobs"]).items()}


def steps_of(job: dict[str, Data]) -> list[dict[str, Data]]:
    steps = job["steps"]
    assert isinstance(steps, list)
    return [mapping(step) for step in steps]


def triggers_of(workflow: dict[str, Data]) -> set[str]:
    triggers = workflow["on"]
    return {triggers} if isinstance(triggers, str) else {str(trigger) for trigger in triggers}


def faults(text: str) -> Iterator[str]:
    """What a workflow does that none may do here."""
    workflow = mapping(yaml.load(text, Loader=yaml.BaseLoader))
    if not triggers_of(workflow) <= {"push", "pull_request", "schedule", "workflow_dispatch"}:
        yield "trigger"
    if workflow.get("permissions") != {}:
        yield "permissions"
    if any(not PINNED.search(line) for line in text.splitlines() if "uses:" in line):
        yield "pin"
    if re.search(r"\bsecrets[.\[]\w", text):
        yield "secret"
    for name, job in jobs_of(workflow).items():
        rights = job.get("permissions", "all")
        may_write = not isinstance(rights, dict) or "write" in rights.values()
        if may_write and not (name == "deploy" and job.get("if") == DEPLOY_IF):
            yield "rights"
        if "timeout-minutes" not in job:
            yield "timeout"
        for step in steps_of(job):
            if "${{" in str(step.get("run", "")):
                yield "expression"
            used, given = str(step.get("uses", "")), mapping(step.get("with", {}))
            if used.startswith("actions/checkout@") and given.get("persist-credentials") != "false":
                yield "credentials"
            if used.startswith("actions/checkout@") and given.keys() & {"ref", "repository"}:
                yield "another's code"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_more_rights_than_it_needs(path: Path) -> None:
    assert list(faults(path.read_text("utf-8"))) == []


BROKEN = {
    "trigger": ("on: [push, pull_request]", "on: [push, pull_request_target]"),
    "permissions": ("permissions: {}", "permissions: write-all"),
    "pin": ("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7"),
    "pin without its version": (" # v7.0.1", ""),
    "secret": ("run: make site\n", "run: make site\n        env: {A: secrets.A}\n"),
    "rights": ("contents: read", "contents: write"),
    "rights of any job": ("    permissions:\n      contents: read\n", ""),
    "rights to deploy": (f"    if: {DEPLOY_IF}\n    needs", "    needs"),
    "timeout": ("    timeout-minutes: 60\n", ""),
    "expression": ("run: make check", "run: echo ${{ github.head_ref }}"),
    "expression of an event": ("run: make check", "run: echo ${{ github.event.issue.title }}"),
    "credentials": ("persist-credentials: false", "persist-credentials: true"),
    "another's code": ("fetch-depth: 0", "ref: ${{ github.event.pull_request.head.sha }}"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_no_workflow_may_do_is_found(name: str) -> None:
    whole = (FOLDER / "site.yml").read_text("utf-8")
    words, broken = BROKEN[name]
    assert words in whole
    (fault,) = set(faults(whole.replace(words, broken, 1)))
    assert name.startswith(fault)


def test_expressions_name_nothing_that_a_stranger_can_word() -> None:
    for path in WORKFLOWS:
        for expression in re.findall(r"\$\{\{(.*?)\}\}", path.read_text("utf-8")):
            named = re.sub(r"'[^']*'|&&|==|!=", " ", expression).split()
            assert [word for word in named if not re.fullmatch(KNOWN, word)] == []


def test_a_pull_request_is_checked_first_then_told_in_words_then_built_to_look_at() -> None:
    workflow = mapping(yaml.load((FOLDER / "site.yml").read_text("utf-8"), Loader=yaml.BaseLoader))
    steps = steps_of(jobs_of(workflow)["test"])
    runs = [str(step.get("run", step.get("uses", ""))) for step in steps]
    order = ["actions/checkout@", "make check", "dossier diff", "make test", "make site",
             "actions/upload-artifact@", "actions/upload-pages-artifact@"]  # fmt: skip
    places = [next(n for n, run in enumerate(runs) if word in run) for word in order]
    assert places == sorted(places)
    # Where the two parted can be found only with all of the history.
    assert mapping(steps[0]["with"])["fetch-depth"] == "0"
    assert '>> "$GITHUB_STEP_SUMMARY"' in runs[places[2]]
    assert steps[places[2]]["continue-on-error"] == "true"
    assert "pull_request" in str(steps[places[5]]["if"])
    when = {run: str(step.get("if")) for run, step in zip(runs, steps, strict=True)}
    # Drafts may stand in a pull request and on a branch; the main branch has none to publish.
    assert when["make check STRICT=1"] == "github.ref == 'refs/heads/main'"
    assert when["make check"] == "github.ref != 'refs/heads/main'"
    assert when["make site DRAFTS=1"] == "github.event_name == 'pull_request'"
    assert when["make site"] == "github.event_name != 'pull_request'"
    assert steps[places[6]]["if"] == DEPLOY_IF


@pytest.mark.parametrize(
    ("target", "command"),
    [
        (["check"], "dossier check"),
        (["check", "STRICT=1"], "dossier check --strict"),
        (["site"], "dossier build"),
        (["site", "DRAFTS=1"], "dossier build --drafts"),
    ],
)
def test_make_passes_on_what_the_workflow_asks_for(target: list[str], command: str) -> None:
    told = subprocess.run(
        ["make", "--no-print-directory", "--dry-run", *target],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines()[-1] == f".venv/bin/{command}"


def test_links_are_looked_at_each_week_and_block_nobody() -> None:
    workflow = mapping(yaml.load((FOLDER / "links.yml").read_text("utf-8"), Loader=yaml.BaseLoader))
    assert triggers_of(workflow) == {"schedule", "workflow_dispatch"}
    (job,) = jobs_of(workflow).values()
    (checker,) = [step for step in steps_of(job) if "lychee" in str(step.get("uses", ""))]
    assert mapping(checker["with"])["fail"] == "false"
    assert checker["continue-on-error"] == "true"


def commands_run(text: str) -> set[str]:
    """The commands of the program that a workflow runs."""
    return set(re.findall(r"\.venv/bin/dossier (\w+)", text))


def test_a_workflow_runs_commands_that_there_are() -> None:
    run = {name for path in WORKFLOWS for name in commands_run(path.read_text("utf-8"))}
    assert run == {"diff", "links"}
    assert run <= set(names())


# pre-commit

KEYS = {
    "id", "name", "entry", "language", "files", "exclude", "types", "types_or", "exclude_types",
    "always_run", "fail_fast", "verbose", "pass_filenames", "require_serial", "description",
    "language_version", "minimum_pre_commit_version", "args", "stages",
}  # fmt: skip
"""What a hook may have. Source: https://pre-commit.com/#creating-new-hooks"""


def test_the_hooks_are_such_as_pre_commit_reads_and_run_what_there_is() -> None:
    hooks = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["dossier-check", "dossier-fmt"]
    for hook in hooks:
        assert {"id", "name", "entry", "language", "files"} <= set(hook) <= KEYS
        assert hook["language"] == "python"
        assert hook["entry"].split()[0] == "dossier"
        assert isinstance(hook["pass_filenames"], bool)
        for path in ("content/countries/upland.yml", "seeds/the-courier.yml"):
            assert re.search(hook["files"], path)
        for path in ("mkdocs.yml", "tests/content/a.yml", "dossier/model/base.py"):
            assert not re.search(hook["files"], path)
    assert {hook["entry"].split()[1] for hook in hooks} <= set(names())
    # A check reads the whole dossier, and takes no names of files.
    assert hooks[0]["pass_filenames"] is False


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", [path.as_posix() for path in WORKFLOWS]),
        ("vendor.github-issue-forms", [".github/ISSUE_TEMPLATE/report.yml"]),
        ("vendor.github-issue-config", [".github/ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_the_code_host_understands_the_file(schema: str, paths: list[str]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *paths]
    told = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout
