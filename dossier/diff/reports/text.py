"""One line a change, then one for each share of evidence that is another now."""

from dossier.diff.change import Difference


def report(difference: Difference) -> str:
    """The sentences, a line each; nothing where there is no change."""
    evidence = (f"evidence: {share}" for share in difference.evidence)
    sentences = (change.sentence for change in difference.changes)
    return "".join(f"{line}\n" for line in (*sentences, *evidence))
