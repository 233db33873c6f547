"""Views: what a template may show, computed, escaped and in the page's language."""
