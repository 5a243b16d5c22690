"""Blocks to Word documents (WordprocessingML), and Word documents read back; only this room knows Word's XML."""
