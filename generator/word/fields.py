"""Word fields, such as numbers of captions and references, with their results computed in advance."""

from generator.word.styles import CAPTION_NUMBER
from generator.word.xml import escape, run, texts


def field(code: str, result: str, properties: str = "", *, gone: bool = False) -> str:
    """A field with its cached result, deleted if it is ``gone``."""
    style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    element = "w:delInstrText" if gone else "w:instrText"
    return (
        f'<w:r>{style}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{style}<{element} xml:space="preserve"> {escape(code)} </{element}></w:r>'
        f'<w:r>{style}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{f'<w:r>{style}{texts(result, gone=gone)}</w:r>' if result else ''}"
        f'<w:r>{style}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def field_start(code: str) -> str:
    """The beginning of a field whose result spans paragraphs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
CHAPTER_SEQUENCE = "bab"
_DIGITS = 6
_LABEL = f'<w:rStyle w:val="{CAPTION_NUMBER}"/>'


def count_chapter(anew: int = 0, *, gone: bool) -> str:
    """A hidden count in each chapter heading, repeated by captions, because STYLEREF would give "IV", not 4.

    It goes on from the chapter before, or ``anew`` from the given number.
    """
    start = rf" \r {anew}" if anew else ""
    return field(rf"SEQ {CHAPTER_SEQUENCE} \h{start}", "", "<w:vanish/>", gone=gone)


def caption_number(label: str, number: str, *, gone: bool) -> str:
    """The number of a caption.

    "Tabel 4.2" is the chapter's count, a dot, and a count that restarts in each chapter; "Tabel 2", in a document
    without chapters, is a count alone.
    """
    chapter, dot, place = number.removeprefix(label).strip().rpartition(".")
    start = run(f"{label} ", _LABEL, gone=gone)
    if not dot:
        return start + field(rf"SEQ {label} \* ARABIC", place, _LABEL, gone=gone)
    restart = " \\r 1" if place == "1" else ""
    return (
        start
        + field(rf"SEQ {CHAPTER_SEQUENCE} \c", chapter, _LABEL, gone=gone)
        + run(".", _LABEL, gone=gone)
        + field(rf"SEQ {label} \* ARABIC \s 1{restart}", place, _LABEL, gone=gone)
    )


def entry_anchor(anchor: str) -> str:
    """The bookmark around a whole caption, for its entry in a list; references use the ``anchor`` around its number.

    They must differ: when Word rebuilds a list, it removes the bookmarks of the list's entries.
    """
    return f"_Toc9{anchor[-_DIGITS:]}" if anchor else ""


class Bookmarks:
    """Assigns the ids of bookmarks."""

    def __init__(self) -> None:
        self._last = 0

    def around(self, name: str, content: str) -> str:
        """The content within a bookmark; unchanged if there is no name."""
        if not name:
            return content
        self._last += 1
        return f'<w:bookmarkStart w:id="{self._last}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{self._last}"/>'
