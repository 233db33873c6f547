"""Dates in an article's text, as EDTF with no more precision than the words have."""

from dossier.ingest.dates.find import find_dates

__all__ = ["find_dates"]
