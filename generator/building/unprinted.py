"""Texts supplied by the region that no document prints, so that their absence would go unnoticed."""

import re
from collections.abc import Iterable

from generator.masterplan.masterplan import Masterplan, walk
from generator.source.values import Paragraf, Prosa, Teks

_PLAIN_TEXTS = frozenset((Teks, Paragraf, Prosa))
_MOST_NAMED = 5
_ELSEWHERE = re.compile(
    r"(?:bimtek|evaluasi)\b"  # printed in the kit of a workshop, or answered to the ministry
    r"|(?:istilah|dimensi|subdimensi|dokumen|gaya|pemeriksaan)\b"  # settings, and names used where needed
    r"|(?:.*\.)?(?:id|catatan)$"  # internal to the office
    r"|naskah\.versi$"  # in the line that marks a draft
    r"|daerah\.lambang$|.*\.foto\[.*\]\.berkas$"  # shown as a picture
    r"|rpjmd\.misi\[.*\]\.nomor$"  # refers to a mission
    r"|daerah\.\w+\.(?:jabatan|pangkat|nip)$|.*\.(?:pangkat|nip)$"  # of signatories
)
_ITEM = re.compile(r"\[[^\]]*\]")


def unprinted(plan: Masterplan, printed: Iterable[str]) -> str:
    """A notice that names the texts whose paths are not among the printed ones; "" if there are none."""
    known = set(printed)
    texts = [value for value in walk(plan) if type(value) in _PLAIN_TEXTS and value.place is not None]
    lost = [text for text in texts if text.path not in known and not _ELSEWHERE.match(text.path)]
    groups: dict[str, list[Teks]] = {}
    for text in lost:
        groups.setdefault(_ITEM.sub("", text.path), []).append(text)
    if not groups:
        return ""
    named = [_shown(field, members) for field, members in list(groups.items())[:_MOST_NAMED]]
    more = [f"dan {len(groups) - _MOST_NAMED} isian lain"] if len(groups) > _MOST_NAMED else []
    return (
        f"Sudah diisi, tetapi tidak dicetak dalam dokumen mana pun: {', '.join([*named, *more])}. Biasanya karena "
        "isian pokok di sampingnya belum ada; lengkapi isian itu, atau pindahkan teksnya."
    )


def _shown(field: str, texts: list[Teks]) -> str:
    place = texts[0].place
    assert place is not None
    more = f", dan {len(texts) - 1} lagi" if len(texts) > 1 else ""
    return f"{field} ({place.file.name}:{place.line}{more})"
