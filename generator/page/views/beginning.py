"""Tambah daerah: one of all regions by a part of its name, what is known of it, and its folder made as init does."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask import Blueprint, abort, current_app, jsonify, render_template, request, url_for
from werkzeug.wrappers import Response

from generator.edits.history import History
from generator.framework.all_regions import Region, full_code, regions
from generator.framework.dimensions import dimensions
from generator.new_region.beginning import (
    Beginning,
    others_in_province,
    period_of,
    region_named,
    regions_with,
    usual_offices,
)
from generator.new_region.scaffold import free_folder, make_region, usual_folder
from generator.page.open_regions import Office, office_of
from generator.regions.locate import RegionFolder
from generator.regions.misspelt_names import regions_suggested
from generator.source.problems import UserError

screen = Blueprint("beginning", __name__, url_prefix="/tambah")
MOST_SHOWN = 40
_LONGEST_QUERY = 100
_EXAMPLE = "2025-2029"


@screen.get("/")
def search() -> str:
    """The regions whose name contains what was typed, each with whether it is here already."""
    words = request.args.get("cari", "")[:_LONGEST_QUERY].strip()
    found = [*regions_with(words), *_by_code(words)] or regions_suggested(words) if words else []
    office = office_of(current_app)
    present = _present(office) if found else {}
    shown = [(one, _folder_of(office, one, present)) for one in found[:MOST_SHOWN]]
    return render_template(
        "tambah.html", words=words, found=shown, more=len(found) - len(shown), total=len(regions()),
        known=office.folders(),
    )  # fmt: skip


@screen.get("/<code>")
def form(code: str) -> str:
    """What may be known of a region already: its period, priority, offices and neighbours."""
    region, office = _region(code), office_of(current_app)
    others = sorted({one.full_name for one in regions() if one.province != region.province})
    return render_template(
        "tambah_daerah.html", new=region, existing=_folder_of(office, region, _present(office)), example=_EXAMPLE,
        known=office.folders(),
        dimensions=dimensions().values(), offices=usual_offices(region.kind), others=others,
        neighbours=[one.full_name for one in others_in_province(region)],
    )  # fmt: skip


@screen.post("/")
def make() -> Response:
    """Make the folder of a region and say where its forms are; a folder that holds anything is never touched."""
    asked = request.get_json()
    if not isinstance(asked, dict):
        abort(400)
    region, office = _region(_text(asked, "kode")), office_of(current_app)
    beginning = Beginning(
        _period(_text(asked, "periode")), _priority(_text(asked, "prioritas")),
        tuple(_chosen(usual_offices(region.kind), _texts(asked, "opd"))),
        tuple(_neighbours(region, _texts(asked, "tetangga"))),
    )  # fmt: skip
    with office.making:
        existing = _folder_of(office, region, _present(office))
        if existing:
            raise UserError(f"{region.full_name} sudah ada di map '{existing}', dan tidak diubah. Buka dari Beranda.")
        made = make_region(region.code, None, office.start, beginning)
        History.of(RegionFolder(made.folder, made.folder.parent.parent)).forget_settled()
    return jsonify(open=url_for("filling.topics", region=made.folder.name))


def _by_code(words: str) -> list[Region]:
    code = full_code(words)
    return [one for one in regions() if one.code == code]


def _region(code: str) -> Region:
    return next(iter(_by_code(code)), None) or abort(404)


def _present(office: Office) -> dict[str, str]:
    """The folders of the regions that are here, by their codes."""
    found = {}
    for name in office.folders():
        session = office.session(name)
        try:
            found[str(session.state().plan.daerah.kode) if session else ""] = name
        except UserError:
            continue
    return found


def _folder_of(office: Office, region: Region, present: Mapping[str, str]) -> str:
    """The folder in which a region already is, or that its own would replace; "" if it can be made."""
    if region.code in present:
        return present[region.code]
    try:
        free_folder(region, None, office.start)
    except UserError:
        return usual_folder(region)
    return ""


def _period(text: str) -> tuple[int, int] | None:
    found = period_of(text) if text.strip() else None
    if text.strip() and found is None:
        raise UserError(f"'{text.strip()}' bukan periode. Tulis tahun mulai dan tahun akhir, misalnya {_EXAMPLE}.")
    return found


def _priority(key: str) -> str:
    return key if key in ("", *dimensions()) else abort(400)


def _chosen(offered: Iterable[Any], names: list[str]) -> list[Any]:
    """The usual offices that were ticked, in their usual order."""
    known = {one.name: one for one in offered}
    if not {*names} <= known.keys():
        abort(400)
    return [one for name, one in known.items() if name in names]


def _neighbours(region: Region, names: list[str]) -> list[str]:
    """The full names of the neighbours, each once; raises UserError for a name that is none."""
    found = (region_named(name) for name in names if name.strip())
    return list(dict.fromkeys(one.full_name for one in found if one != region))


def _text(asked: dict[str, Any], name: str) -> str:
    found = asked.get(name, "")
    return found if isinstance(found, str) else abort(400)


def _texts(asked: dict[str, Any], name: str) -> list[str]:
    found = asked.get(name, [])
    return found if isinstance(found, list) and all(isinstance(one, str) for one in found) else abort(400)
