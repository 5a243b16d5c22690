"""Comments as Word stores them, in one part for the texts and one for the threads."""

from pathlib import Path

from generator.word.reading.comments_part import read_comments
from generator.word.reading.removals import read_removals, squeezed
from tests.pulling.word_edits import BY, WordFile, built, run, tracked
from tests.word.opening import W

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
THREADS = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


def read(file: WordFile, folder: Path) -> list[tuple[str, str, bool, list[str]]]:
    path = folder / "a.docx"
    path.write_bytes(file.bytes())
    return [(c.author, c.text, c.done, [reply.text for reply in c.replies]) for c in read_comments(path)]


def comment(number: int, author: str, mark: str, *texts: str) -> str:
    paragraphs = "".join(f'<w:p w14:paraId="{mark}"><w:r><w:t>{text}</w:t></w:r></w:p>' for text in texts)
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="">{paragraphs}</w:comment>'


def with_comments(threads: str, *comments: str) -> WordFile:
    file = WordFile(built("contoh", "sk_dewan"))
    root = f'<w:comments xmlns:w="{W[1:-1]}" xmlns:w14="{W14}">{"".join(comments)}</w:comments>'
    file.add_relation(TYPES, "comments.xml", root)
    if threads:
        file.add_relation(THREADS, "threads.xml", f'<w15:commentsEx xmlns:w15="{W15}">{threads}</w15:commentsEx>')
    return file


def test_a_document_without_comments_has_none(tmp_path: Path) -> None:
    assert read(WordFile(built("contoh", "sk_dewan")), tmp_path) == []


def test_replies_stand_below_the_comment_they_answer(tmp_path: Path) -> None:
    threads = (
        '<w15:commentEx w15:paraId="01" w15:done="1"/>'
        '<w15:commentEx w15:paraId="02" w15:paraIdParent="01" w15:done="1"/>'
        '<w15:commentEx w15:paraId="03" w15:done="0"/>'
    )
    said = comment(1, "A", "01", "Satu", "lagi"), comment(2, "B", "02", "Balas"), comment(3, "C", "03", "Lain")
    assert read(with_comments(threads, *said), tmp_path) == [
        ("A", "Satu\nlagi", True, ["Balas"]),
        ("C", "Lain", False, []),
    ]


def test_comments_without_threads_stand_alone(tmp_path: Path) -> None:
    said = comment(1, "A", "01", "Satu"), comment(2, "B", "02", "Dua")
    assert read(with_comments("", *said), tmp_path) == [("A", "Satu", False, []), ("B", "Dua", False, [])]


def test_a_date_that_is_none_is_left_out(tmp_path: Path) -> None:
    dated = comment(1, "A", "01", "Satu").replace('w:date=""', 'w:date="2026-11-20T09:30:00Z"')
    undated = comment(2, "B", "02", "Dua").replace('w:date=""', 'w:date="0-00-00T00:00:00Z"')
    path = tmp_path / "a.docx"
    path.write_bytes(with_comments("", dated, undated).bytes())
    assert [one.date for one in read_comments(path)] == ["2026-11-20T09:30:00Z", ""]


def test_threads_that_lead_in_a_circle_lose_no_comment(tmp_path: Path) -> None:
    threads = (
        '<w15:commentEx w15:paraId="01" w15:paraIdParent="02"/><w15:commentEx w15:paraId="02" w15:paraIdParent="01"/>'
    )
    said = comment(1, "A", "01", "Satu"), comment(2, "B", "02", "Dua")
    assert read(with_comments(threads, *said), tmp_path) == [("B", "Dua", False, ["Satu"])]


def test_removals_tell_who_removed_what(tmp_path: Path) -> None:
    file = WordFile(built("contoh", "sk_dewan"))
    paragraph = file.containing("MEMUTUSKAN")[0]
    paragraph.append(tracked("del", run(" kata", name="delText")))
    path = tmp_path / "a.docx"
    path.write_bytes(file.bytes())
    words = "".join(text.text or "" for text in paragraph.iter(f"{W}t", f"{W}delText"))
    assert BY.startswith('w:author="Sekretaris Bappeda"')
    assert read_removals(path)[squeezed(words)] == ("Sekretaris Bappeda", "2026-11-20T09:30:00Z")
