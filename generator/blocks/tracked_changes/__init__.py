"""Two versions of a document merged into one, every block and word marked as added, deleted or unchanged."""
