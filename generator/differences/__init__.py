"""The comparison that `diff` prints: two versions read wherever they are, their report in each of its formats."""
