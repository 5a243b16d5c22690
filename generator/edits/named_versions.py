"""Named versions of a region's inputs: saved, found again, and put back after the present state is saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from generator.edits.history import Entry, History, inputs_of
from generator.edits.writing import NOTHING_WRITTEN, content_of, keep_and_write
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from generator.source.words import slug

LONGEST_LABEL = 120


@dataclass(frozen=True, slots=True)
class Restored:
    """A version that was put back: which, how many files changed, and the version that holds the state before."""

    entry: Entry
    files: int
    kept: Entry


def save_version(region: RegionFolder, label: str, by: str, about: str = "") -> Entry:
    """Save the present inputs as a version with this name; ``about`` tells what it changes since the one before.

    Raises UserError if the name is empty, too long or taken, or if the last version has the same content.
    """
    label = " ".join(label.split())
    _refuse_label(label, History.of(region).named())
    same = unchanged_since_last(region)
    if same is not None:
        raise UserError(
            f"Tidak ada perubahan sejak versi terakhir, “{same.label}”. Tidak ada versi baru yang disimpan."
        )
    return _kept(region, label, by, about)


def versions_of(region: RegionFolder) -> list[Entry]:
    """The versions with a name, the newest first."""
    return History.of(region).named()[::-1]


def earlier_states(region: RegionFolder) -> list[Entry]:
    """The states before the last writings, the newest first."""
    return History.of(region).entries()[::-1]


def kept_state(region: RegionFolder, name: str) -> Entry | None:
    """The version or earlier state with this name of its file; None if there is none."""
    return next((entry for entry in (*versions_of(region), *earlier_states(region)) if entry.name == name), None)


def unchanged_since_last(region: RegionFolder) -> Entry | None:
    """The last version with a name, if the inputs are still what it holds; None if not."""
    last = next(iter(versions_of(region)), None)
    return last if last is not None and _is_present(region, last) else None


def restore(region: RegionFolder, entry: Entry, by: str) -> Restored:
    """Put a version back, after the present state is saved as a version unless one holds it already.

    Raises UserError, with nothing written, if the version is damaged, or is what the files hold already.
    """
    if _is_present(region, entry):
        raise UserError("Isian sekarang sudah sama dengan versi itu. Tidak ada berkas yang ditulis.")
    found = next((one for one in versions_of(region) if _is_present(region, one)), None)
    kept = found or _kept(region, _free_label(region, f"Sebelum memulihkan {entry.label or called(entry)}"), by, "")
    return Restored(entry, _put_back(region, entry, f"{by}: pulihkan {called(entry)}"), kept)


def _put_back(region: RegionFolder, entry: Entry, by: str) -> int:
    """Make the inputs what they were in a kept state, also what was settled; returns the number of files changed.

    Files that it does not have are removed. The present state is kept in the history, so that this can be taken back.
    Raises UserError, with nothing written, if the state is damaged or a file cannot be replaced.
    """
    history, before = History.of(region), entry.settled_before()
    changes = _changes(region, entry.inputs())
    if changes:
        keep_and_write(region, changes, by)
    if before is not None and before != history.settled():
        history.settle(before)
    return len(changes)


def _changes(region: RegionFolder, wanted: Mapping[str, bytes]) -> dict[Path, bytes | None]:
    """The files of a region that must change to hold these inputs, each with its content; None where it must go."""
    today = inputs_of(region)
    if not wanted:
        raise UserError(f"Keadaan itu tidak memuat isian. {NOTHING_WRITTEN}")
    gone: dict[Path, bytes | None] = {path: None for name, path in today.items() if name not in wanted}
    put = {region.home / name: content for name, content in wanted.items()}
    return gone | {path: content for path, content in put.items() if content_of(path) != content}


def called(entry: Entry) -> str:
    """What a kept state is called: the name of the version, else before which writing it was."""
    day, _, time = entry.time.partition("T")
    return f"“{entry.label}”" if entry.label else f"keadaan {day} pukul {time[:5].replace(':', '.')}"


def _is_present(region: RegionFolder, entry: Entry) -> bool:
    """Whether a kept state is what the files hold; a damaged one is not."""
    try:
        return entry.inputs() == {name: path.read_bytes() for name, path in inputs_of(region).items()}
    except UserError:
        return False


def _refuse_label(label: str, known: list[Entry]) -> None:
    if not label:
        raise UserError("Versi memerlukan nama, misalnya Hasil Bimtek II.")
    if len(label) > LONGEST_LABEL:
        raise UserError(
            f"Nama versi paling panjang {LONGEST_LABEL} huruf; nama itu {len(label)}. Persingkat namanya."
        )
    if any(entry.label.casefold() == label.casefold() for entry in known):
        raise UserError(f"Sudah ada versi bernama “{label}”. Beri nama lain.")


def _kept(region: RegionFolder, label: str, by: str, about: str) -> Entry:
    history, stem = History.of(region), slug(label) or "tanpa-nama"
    stems = chain([stem], (f"{stem}-{number}" for number in count(2)))
    return history.keep_named(region, next(one for one in stems if history.is_free(one)), label, by, about)


def _free_label(region: RegionFolder, label: str) -> str:
    taken = {entry.label.casefold() for entry in versions_of(region)}
    labels = chain([label], (f"{label} ({number})" for number in count(2)))
    return next(one for one in labels if one.casefold() not in taken)
