"""What somebody entered into a cell, as a text that the kind of its field reads; whatever is doubtful is told."""

import re
from decimal import Decimal
from typing import Any

from generator.edits.typed import kind_at
from generator.excel.reading.cells import ReadCell, day_of, time_of
from generator.masterplan.satuan import number_counted_in, other_unit
from generator.pulling.foreign.asides import SURE_TICKS
from generator.pulling.typed import in_one_line
from generator.source.kinds import (
    AchievementKind,
    CountKind,
    DateKind,
    MoneyKind,
    NumberKind,
    TextKind,
    YearKind,
)
from generator.source.lists_in_text import may_hold_lists
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ANY_ENTRY, ModelPath
from generator.source.printed_amounts import shown_number, shown_rupiah
from generator.source.yaml_nodes import UNSEEN

LEAST_AMOUNT = 100_000
_LINK = "tautan"
MERGED_DOWN = (
    "sel ini digabung dengan sel di atasnya, dan nilainya hanya dibaca di baris pertamanya; pisahkan (Unmerge), lalu "
    "ketik nilai setiap baris"
)
MERGED_ACROSS = (
    "sel ini digabung dengan sel di sebelahnya, sehingga tidak pasti nilainya milik yang mana; pisahkan (Unmerge), "
    "lalu ketik nilai setiap sel"
)
_UNSEEN = re.compile(f"{UNSEEN}|[\ufeff\x00-\x08\x0e-\x1f\x7f]")
_OTHER_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
COUNTED = MoneyKind | AchievementKind | NumberKind | CountKind
_GROUPED = re.compile(r"\d+|[1-9]\d{0,2}(?:\.\d{3})+")
_THOUSANDS = (1_000, 1_000_000)


class DoubtfulCellError(Exception):
    """A cell that cannot be taken as it is; the message tells people why, and what to type."""


def cell_text(cell: ReadCell | None, path: str, old: str, unit: str, *, from_1904: bool) -> str:
    """The text of a cell for the field at a path; "" for an empty one.

    ``old`` is the text as exported, ``unit`` the unit of the item. Raises DoubtfulCellError.
    """
    if cell is None or (cell.kind == "tergabung" and not old):
        return ""
    if cell.struck:
        raise DoubtfulCellError("isi sel ini dicoret; hapus isinya, atau hilangkan coretannya")
    _refuse_no_value(cell)
    if is_link(path) and cell.hidden_address:
        return cell.hidden_address
    kind = kind_at(path)
    text = _read(cell, kind, old, unit, from_1904=from_1904)
    if "\n" in text and text != old and not path.endswith(ANY_ENTRY):
        text = _joined(text, path, kind, old)
    if cell.repeated and isinstance(kind, COUNTED) and text != old:
        raise DoubtfulCellError(MERGED_DOWN)
    return text


def is_link(path: str) -> bool:
    """Whether the field at a path is an address, which a link behind its cell gives."""
    return ModelPath(path).name == _LINK


def _read(cell: ReadCell, kind: Any, old: str, unit: str, *, from_1904: bool) -> str:
    if cell.kind == "teks":
        return _text(_seen(cell.text).strip(), kind, old, unit)
    return _number_text(cell, kind, old, unit, from_1904=from_1904)


def _joined(text: str, path: str, kind: Any, old: str) -> str:
    """The lines of a cell as one text where the field has a single line; those of a list stay."""
    if not isinstance(kind, TextKind) or kind.several or may_hold_lists(text):
        return text
    return in_one_line(path, [line for part in text.split("\n") if (line := part.strip())], old)


def _seen(text: str) -> str:
    """What people see of a text: without characters of no width, which come with what is pasted from the web."""
    return _UNSEEN.sub("", _OTHER_LINE_ENDS.sub("\n", text.replace("\xa0", " ")))


def _text(text: str, kind: Any, old: str, unit: str) -> str:
    """A typed text; bare digits in place of money are judged as a number is, "Rp250" is taken as it stands."""
    if isinstance(kind, MoneyKind) and _GROUPED.fullmatch(text):
        return _amount(Decimal(text.replace(".", "")), old)
    if not isinstance(kind, AchievementKind):
        return text
    if text.casefold() in SURE_TICKS and text != old:
        raise DoubtfulCellError(f"'{text}' tanda centang, bukan nilai; ketik nilainya")
    if unit and text != old and (other := other_unit(text, unit)):
        raise DoubtfulCellError(
            f"nilai ini bersatuan '{other}', sedangkan satuan butirnya '{unit}'; tulis angkanya saja dalam {unit}, "
            "atau ganti satuannya"
        )
    if unit and (number := _counted(text, unit)) is not None:
        return _plain(number)
    if not _is_percent(unit):
        return text
    if (number := _bare_number(text)) is not None:
        _refuse_share(number, old, unit)
    return text if old.endswith("%") else text.removesuffix("%").rstrip()


def _counted(text: str, unit: str) -> Decimal | None:
    """The number in a text with the unit of the item beside it; raises DoubtfulCellError if it has two readings."""
    try:
        return number_counted_in(text, unit)
    except UnreadableValueError as error:
        raise DoubtfulCellError(f"{error.message}; {error.remedy}") from error


def _refuse_no_value(cell: ReadCell) -> None:
    if cell.kind == "galat":
        raise DoubtfulCellError(f"sel ini berisi galat {cell.text}; ketik nilainya")
    if cell.kind == "belum_dihitung":
        raise DoubtfulCellError(
            "rumus di sel ini belum dihitung; buka dan simpan berkasnya di Excel, atau ketik nilainya"
        )
    if cell.kind == "logis":
        raise DoubtfulCellError(f"sel ini berisi {cell.text} (benar/salah), bukan teks atau angka; ketik nilainya")
    if cell.kind == "tergabung":
        raise DoubtfulCellError("sel ini digabung dengan sel di kirinya; pisahkan (Unmerge), lalu ketik nilainya")


def _number_text(cell: ReadCell, kind: Any, old: str, unit: str, *, from_1904: bool) -> str:
    number = cell.number
    if number is None:
        raise DoubtfulCellError(
            f"angka {cell.text} terlalu besar untuk disimpan Excel dengan tepat; ketik sebagai teks"
        )
    if cell.look == "tanggal":
        return _day_text(number, kind, from_1904=from_1904)
    if isinstance(kind, MoneyKind):
        return _amount(number, old)
    if isinstance(kind, YearKind | CountKind) and number != number.to_integral_value():
        raise DoubtfulCellError(f"{_plain(number)} bukan bilangan bulat")
    if cell.look == "persen":
        return _percent(number * 100, unit)
    if isinstance(kind, AchievementKind | NumberKind):
        _refuse_share(number, old, unit)
    return _plain(number)


def _day_text(number: Decimal, kind: Any, *, from_1904: bool) -> str:
    """The day that a number stands for; only a text or a day may be one."""
    day, time = day_of(number, from_1904=from_1904), time_of(number)
    if day is not None and time and not isinstance(kind, TextKind):
        raise DoubtfulCellError(
            f"sel ini memuat tanggal {day.isoformat()} beserta jam {time}, yang tidak dapat disimpan di sini; ketik "
            "tanggalnya saja"
        )
    if day is None or not isinstance(kind, DateKind | TextKind):
        shown = "" if day is None else f" {day.isoformat()}"
        raise DoubtfulCellError(
            f"Excel menjadikan isi sel ini tanggal{shown}; ubah format selnya menjadi Teks, lalu ketik lagi nilainya"
        )
    return f"{day.isoformat()} {time}".rstrip()


def _amount(number: Decimal, old: str) -> str:
    """An amount in whole rupiah; one that may be meant in thousands or millions is asked about."""
    shown, rupiah = shown_number(int(number)), shown_rupiah(int(number))
    before = Decimal(old) if old.isdecimal() else Decimal()
    if old.isdecimal() and number == before:
        return old
    if number != number.to_integral_value():
        raise DoubtfulCellError(f"{_plain(number)} bukan rupiah bulat; ketik jumlah penuhnya, misalnya 250000000")
    if number < 0:
        raise DoubtfulCellError(f"{shown} kurang dari nol; ketik jumlah yang benar")
    if 0 < number < LEAST_AMOUNT:
        raise DoubtfulCellError(
            f"{rupiah} terlalu kecil untuk anggaran; ketik jumlah penuhnya, atau teks '{rupiah}' bila memang sekian"
        )
    if any(before and number in (before * size, before / size) for size in _THOUSANDS):
        raise DoubtfulCellError(
            f"{rupiah} persis seribu atau sejuta kali lebih besar atau lebih kecil daripada semula; bila memang "
            f"sekian, ketik sebagai teks '{rupiah}'"
        )
    return str(int(number))


def _percent(number: Decimal, unit: str) -> str:
    """A percentage: bare where the unit of the item says so already."""
    return _plain(number) if _is_percent(unit) else f"{_plain(number)}%"


def _refuse_share(number: Decimal, old: str, unit: str) -> None:
    """Refuse 0.85 where percent are asked for, unless as small a number stood there: it may be 85 or 0.85."""
    before = _bare_number(old.strip().removesuffix("%"))
    if _is_percent(unit) and 0 < number <= 1 and (before is None or before > 1 or before == 0):
        raise DoubtfulCellError(
            f"{_plain(number)} persen, atau {_plain(number * 100)} persen? Ketik dengan tandanya sebagai teks, yaitu "
            f"'{_plain(number)}%' atau '{_plain(number * 100)}%'"
        )


def _is_percent(unit: str) -> bool:
    """Whether a unit is percent, also with words behind it: "persen", "%", "persen per tahun"."""
    return unit.casefold().replace("%", "persen ").split()[:1] == ["persen"]


def _bare_number(text: str) -> Decimal | None:
    """The number that a text consists of, with a comma or point before its decimals; None for any other text."""
    plain = text.strip().replace(",", ".")
    return Decimal(plain) if plain.replace(".", "", 1).isdecimal() else None


def _plain(number: Decimal) -> str:
    """A number as people write it: "62,1", never "62.10" or "1E+3"."""
    shown = f"{number:f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown).replace(".", ",")
