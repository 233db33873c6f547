"""Files to begin with: what is known filled in, what is missing empty, the rest as examples."""
