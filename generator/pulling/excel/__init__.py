"""Workbooks that come home: which table a sheet is, which row is which item, and what was changed in the cells."""
