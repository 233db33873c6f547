"""From Markdown to a site, and the one module that writes files."""
