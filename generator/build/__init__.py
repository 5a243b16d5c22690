"""What is built, when, and where it is put."""
