"""What stands in quotation marks in an article, and who says it."""

from dossier.ingest.quotes.speech import find_quotes

__all__ = ["find_quotes"]
