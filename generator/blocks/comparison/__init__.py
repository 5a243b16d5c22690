"""Two versions of a document as one, in which every block and word knows whether it came, went or stayed."""
