"""Templates that hold what no document can print are refused with file and line, in every format."""

from pathlib import Path

from click.testing import Result

from tests.cases import each
from tests.conftest import Run, write_tree
from tests.documents.test_template_values import MANIFEST, PLAN

OWN = "masterplans/uji/templates/nota"


def build(page: bytes, run: Run, root: Path) -> Result:
    write_tree(root, {"masterplans/uji/isi.yaml": PLAN, f"{OWN}/dokumen.yaml": MANIFEST, f"{OWN}/isi.md": page})
    return run("build", "uji", "--format", "md", cwd=root)


@each(
    ("page", "line", "words"),
    [
        (b"# Bab\n\nsatu\x01dua\n", 3, "kendali"),
        (b"# Bab\n\nsatu\x0bdua\n", 3, "kendali"),
        ("# Bab\n\nsatu\ufffedua\n".encode(), 3, "kendali"),
        ("# Bab\n\nsatu\ue000dua\n".encode(), 3, "hanya dikenal oleh fon asalnya"),
        ("# Bab \uf8ff\n\nsatu\n".encode(), 1, "hanya dikenal oleh fon asalnya"),
        (b"PK\x03\x04" + b"isi" * 9, 1, "dokumen Word, Excel"),
        (b"%PDF-1.7 isi", 1, "dokumen PDF"),
        ("# Bab\n\ncafé\n".encode("cp1252"), 3, "tidak tersimpan sebagai UTF-8"),
        ("# Bab\n\nsatu\n".encode("utf-16"), 1, "UTF-16"),
    ],
)
def test_what_no_document_can_print_is_refused(page: bytes, line: int, words: str, run: Run, tmp_path: Path) -> None:
    result = build(page, run, tmp_path)
    assert result.exit_code == 2
    assert f"{OWN}/isi.md:{line}:" in result.output
    assert words in result.output and "berisi YAML" not in result.output


@each(
    ("page", "text"),
    [
        ("# Bab\r\n\r\ncafé • ½\r\n".encode("utf-8-sig"), "café • ½"),
        ("# Bab\n\nsatu\x85dua\n".encode(), "satu dua"),
    ],
)
def test_what_can_be_printed_is(page: bytes, text: str, run: Run, tmp_path: Path) -> None:
    assert build(page, run, tmp_path).exit_code == 0
    assert text in (tmp_path / "output/uji/nota.md").read_text(encoding="utf-8")
