"""The plan of a pull for a terminal: 80 columns, grouped by what each difference is, changed words marked."""

import re
import textwrap
from collections.abc import Iterator

from generator.edits.proposal import Remark
from generator.pulling.conflicting_texts import EMPTY, in_brackets
from generator.pulling.places_in_words import shortened
from generator.pulling.plan import Line, Plan, What, rest_of
from generator.versions.word_by_word import excerpt, word_parts

WIDTH = 80
_LINE_ENDS = re.compile(r"\n+")
_SHORT = 60


def as_text(plan: Plan) -> str:
    """The whole plan; the sums at its end account for every difference in the files."""
    lines = [
        *_wrapped(f"Suntingan untuk {plan.region}: {', '.join(plan.files)}"),
        *(part for what in What for part in _group(plan, what)),
        *_remarks(plan.remarks),
        "",
        *(part for text in (*plan.notices, *plan.asides, plan.totals, plan.summary) for part in _wrapped(text)),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _group(plan: Plan, what: What) -> Iterator[str]:
    listed, others = plan.shown(what)
    if not listed:
        return
    title = plan.heading(what)
    yield from ("", title, "=" * len(title))
    if what.hint:
        yield from _wrapped(what.hint)
    for line in listed:
        yield from line_as_text(line)
    if others:
        yield f"  {rest_of(others)}"


def line_as_text(line: Line) -> Iterator[str]:
    """A difference: its path and place in the YAML, its texts, where it was made, and why it is what it is."""
    head = "  ".join(part for part in (line.path, line.at) if part)
    yield from _wrapped(head or line.found_in, "  * ", "    ")
    if line.label:
        yield from _wrapped(line.label, "    ", "      ")
    yield from _texts(line)
    for name, text in (("di", line.found_in if head and not line.rivals else ""), ("oleh", line.by)):
        if text:
            yield from _wrapped(text, f"    {name} ", "      ")
    if line.beside:
        yield from _wrapped(line.beside, "    juga ditulis: ", "      ")
    if line.reason:
        yield from _wrapped(line.reason, "    sebab: ", "      ")


def _texts(line: Line) -> Iterator[str]:
    if line.is_conflict:
        for name, spans, _ in line.compared:
            yield from _wrapped(f"{name}: {in_brackets(spans)}", "    ", "      ")
    elif line.old and line.old == line.new:
        yield from _wrapped(shortened(line.old), "    ", "      ")
    elif line.old and line.new and max(len(line.old), len(line.new)) > _SHORT:
        parts = excerpt(word_parts(*_with_breaks(line.old, line.new)))
        yield from _wrapped(in_brackets(parts), "    ", "      ")
    else:
        old, new = _with_breaks(line.old, line.new)
        yield from _wrapped(f"{old or EMPTY} -> {new or EMPTY}", "    ", "      ")


def _with_breaks(old: str, new: str) -> tuple[str, str]:
    """Two texts on a line each, with a sign for their line ends if one has more of them."""
    sign = " ¶ " if len(_LINE_ENDS.findall(old)) != len(_LINE_ENDS.findall(new)) else " "
    return _LINE_ENDS.sub(sign, old), _LINE_ENDS.sub(sign, new)


def _remarks(remarks: list[Remark]) -> Iterator[str]:
    if remarks:
        yield from ("", f"Komentar ({len(remarks)})", "=" * len(f"Komentar ({len(remarks)})"))
    for remark in remarks:
        at = ", ".join(part for part in (remark.path, str(remark.origin)) if part)
        state = "selesai" if remark.done else "terbuka"
        yield from _wrapped(f"{remark_by(remark)} [{state}] {at}", "  * ", "    ")
        if remark.about:
            yield from _wrapped(f"tentang: {remark.about}", "    ", "      ")
        yield from _wrapped(remark.text, "    ", "      ")
        for reply in remark.replies:
            yield from _wrapped(f"{remark_by(reply)}: {reply.text}", "    > ", "      ")


def remark_by(remark: Remark) -> str:
    """Who wrote a comment, and when."""
    return " ".join(part for part in (remark.author or "tanpa nama", remark.date[:10]) if part)


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        _LINE_ENDS.sub(" ", text), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    ) or [first]  # fmt: skip
