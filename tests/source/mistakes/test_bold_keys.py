"""Keys that a chat or Markdown made bold are told as keys."""

from tests.cases import each
from tests.source.mistakes.remedies import told_alone


@each("key", ["*Visi:*", "*Visi*:", "**Visi:**", "_Visi:_", "*visi* :"])
def test_a_bold_topic_is_written_plainly(key: str) -> None:
    assert told_alone(f"{key} Kota\nmisi:\n  - Satu\n")[0][1] == "tulis  visi: Kota"


@each(
    ("text", "remedy"),
    [
        ("visi:\n  *rumusan:* Kota\n", "tulis  rumusan: Kota"),
        ("misi:\n  - *nama:* Satu\n    uraian: x\n", "tulis  - nama: Satu"),
    ],
)
def test_a_bold_key_is_written_plainly(text: str, remedy: str) -> None:
    assert told_alone(text)[0][1] == remedy


def test_other_bold_words_stay_text() -> None:
    assert "apit" in told_alone("visi:\n  rumusan: *Kota:* maju\n")[0][1]
