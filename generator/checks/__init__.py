"""Rules of completeness and soundness, and the findings that they yield."""
