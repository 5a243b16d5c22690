"""What people who fill in forms must never read: keys, YAML, names of files."""

import re

from generator.checks.finding import Finding

_OF_FILES = re.compile(
    r"[‹›]|\\b[a-z]+_[a-z_]+\\b|\\.ya?ml|YAML|\\b[Kk]unci(?:nya)?\\b|\\b[Tt]opik '|\\bid(?:-nya)?\\b|  \\S|\\{\\w+:"
)
_PAIR = re.compile(r"'([a-z_]+): ")


def is_of_files(text: str) -> bool:
    """Whether a text shows keys, YAML or names of files."""
    return bool(_OF_FILES.search(text) or _PAIR.search(text))


def speaks_of_files(finding: Finding) -> bool:
    """Whether a finding does so to people with forms."""
    return any(map(is_of_files, finding.for_forms))
