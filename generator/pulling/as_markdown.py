"""The plan of a pull as Markdown."""

import re
from collections.abc import Iterator

from generator.documents.as_markdown import escaped
from generator.edits.proposal import Remark
from generator.pulling.as_text import remark_by
from generator.pulling.conflicting_texts import EMPTY
from generator.pulling.plan import Line, Plan, What, rest_of
from generator.versions.word_by_word import Span

_BLANKS = re.compile(r"\s+")
_SIGNS = {"tetap": "", "hapus": "~~", "tambah": "**"}


def as_markdown(plan: Plan) -> str:
    """The whole plan."""
    blocks = [
        f"# Suntingan untuk {_line(plan.region)}",
        "\n".join(f"- {_line(file)}" for file in plan.files),
        *(_line(text) for text in (plan.summary, plan.totals, *plan.notices, *plan.asides)),
        *(block for what in What for block in _group(plan, what)),
        *_remarks(plan.remarks),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _group(plan: Plan, what: What) -> Iterator[str]:
    listed, others = plan.shown(what)
    if listed:
        yield f"## {plan.heading(what)}"
        yield _line(what.hint)
        yield "\n".join(part for line in listed for part in _said(line))
        yield rest_of(others)


def _said(line: Line) -> Iterator[str]:
    head = " ".join(part for part in (f"**{_line(line.path)}**" if line.path else "", _line(line.at)) if part)
    yield f"- {head or _line(line.found_in)}"
    if line.label:
        yield f"  - {_line(line.label)}"
    yield from (f"  - {_line(name)}: {text or EMPTY}" for name, text in _texts(line))
    for name, text in (
        ("tempat", line.found_in if head and not line.rivals else ""),
        ("oleh", line.by),
        ("juga ditulis", line.beside),
        ("sebab", line.reason),
    ):
        if text:
            yield f"  - {name}: {_line(text)}"


def _texts(line: Line) -> Iterator[tuple[str, str]]:
    if line.is_conflict:
        yield from ((name, "".join(map(_marked, spans))) for name, spans, _ in line.compared)
    else:
        yield from ((name, _line(text)) for name, text in line.texts)


def _marked(span: Span) -> str:
    """Words of a conflict: struck out if they were removed, bold if they were added."""
    text = escaped(_BLANKS.sub(" ", span.text))
    bare, sign = text.strip(), _SIGNS[span.fate]
    return text.replace(bare, f"{sign}{bare}{sign}") if bare and sign else text


def _remarks(remarks: list[Remark]) -> Iterator[str]:
    if remarks:
        yield f"## Komentar ({len(remarks)})"
        yield "\n".join(part for remark in remarks for part in _remark(remark))


def _remark(remark: Remark) -> Iterator[str]:
    at = ", ".join(part for part in (remark.path, str(remark.origin)) if part)
    state = "selesai" if remark.done else "terbuka"
    yield f"- **{_line(remark_by(remark))}** [{state}] {_line(at)}: {_line(remark.text)}"
    if remark.about:
        yield f"  - tentang: {_line(remark.about)}"
    yield from (f"  - {_line(remark_by(reply))}: {_line(reply.text)}" for reply in remark.replies)


def _line(text: str) -> str:
    return escaped(" ".join(text.split()))
