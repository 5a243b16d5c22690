"""Which inputs of a region count: their digest tells whether a kept build or check is still right."""

import os
from collections.abc import Iterator

from generator.identity import contents, digest_of_all, files_below
from generator.regions.locate import TEMPLATES, RegionFolder
from generator.source.files import yaml_files


def inputs_digest(folder: RegionFolder) -> str:
    """A digest of name and content of all inputs that are known in advance: all except pictures."""
    return digest_of_all(_inputs(folder))


def _inputs(folder: RegionFolder) -> Iterator[str]:
    home = str(folder.home)
    names = [str(file).removeprefix(f"{home}{os.sep}") for file in yaml_files(folder.place)]
    names += [folder.style_reference.name] if folder.style_reference else []
    names += [f"{TEMPLATES}{os.sep}{name}" for name in files_below(str(folder.templates))] if folder.templates else []
    return contents(home, names)
