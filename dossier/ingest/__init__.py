"""From an article's text to a record and its fingerprint."""
