"""Word documents as others may have saved them, read back: a safe package, its paragraphs, rows and anchors."""
