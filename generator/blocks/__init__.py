"""A document as typed blocks (headings, paragraphs, tables …): the input of every writer and of comparisons."""
