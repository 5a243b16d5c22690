"""The error for a path that a git revision lacks: a region of later, one under another folder, or a misspelling."""

import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.differences.git import Repository
from generator.framework.all_regions import full_code
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import FOLDER
from generator.source.place import as_argument
from generator.source.problems import UserError

_MOST_NAMED = 10
_NEVER_COMMITTED = "Belum ada revisi yang memuatnya; simpan dahulu dengan  git commit."


def absent(repository: Repository, revision: str, path: str, here: Path) -> UserError:
    """The error for a path that a revision does not hold; another region is never offered in its place."""
    commit = repository.commit(revision)
    now = repository.present(path, here, FOLDER)
    told = f"Revisi '{revision}' tidak memuat '{now or path}'"
    if now is None:
        return UserError(f"{told}. {_nearest(repository, revision, commit, path)}")
    same = _of_the_same_code(repository, commit, now)
    if same:
        return UserError(
            f"{told}: waktu itu daerah dengan kode yang sama ada di '{same}'. Bandingkan dengan  "
            f"masterplan diff {as_argument(f'{revision}:{same}')} {as_argument(now)}"
        )
    first = repository.first_with(now)
    when = f"Revisi tertua yang memuatnya: {first}." if first else _NEVER_COMMITTED
    return UserError(f"{told}, yang waktu itu belum ada. {when}")


def _nearest(repository: Repository, revision: str, commit: str, path: str) -> str:
    """The most similar path of the commit, else the regions that it holds."""
    if near := repository.nearest(commit, path):
        return f"Mungkin maksud Anda: {revision}:{near}"
    held = [f"{revision}:{name}" for name in repository.folders(commit, FOLDER)]
    if not held:
        return f"Lihat isinya dengan  git ls-tree --name-only {revision}"
    more = f", dan {len(held) - _MOST_NAMED} lagi" if len(held) > _MOST_NAMED else ""
    return f"Daerah di sana: {', '.join(held[:_MOST_NAMED])}{more}."


def _of_the_same_code(repository: Repository, commit: str, now: str) -> str:
    """The folder that held, at a commit, the region with the code of a folder of today; "" if there was none."""
    place = repository.top / now
    code = _code_of(place) if place.is_dir() else ""
    folders = _folders_naming(repository, commit, code) if code else ()
    return next((folder for folder in folders if _code_then(repository, commit, folder) == code), "")


def _folders_naming(repository: Repository, commit: str, code: str) -> Iterator[str]:
    """The folders at a commit with a YAML file that contains a code, with or without its dot."""
    files = [*repository.files_with(commit, code), *repository.files_with(commit, code.replace(".", ""))]
    parents = (str(PurePosixPath(file).parent) for file in files)
    yield from dict.fromkeys(parent for parent in parents if parent != ".")


def _code_then(repository: Repository, commit: str, folder: str) -> str:
    with tempfile.TemporaryDirectory(prefix="masterplan-") as name:
        repository.extract(commit, folder, Path(name))
        return _code_of(Path(name) / folder)


def _code_of(place: Path) -> str:
    """The code of the region in a folder or file; "" if it gives none."""
    try:
        return full_code(str(read_masterplan(place).masterplan.daerah.kode))
    except UserError:
        return ""
