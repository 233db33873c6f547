"""`python -m dossier`: the same as the command `dossier`."""

from dossier.cli import main

main(prog_name="dossier")
