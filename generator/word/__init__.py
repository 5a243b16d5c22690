"""Blocks to WordprocessingML; the only room that knows the names of Word's elements."""
