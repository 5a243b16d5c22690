"""The matching of columns, kept in a file for tables with the same headings from other offices.

Each line is as --kolom has it, "JUDUL=ISIAN"; "JUDUL=-" is not read.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from generator.outputs.atomic_writing import write_file
from generator.outputs.chosen_path import write_report
from generator.pulling.foreign.choosing import LEFT_OUT, Chosen
from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable
from generator.source.words import comparable

_COMMENT = "#"
_TITLE = (
    "# Pencocokan kolom untuk  masterplan import … --kolom-dari. Satu kolom per baris: JUDUL=ISIAN; - tidak dibaca."
)


def keep_columns(file: Path, chosen: Chosen) -> str:
    """Write which column of a table is which field, and tell it; what is not sure is left out, and so asked again."""
    return write_report(file, _as_text(_matched(chosen)))


def keep_columns_too(file: Path, chosen: Chosen) -> None:
    """Add which column of a table is which field to what a file keeps of tables with other headings."""
    known = kept_columns(file) if file.exists() else {}
    here = {comparable(column.heading) for column in chosen.head.columns}
    others = {heading: name for heading, name in known.items() if comparable(heading) not in here}
    write_file(file, _as_text({**others, **_matched(chosen)}))


def _matched(chosen: Chosen) -> dict[str, str]:
    """What each column is by its heading, without those that share one and those that are not sure."""
    count = Counter(comparable(column.heading) for column in chosen.head.columns)
    found = {}
    for column in chosen.head.columns:
        taken = chosen.fields.get(column.at)
        if count[comparable(column.heading)] == 1 and (taken is not None or column.field == ""):
            found[column.heading] = str(taken.field) if taken is not None else LEFT_OUT
    return found


def _as_text(matched: Mapping[str, str]) -> bytes:
    return "\n".join([_TITLE, *(f"{heading}={name}" for heading, name in matched.items()), ""]).encode()


def kept_columns(file: Path) -> dict[str, str]:
    """The fields by heading in a file; raises UserError with the line that cannot be read."""
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except OSError as error:
        raise unreadable(file, error) from error
    except UnicodeDecodeError as error:
        raise UserError(f"{shown_path(file)} bukan berkas yang ditulis --simpan-kolom.") from error
    found = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith(_COMMENT):
            continue
        heading, sign, name = line.rpartition("=")
        if not sign or not heading.strip() or not name.strip():
            raise UserError(
                f"{shown_path(file)}:{number}: tulis JUDUL=ISIAN, misalnya 'Penanggung Jawab=opd', bukan '{line}'."
            )
        found[heading.strip()] = name.strip()
    return found
