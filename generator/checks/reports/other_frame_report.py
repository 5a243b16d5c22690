"""Reports on a plan shown under another edition of the frame: what fits, what is missing there, what is new."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Any

import click

from generator.checks.reports.terminal_columns import WIDTH, shortened
from generator.framework.frame import Frame
from generator.masterplan.other_frame import OtherFrame, ShownItem
from generator.masterplan.rekap import summed
from generator.output_formats import OutputFormat
from generator.source.printed_amounts import shown_rupiah
from generator.source.values import Uang, UangSementara
from generator.source.words import joined
from generator.source.words_of_gaps import INCOMPLETE, SHORT_GAP

_ROOM = "generator.checks.reports.other_frame_report"
REPORTS = {
    form.key: form
    for form in (
        OutputFormat("text", f"{_ROOM}:text_report", ("txt", "teks")),
        OutputFormat("json", f"{_ROOM}:json_report"),
        OutputFormat("markdown", f"{_ROOM}:markdown_report", ("md",)),
    )
}
VERSION = 1
_NAME, _COUNT = 24, 8
_ALSO = 12
_MOST = 12
_PROPOSED = "ikut diperlihatkan, dananya dihitung pada aspek lain"


def text_report(views: dict[str, OtherFrame]) -> str:
    """For a terminal: a line per dimension there, then what has no place, what is missing, and what is new."""
    return "\n\n".join("\n".join(_text(view)) for view in views.values())


def _text(view: OtherFrame) -> Iterator[str]:
    yield click.style(f"{_title(view)}: dilihat menurut {view.edition.name}", bold=True)
    yield from wrap(view.edition.note, WIDTH)
    yield ""
    yield (
        "Bagian".ljust(_NAME)
        + "butir".rjust(_COUNT)
        + "ikut tampil".rjust(_ALSO)
        + "dana rencana aksi".rjust(_money_width())
    )
    yield "-" * WIDTH
    for name, counted, also, money in _rows(view):
        yield (
            f"{shortened(name, _NAME):<{_NAME}}{counted:>{_COUNT}}{also or '-':>{_ALSO}}"
            f"{_shown(money, '-'):>{_money_width()}}"
        )
    yield from ("", *_sections(view, WIDTH))


def _money_width() -> int:
    return WIDTH - _NAME - _COUNT - _ALSO


def _rows(view: OtherFrame) -> Iterator[tuple[str, int, int, Uang]]:
    """Name, items counted, items shown besides, and money, for each dimension there, for the rest, and for all."""
    for key, known in view.edition.frame.dimensions.items():
        counted = view.counted(key)
        yield known.name, len(counted), len(view.also(key)), _money(view, counted)
    if view.unplaced:
        yield "Belum ditempatkan", len(view.unplaced), 0, _money(view, view.unplaced)
    yield "Seluruhnya", len(view.items), 0, _money(view, view.items)


def _shown(money: Uang, none: str) -> str:
    """An amount, marked as books do if some is still to come; ``none`` where there is no activity with money."""
    if isinstance(money, UangSementara):
        return shown_rupiah(money) + INCOMPLETE if money else SHORT_GAP
    return shown_rupiah(money) if money else none


def _money(view: OtherFrame, shown: Iterable[ShownItem]) -> Uang:
    """The money of some items; what the region has a reason to leave open is not awaited."""
    known = summed(one.money for one in shown)
    awaited = known.kurang if isinstance(known, UangSementara) else ()
    return UangSementara.of([known], (gap for gap in awaited if not view.plan.pemeriksaan.settles(gap.path)))


def _sections(view: OtherFrame, width: int) -> Iterator[str]:
    """The findings of the view, each with a heading; a list names at most some of its entries."""
    for heading, entries, remedy in (
        ("Yang berpadanan", [*_matched(view)], ""),
        ("Belum dapat ditempatkan", [*_unplaced(view)], "Tulis subdimensinya pada butir itu."),
        ("Yang belum ada isinya", [*_missing(view)], ""),
        ("Yang baru", [*_new(view)], ""),
        ("Yang terbagi", [*_split(view)], ""),
        ("Penyebutan dimensi di luar butir, yang ditulis ulang", [*_mentions(view)], ""),
        ("Sebutan daerah yang tidak dibawa", [*_left(view)], "Sebutan itu milik kerangka asalnya."),
    ):
        if entries:
            yield f"{heading} ({len(entries)}):"
            shown = entries[:_MOST] if width else entries
            for entry in shown:
                yield from wrap(entry, width or 10_000, initial_indent="- ", subsequent_indent="  ")
            if len(entries) > len(shown):
                yield f"- … dan {len(entries) - len(shown)} lagi; semuanya dengan --format markdown atau json"
            yield from (remedy, "") if remedy else ("",)


def _matched(view: OtherFrame) -> Iterator[str]:
    """Each group here with the dimension there that counts its items, and those that show them besides."""
    groups: dict[tuple[str, str, tuple[str, ...]], int] = Counter()
    for one in view.items:
        if one.place is not None:
            groups[one.group, one.place.dimension, one.place.also] += 1
    for (own, home, also), count in groups.items():
        besides = f"; {_PROPOSED.partition(',')[0]} pada {_names(view.edition.frame, also)}" if also else ""
        yield f"{_own_name(view, own)} ► {_names(view.edition.frame, [home])}: {count} butir{besides}"


def _unplaced(view: OtherFrame) -> Iterator[str]:
    for one in view.unplaced:
        may_be = _names(view.edition.frame, one.candidates, "atau") or "tanpa dimensi"
        place = f" ({one.item.place})" if one.item.spot else ""
        yield f"{_label(view, one)}: {may_be}{place}"


def _missing(view: OtherFrame) -> Iterator[str]:
    frame = view.edition.frame
    yield from (f"{frame.dimensions[key].name}: belum ada satu butir pun" for key in view.empty)
    for key in view.bare:
        sub = frame.subdimensions[key]
        yield f"{frame.dimensions[sub.dimension].name}, {sub.name}: belum ada butir"


def _new(view: OtherFrame) -> Iterator[str]:
    for key, sources in view.new.items():
        name = view.edition.frame.dimensions[key].name
        yield f"{name}: tidak ada dimensi yang seluruhnya sepadan; sebagian dari {_names(view.own.frame, sources)}"


def _split(view: OtherFrame) -> Iterator[str]:
    for key, targets in view.split.items():
        yield f"{_names(view.own.frame, [key])} terbagi ke {_names(view.edition.frame, targets)}"


def _mentions(view: OtherFrame) -> Iterator[str]:
    for one in view.mentions if view.own.key != view.edition.key else ():
        may_be = _names(view.edition.frame, one.candidates, "atau")
        yield f"{one.path}: {_names(view.own.frame, [one.dimension])} ► {may_be}"


def _left(view: OtherFrame) -> Iterator[str]:
    for one in view.left_behind:
        yield f"{one.nama} (untuk {_names(view.own.frame, [one.kunci])})"


def _title(view: OtherFrame) -> str:
    plan = view.plan
    return f"{plan.istilah.jenis_daerah} {plan.daerah.nama}" if plan.daerah.nama else "Daerah tanpa nama"


def _label(view: OtherFrame, one: ShownItem) -> str:
    """What an item is: its topic and its name, or its path if it has no name."""
    topic = view.plan.istilah.filled(view.plan.fields[one.topic].label)
    return f"{topic}: {one.item.naming or one.item.path}"


def _own_name(view: OtherFrame, key: str) -> str:
    """The region's own name of a dimension or subdimension here."""
    groups = view.plan.subdimensi if key in view.own.frame.subdimensions else view.plan.dimensi
    return str(getattr(groups, key).nama)


def _names(frame: Frame, keys: Iterable[str], word: str = "dan") -> str:
    return joined([frame.dimensions[key].name for key in keys], word)


def markdown_report(views: dict[str, OtherFrame]) -> str:
    """For documents: every item under the dimension there that counts it, and again under those that show it."""
    return "\n\n".join("\n".join(_markdown(view)) for view in views.values())


def _markdown(view: OtherFrame) -> Iterator[str]:
    yield from (f"# {_title(view)} menurut {view.edition.name}", "", view.edition.note, "")
    yield from ("| Bagian | Butir | Ikut tampil | Dana rencana aksi |", "|---|---:|---:|---:|")
    for name, counted, also, money in _rows(view):
        yield f"| {name} | {counted} | {also or '–'} | {_escaped(_shown(money, '–'))} |"
    yield ""
    for key, known in view.edition.frame.dimensions.items():
        yield from (f"## {known.name}", "")
        yield from (_listed(view, one) for one in view.counted(key))
        yield from (f"{_listed(view, one)} – {_PROPOSED}" for one in view.also(key))
        yield ""
    yield from ("## Catatan", "", *(_escaped(line) for line in _sections(view, 0)))


def _listed(view: OtherFrame, one: ShownItem) -> str:
    own = f" ({_own_name(view, one.group)})" if one.group else ""
    money = _shown(_money(view, [one]), "")
    return f"- {_escaped(_label(view, one) + own + (money and f', {money}'))}"


def _escaped(text: str) -> str:
    """A line of Markdown that prints the text as it is."""
    lead, text = ("- ", text[2:]) if text.startswith("- ") else ("", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return lead + "".join(f"\\{char}" if char in "\\`*_[]|#" else char for char in text)


def json_report(views: dict[str, OtherFrame]) -> str:
    """For other programs; an incompatible change of the form must raise ``versi``."""
    regions = [{"map": name, **_region(view)} for name, view in views.items()]
    return json.dumps({"versi": VERSION, "daerah": regions}, ensure_ascii=False, indent=2)


def _region(view: OtherFrame) -> dict[str, Any]:
    return {
        "nama": _title(view),
        "dari": view.own.key,
        "kerangka": view.edition.key,
        "aspek": [_dimension(view, key) for key in view.edition.frame.dimensions],
        "belum_ditempatkan": [_item(view, one) | {"mungkin": one.candidates} for one in view.unplaced],
        **_sums(_money(view, view.items)),
        "dana_dari": "rencana_aksi",
        "kosong": view.empty,
        "subdimensi_kosong": view.bare,
        "baru": view.new,
        "terbagi": view.split,
        "penyebutan": [
            {"jalur": one.path, "dimensi": one.dimension, "mungkin": one.candidates} for one in view.mentions
        ],
        "sebutan_tidak_dibawa": {one.kunci: str(one.nama) for one in view.left_behind},
    }


def _dimension(view: OtherFrame, key: str) -> dict[str, Any]:
    counted = view.counted(key)
    return {
        "kunci": key,
        "nama": view.edition.frame.dimensions[key].name,
        **_sums(_money(view, counted)),
        "butir": [_item(view, one) for one in counted],
        "ikut_tampil": [one.item.path for one in view.also(key)],
    }


def _item(view: OtherFrame, one: ShownItem) -> dict[str, Any]:
    item = one.item
    money = _sums(_money(view, [one])) if one.topic == "rencana_aksi" else {"dana": None}
    return {"jalur": item.path, "topik": one.topic, "nama": item.naming, "asal": one.group, **money}


def _sums(money: Uang) -> dict[str, Any]:
    """An amount in rupiah, and whether none of it is still to come."""
    return {"dana": int(money), "dana_lengkap": not isinstance(money, UangSementara)}
