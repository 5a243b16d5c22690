"""Redlines that are brought to the page after a review."""

import datetime
from pathlib import Path

from generator.differences.redline import redline_of
from tests.page.visiting import Visitor
from tests.pulling.test_redlines import VISION, place_in, version
from tests.word.reversal import rejected


def test_what_a_review_rejected_is_shown_as_an_edit_back_to_the_old_text(tmp_path: Path) -> None:
    old, new = place_in(tmp_path / "dahulu", "uji"), place_in(tmp_path, "uji", VISION)
    when = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
    docx = redline_of(version(old), version(new), "masterplan", "Bappeda", when).content
    visitor = Visitor(tmp_path)
    assert visitor.bring("tolak.docx", rejected(docx)).status_code == 200
    words = visitor.words("/d/uji/masuk/")
    assert "<del>Bontang cerdas dan lestari</del>" in words and "<ins>Bontang cerdas dan maju</ins>" in words
    assert "tidak ada perbedaan" not in words
