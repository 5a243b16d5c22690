"""Rules by which a Word document is known to be sound, written without the product's code.

Each rule is a small function with its reason; together they notice what Word, other readers or a person at the
desk would stumble over, though most programs open such a file without a word.
"""
