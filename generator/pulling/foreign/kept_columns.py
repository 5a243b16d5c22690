"""The matching of columns, kept in a file for tables with the same headings from other offices.

Each line is as --kolom has it, "JUDUL=ISIAN"; "JUDUL=-" is not read.
"""

from pathlib import Path

from generator.outputs.chosen_path import write_report
from generator.pulling.foreign.choosing import LEFT_OUT, Chosen
from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable

_COMMENT = "#"
_TITLE = (
    "# Pencocokan kolom untuk  masterplan import … --kolom-dari. Satu kolom per baris: JUDUL=ISIAN; - tidak dibaca."
)


def keep_columns(file: Path, chosen: Chosen) -> str:
    """Write which column of a table is which field, and tell it; what is not sure is left out, and so asked again."""
    lines = [_TITLE]
    for column in chosen.head.columns:
        taken = chosen.fields.get(column.at)
        if taken is not None or column.field == "":
            lines.append(f"{column.heading}={taken.field if taken is not None else LEFT_OUT}")
    return write_report(file, "\n".join([*lines, ""]).encode())


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
