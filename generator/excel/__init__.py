"""Excel workbooks: written from plain descriptions of sheets, and read from any source. Knows no masterplan."""
