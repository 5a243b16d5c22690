"""A document as typed blocks: what every writer reads, and what versions are compared by."""
