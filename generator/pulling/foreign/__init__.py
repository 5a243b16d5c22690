"""Tables of other people: read from workbooks, text files and Word, their columns matched to fields by heading."""
