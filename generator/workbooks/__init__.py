"""A region's topics as tables of a workbook: their columns, what is filled in, whose rows they are."""
