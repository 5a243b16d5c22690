"""One finding put right: the whole text that its value becomes."""

from generator.checks.finding import Finding


def corrected(finding: Finding, text: str) -> str:
    """The text of the value at the finding's fixes with all of them made; "" if they are not about one such text."""
    fixes = sorted(finding.fixes, key=lambda fix: fix.start)
    if not fixes or len({fix.path for fix in fixes}) > 1:
        return ""
    parts, end = [], 0
    for fix in fixes:
        if fix.start < end or not text.startswith(fix.old, fix.start):
            return ""
        parts += [text[end : fix.start], fix.new]
        end = fix.start + len(fix.old)
    return "".join((*parts, text[end:]))
