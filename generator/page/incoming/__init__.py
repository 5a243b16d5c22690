"""Files that people bring to the page: kept in memory, read within limits, shown as a plan."""
