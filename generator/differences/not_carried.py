"""Subjects that a version does not contain: a document contains only what it prints, a file only its own topics."""

from generator.differences.inputs import Version
from generator.source.words import joined
from generator.versions.fail_if_subjects import ConditionSubject, parse_subject

_PLAN = "rencana_aksi"
_WITH_PLAN = "masterplan"
MONEY = parse_subject(f"{_PLAN}.anggaran")


def untold(subject: ConditionSubject, old: Version, new: Version) -> str:
    """A sentence on why two versions cannot be compared in a subject; "" if both contain it.

    For two documents of one kind, one that contains it is enough: the other would too if there were anything of it.
    """
    silent = [v for v in (old, new) if not subject.is_in(v.reading.masterplan)]
    alike = old.document == new.document and old.is_whole == new.is_whole
    if len(silent) < 2 and alike:
        return ""
    names = [version.label for version in silent if _is_part(version)]
    if not names:
        return ""
    if alike and subject.holder == _PLAN and old.document == _WITH_PLAN:
        return (
            f"{joined(list(dict.fromkeys(names)))} tidak memuat rencana aksi. Bila rencana aksinya memang belum ada, "
            "tidak ada yang perlu dibandingkan; bila sudah ada, bandingkan map YAML daerahnya."
        )
    example = " (misalnya Buku 2)" if subject.holder == _PLAN else ""
    return (
        f"{joined(list(dict.fromkeys(names)))} tidak membawa {subject.shown}. "
        f"Bandingkan dokumen yang memuatnya{example} atau map YAML daerahnya."
    )


def _is_part(version: Version) -> bool:
    """Whether a version may have more than is known of it; False for a folder reduced to a document's content."""
    return not version.is_whole and version.texts is None and not version.is_nothing
