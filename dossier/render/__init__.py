"""From the Dossier to Markdown: every page's path and text."""
