"""Laws typed into a decision, which prints only those that it is to rest on."""

from collections.abc import Iterator

from generator.edits.edit import Insert
from generator.edits.proposal import Proposal

_BODIES = {"sk_dewan": "dewan", "sk_tim_pelaksana": "tim_pelaksana", "sk_forum": "forum"}


def laws_for_a_decision(found: Proposal) -> Iterator[str]:
    """A sentence on where a law that was typed into a decision must be named too, to be printed there again."""
    body = _BODIES.get(found.document)
    if body and any(isinstance(edit, Insert) and edit.listed == "dasar_hukum" for edit in found.edits):
        yield (
            f"{found.file}: dasar hukum baru dicatat di dasar_hukum. Surat keputusan hanya mencetak yang menjadi "
            f"dasarnya; bila tidak tercetak lagi di sana, sebut seluruhnya di organisasi.{body}.dasar_hukum."
        )
