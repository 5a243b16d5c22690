"""What is said of a computed text that somebody edited."""

from generator.edits.edit import Origin
from generator.edits.proposal import Proposal
from generator.masterplan.masterplan import Masterplan
from generator.pulling.collected import Collected
from generator.pulling.segments import Segment
from generator.source.values import Turunan
from generator.word.reading.edits import Line
from tests.cases import each


@each(
    ("sources", "end"),
    [
        ([], "ubah isian yang mendasarinya"),
        (["visi", "visi"], "mendasarinya: visi"),
        (["misi[1]", "misi[2]", "misi[3]"], "mendasarinya: misi[1], misi[2], dan misi[3]"),
        (["misi[1]", "misi[2]", "misi[3]", "misi[4]"], "mendasarinya: misi[1], misi[2], misi[3], dan 1 lagi"),
        ([f"misi[{n}]" for n in range(1, 6)], "mendasarinya: misi[1], misi[2], misi[3], dan 2 lagi"),
    ],
)
def test_the_values_behind_a_computed_text_are_named_up_to_three(sources: list[str], end: str) -> None:
    text = Turunan("12")
    text.dari = tuple(sources)
    found = Collected(Proposal("Buku-2.docx"), {}, Masterplan().istilah)
    found.value(Segment("hitungan", "12", raw=text), "12", "13", Line("", ""), Origin("Buku-2.docx"))
    [untaken] = found.proposal.untaken
    assert (untaken.why, untaken.old, untaken.new) == ("dihitung", "12", "13")
    assert untaken.reason.endswith(end)
