"""Options that take one value, given twice."""

from pathlib import Path

from tests.cases import each
from tests.conftest import Run


@each(
    ("words", "remedy"),
    [
        (("init", "72.09", "--prioritas", "smart_branding", "--prioritas", "smart_economy"), "sisakan satu"),
        (("init", "72.09", "--periode", "2025-2029", "--periode=2026-2030"), "sisakan satu"),
        (("build", "contoh", "--format", "docx", "--format", "pdf"), "misalnya  --format SATU,DUA"),
        (("excel", "contoh", "--topik", "rencana_aksi", "--topik", "risiko"), "misalnya  --topik SATU,DUA"),
        (("handout", "contoh", "--tahap", "1", "--tahap", "2"), "sisakan satu"),
    ],
)
def test_are_refused_before_anything_is_done(words: tuple[str, ...], remedy: str, tmp_path: Path, run: Run) -> None:
    done = run(*words, cwd=tmp_path)
    assert done.exit_code == 2
    assert remedy in done.output
    assert not [*tmp_path.iterdir()]


def test_those_that_may_be_repeated_keep_all_values(tmp_path: Path, run: Run) -> None:
    neighbours = ("--tetangga", "Kabupaten Poso", "--tetangga", "Kabupaten Banggai")
    assert run("init", "72.09", *neighbours, "-q", "-q", cwd=tmp_path).exit_code == 0
    assert "Kabupaten Banggai" in (tmp_path / "masterplans/tojo-una-una/daerah.yaml").read_text("utf-8")
