"""The timed process of docxtpl: templates and contexts in, finished documents out.

``docxtpl_worker.py N TEMPLATE CONTEXT TARGET …`` makes a document of each three paths in a pool of N processes,
or in this process where N is 1.
"""

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate  # type: ignore[import-untyped, import-not-found, unused-ignore]


def main(processes: int, paths: list[str]) -> None:
    """All documents, as docxtpl's own documentation renders them."""
    jobs = list(zip(paths[::3], paths[1::3], paths[2::3], strict=True))
    if processes == 1:
        for job in jobs:
            render(job)
        return
    from multiprocessing import Pool

    with Pool(processes) as pool:
        pool.map(render, jobs, chunksize=1)


def render(job: tuple[str, str, str]) -> None:
    """One document; autoescape, since texts hold ``&`` and ``<``."""
    template, context, target = job
    document = DocxTemplate(template)
    document.render(json.loads(Path(context).read_text(encoding="utf-8")), autoescape=True)
    document.save(target)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
