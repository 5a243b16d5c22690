"""Every item of the real regions is renamed, removed, and followed by a new one; all that is not its own stays."""

from collections.abc import Iterator

from generator.edits.applied import Applied, applied
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.references import records_of
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.kinds import TextKind
from generator.source.paths import ModelPath
from generator.source.record import Record
from tests.cases import each
from tests.conftest import CHECKOUT

REGIONS = ["kotim", "tabalong", "kutim", "kota-jambi"]


def items(reading: Reading) -> Iterator[Record]:
    return (record for record in records_of(reading.masterplan) if record.path.endswith("]"))


def naming(record: Record) -> str:
    """The text field that names an item; "" if it is named by something else."""
    name = next((name for name in record.naming_fields if record.__dict__.get(name)), "")
    return name if name and isinstance(record.fields[name].kind, TextKind) else ""


def lost_comments(outcome: Applied) -> list[str]:
    return [
        line
        for file, raw in outcome.after.items()
        for line in (outcome.before[file] or b"").decode().splitlines()
        if line.lstrip().startswith("#") and line not in raw.decode().splitlines()
    ]


def tried(reading: Reading, edit: Edit) -> Applied:
    outcome = applied(reading, [edit])
    assert len(outcome.written) + len(outcome.refused) == 1
    assert lost_comments(outcome) == []
    return outcome


@each("name", REGIONS)
def test_every_item_can_be_renamed_and_keeps_its_path(name: str) -> None:
    reading = read_masterplan(CHECKOUT / "masterplans" / name)
    for record in items(reading):
        if field := naming(record):
            assert tried(reading, Set(f"{record.path}.{field}", None, "Nama: baru")).refused == []


@each("name", REGIONS)
def test_every_item_can_be_followed_by_a_new_one(name: str) -> None:
    reading = read_masterplan(CHECKOUT / "masterplans" / name)
    for record in items(reading):
        if field := naming(record):
            new = Insert(ModelPath(record.path).listed, {f".{field}": "Butir: baru"}, record.path)
            [written] = tried(reading, new).written
            assert written.path == f"{ModelPath(record.path).listed}[butir-baru]"


@each("name", REGIONS)
def test_every_item_can_be_removed_unless_something_refers_to_it(name: str) -> None:
    reading = read_masterplan(CHECKOUT / "masterplans" / name)
    for record in items(reading):
        outcome = tried(reading, Remove(record.path))
        assert all("masih dirujuk pada" in refused.reason for refused in outcome.refused)
