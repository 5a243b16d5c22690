"""Changes of a redline told by what the file shows; whole redlines are tried in ``test_redlines``."""

from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal
from generator.pulling.decided_changes import Compared, add_decided


def test_a_change_that_no_line_shows_is_not_taken() -> None:
    own, other = (Compared(Proposal("a.docx"), ()) for _ in range(2))
    steps = [
        Set("visi.rumusan", "Maju", "Cerdas"),
        Insert("misi", {".nama": "A"}),
        Remove("isu[a]", {".isu": "Rob"}),
    ]
    back = [
        Set("visi.rumusan", "Cerdas", "Maju"),
        Remove("misi[m]", {".nama": "A"}),
        Insert("isu", {".isu": "Rob"}),
    ]
    add_decided(own, other, steps, back)
    assert not own.found.edits and not own.found.differences
