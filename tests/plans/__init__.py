"""Plans for tests: a small one that fills every topic of Buku 2."""

from pathlib import Path

LENGKAP = Path(__file__).with_name("lengkap.yaml")
