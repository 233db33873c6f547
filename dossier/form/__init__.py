"""The canonical form of a content file: one order, one way of writing, every comment kept."""
