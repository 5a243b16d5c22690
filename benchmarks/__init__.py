"""Speed, side by side with docxtpl and pandoc: ``python -m benchmarks``."""
