"""A generator of static dossiers: records and typed YAML in, a cited and searchable site out."""

__version__ = "0.1.0"
