"""An assessment, an instrument, and a table of published scores for a terminal."""

from collections.abc import Iterator
from textwrap import wrap

from generator.evaluation import words
from generator.evaluation.assessment import Assessment
from generator.evaluation.lifts import Lift
from generator.evaluation.published import TOLERANCE, Row, Table
from generator.evaluation.scores import Mean, shown_change, shown_score
from generator.framework.instruments import HIGHEST, Instrument
from generator.masterplan.dimensi_instrumen import instrument_dimensions
from generator.source.place import shown_path
from generator.source.printed_amounts import shown_number, shown_rupiah

MOST_LIFTS = 10
_WIDTH = 80
_NAME = 24
_BAR = 20


def as_text(assessment: Assessment) -> str:
    """The whole assessment: parts, final score, dimensions, what lifts most, what the plan says."""
    lines = [
        f"Penilaian mandiri {words.region_of(assessment)}",
        words.heading(assessment),
        *_scores(assessment),
        *_listed("Bila", words.what_if(assessment)),
        *_listed("Nilai menurut tahun", map(words.in_year, assessment.history)),
        *_lifts(assessment),
        *_proposals(assessment),
    ]
    return "\n".join(lines) + "\n"


def _scores(assessment: Assessment) -> Iterator[str]:
    result = assessment.result
    heading = f"{'':{_NAME}}  bobot   dihitung 0   tidak dihitung   dijawab"
    yield from ("", heading.rstrip())
    for key, part in assessment.instrument.parts.items():
        yield _line(part.name, result.parts[key], f"{shown_number(int(part.weight))}%")
    whole = Mean(result.asked, result.answered, result.as_zero, result.left_out)
    yield _line("Nilai akhir", whole, "100%")
    yield from ("", "Menurut dimensi (rerata butirnya):")
    for key, name in instrument_dimensions(assessment.plan).items():
        if mean := result.dimensions.get(key):
            filled = int(mean.as_zero * _BAR / HIGHEST)
            bar = "#" * filled + "." * (_BAR - filled)
            yield f"  {name!s:{_NAME}} {bar} {words.mean_shown(mean)}"
    beside = [*words.caveats(assessment), words.comparison(assessment)]
    for sentence in filter(None, beside):
        yield from ("", *wrap(sentence, _WIDTH))


def _line(name: str, mean: Mean, weight: str) -> str:
    answered = f"{mean.answered}/{mean.asked}"
    first, second = shown_score(mean.as_zero), shown_score(mean.left_out)
    return f"{name:{_NAME}}  {weight:>5}   {first:>10}   {second:>14}   {answered:>7}"


def _listed(title: str, sentences: Iterator[str]) -> Iterator[str]:
    found = [*sentences]
    if found:
        yield from ("", f"{title}:")
    for sentence in found:
        yield from _item(sentence)


def _item(sentence: str) -> list[str]:
    return wrap(
        sentence,
        _WIDTH,
        initial_indent="  * ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _lifts(assessment: Assessment) -> Iterator[str]:
    found = assessment.lifts[:MOST_LIFTS]
    if not found:
        return
    more = f" ({len(found)} teratas dari {len(assessment.lifts)} butir)" if len(assessment.lifts) > len(found) else ""
    yield from ("", f"Yang paling menaikkan nilai akhir bila menjadi {HIGHEST}{more}:")
    for lift in found:
        yield from _lift(lift, assessment)


def _lift(lift: Lift, assessment: Assessment) -> Iterator[str]:
    score = "belum bernilai" if lift.score is None else shown_score(lift.score)
    name = words.name_of(lift.item, assessment)
    yield from _item(f"{words.gain_of(lift, assessment)}  {name} ({lift.item.key}; {lift.part.name}, {score})")
    proposal = assessment.proposed.get(lift.item.key)
    cost = f"; biaya dalam rencana: {shown_rupiah(proposal.cost)}" if proposal and proposal.cost else ""
    yield from wrap(f"bukti: {lift.item.evidence}{cost}", _WIDTH, initial_indent="      ", subsequent_indent="      ")


def _proposals(assessment: Assessment) -> Iterator[str]:
    if assessment.proposals:
        title = "Yang sudah dikatakan rencana ini sendiri (usul; nilai dan buktinya tetap diisi sendiri):"
        yield from ("", *wrap(title, _WIDTH))
    for proposal in assessment.proposals:
        place = f" [{shown_path(proposal.place.file)}:{proposal.place.line}]" if proposal.place else ""
        open_item = "; belum dijawab" if proposal.is_open else ""
        yield from _item(f"{proposal.item.key}: {proposal.words}{open_item}{place}")


def instrument_as_text(instrument: Instrument) -> str:
    """The parts of an instrument, and the key, name and usual evidence of each item."""
    lines = [f"{instrument.name} ({instrument.key}), {len(instrument.items)} butir untuk {instrument.audience}"]
    for part in instrument.parts.values():
        lines += ["", f"{part.name}, bobot {shown_number(int(part.weight))}%, {len(part.items)} butir"]
        for item in part.items:
            lines += [f"  {item.key}", *_below(f"{item.name}. Bukti: {item.evidence}.")]
    return "\n".join(lines) + "\n"


def _below(text: str) -> list[str]:
    return wrap(
        text,
        _WIDTH,
        initial_indent="      ",
        subsequent_indent="      ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def table_as_text(table: Table) -> str:
    """Computed and published scores of each region, and how many differ by more than rounding explains."""
    width = max(len("Daerah"), *(len(row.region) for row in table.rows))
    lines = [f"{'Daerah':{width}}   dihitung   terbit   selisih"]
    lines += [
        f"{row.region:{width}}   {shown_score(row.computed):>8}   {shown_score(row.published):>6}   "
        f"{_difference(row):>7}"
        for row in table.rows
    ]
    limit = shown_score(TOLERANCE, 3)
    greatest = f"; selisih terbesar {shown_score(max(table.differences), 3)}" if table.differences else ""
    lines += ["", f"{len(table.rows) - len(table.uncomputed)} daerah dihitung{greatest}."]
    if table.repeated:
        lines.append(f"Tercantum beberapa kali, dan dihitung setiap kali: {', '.join(table.repeated)}.")
    if table.summaries:
        lines.append(f"Merangkum baris lain, dan tidak dihitung: {', '.join(table.summaries)}.")
    if table.uncomputed:
        names = ", ".join(row.region for row in table.uncomputed)
        lines.append(f"Tidak dihitung karena nilai sebuah bagiannya belum ada: {names}.")
    if table.apart:
        names = ", ".join(row.region for row in table.apart)
        lines.append(f"Selisih lebih dari {limit}, yang tidak dijelaskan oleh pembulatan: {names}.")
    return "\n".join(lines) + "\n"


def _difference(row: Row) -> str:
    return "–" if row.difference is None else shown_change(row.difference, 3)
