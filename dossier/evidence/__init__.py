"""Whether a quote stands in its source: words, fingerprints, grades, addresses."""
