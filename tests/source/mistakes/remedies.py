"""A text read alone, and what is told of it."""

from pathlib import Path

from generator.masterplan.reading import Reading, read_masterplan


def read_alone(text: str) -> Reading:
    """A text as the only file of a region, with every suggestion vetted."""
    file = Path(__file__).parent / "daerah.yaml"
    return read_masterplan(file.parent, instead={file: text.encode()})


def told_alone(text: str) -> list[tuple[str, str]]:
    """Message and remedy of each problem of a text that is the only file of a region."""
    return [(problem.message, problem.remedy) for problem in read_alone(text).problems.found]
