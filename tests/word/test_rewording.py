"""A value is known by its words in spite of another first letter or ending, and gets these back."""

from generator.source.values import Teks
from generator.word.rewording import is_as_written, restored
from tests.cases import each


@each(
    ("raw", "text", "expected"),
    [
        ("Menetapkan arah.", "Menetapkan arah.", True),
        ("Menetapkan arah.", "menetapkan arah", True),
        ("menyusun laporan; dan", "menyusun laporan", True),
        ("Menetapkan arah.", "MENETAPKAN ARAH", False),
        ("Menetapkan arah.", "Menetapkan", False),
        ("Menetapkan arah.", "", False),
    ],
)
def test_only_the_first_letter_and_the_ending_may_differ(raw: str, text: str, expected: bool) -> None:
    assert is_as_written(Teks(raw), text) is expected


@each(
    ("typed", "printed", "raw", "expected"),
    [
        ("menetapkan tujuan", "menetapkan arah", "Menetapkan arah.", "Menetapkan tujuan."),
        ("Menetapkan tujuan.", "Menetapkan arah.", "Menetapkan arah.", "Menetapkan tujuan."),
        ("Menetapkan tujuan", "Menetapkan arah", "Menetapkan arah.", "Menetapkan tujuan."),
        ("menetapkan tujuan.", "menetapkan arah", "Menetapkan arah.", "Menetapkan tujuan."),
        ("memantau arah", "menetapkan arah", "Menetapkan arah.", "Memantau arah."),
        ("UMKM naik", "menetapkan arah", "Menetapkan arah.", "UMKM naik."),
        ("", "menetapkan arah", "Menetapkan arah.", ""),
        ("lain", "cetakan lain", "Isi", "lain"),
    ],
)
def test_what_was_typed_gets_the_first_letter_and_ending_of_the_files(
    typed: str, printed: str, raw: str, expected: str
) -> None:
    assert restored(typed, printed, raw) == expected
