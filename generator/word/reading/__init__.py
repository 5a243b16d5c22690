"""Reading of Word documents that others may have edited: package, paragraphs, rows, anchors, edits."""
