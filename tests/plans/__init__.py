"""Plans for tests: a small one that fills every topic of Buku 2, and one that prints one of each kind of block."""

from pathlib import Path

LENGKAP = Path(__file__).with_name("lengkap.yaml")
RUPA = Path(__file__).with_name("rupa")
