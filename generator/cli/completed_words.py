"""What the Tab key completes besides commands and options: regions, documents, rules, offices, names."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from generator.cli.next_command import TYPED

Completed = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
_Known = Callable[[click.Context], Iterable[tuple[str, str]]]
"""Words with their explanations, "" for none, in the order in which they are offered."""
_SEPARATOR = ","


def _one_of(known: _Known) -> Completed:
    """Complete a word from those known; none where the region that they come from cannot be read."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        del param
        start = incomplete.casefold()
        try:
            return [
                CompletionItem(word, help=told or None)
                for word, told in known(ctx)
                if word.casefold().startswith(start)
            ]
        except (click.ClickException, OSError):
            return []

    return complete


def _several_of(known: _Known) -> Completed:
    """Complete the last of several words with commas between them."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        before, comma, last = incomplete.rpartition(_SEPARATOR)
        return [
            CompletionItem(f"{before}{comma}{item.value}", help=item.help)
            for item in _one_of(known)(ctx, param, last)
        ]

    return complete


def _or_files(known: _Known) -> Completed:
    """Complete a word from those known, or a file where none begins so."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return _one_of(known)(ctx, param, incomplete) or [CompletionItem(incomplete, type="file")]

    return complete


def _folders(ctx: click.Context) -> Iterator[tuple[str, str]]:
    """The regions below the nearest ``masterplans``."""
    del ctx
    from generator.regions.locate import all_regions

    yield from ((folder.name, "") for folder in all_regions(Path.cwd()))


def _regions_of_the_country(ctx: click.Context) -> Iterator[tuple[str, str]]:
    """The names under which ``init`` knows each region, without blanks: "kutai-barat", "kota-bandung"."""
    del ctx
    from generator.framework.all_regions import regions
    from generator.new_region.scaffold import usual_folder

    yield from ((usual_folder(region), f"{region.full_name}, {region.province}") for region in regions())


def _documents(ctx: click.Context) -> Iterator[tuple[str, str]]:
    """The keys of the documents that the program has templates for."""
    del ctx
    from generator.documents.manifest import MANIFEST
    from generator.regions.locate import shipped_templates

    yield from ((file.parent.name, "") for file in sorted(shipped_templates().glob(f"*/{MANIFEST}")))


def _books(ctx: click.Context) -> Iterator[tuple[str, str]]:
    """The keys of the documents in the sets of regions, which have redlines."""
    del ctx
    from generator.building.sets import every_key

    yield from ((key, "") for key in every_key())


def _stages(ctx: click.Context) -> Iterator[tuple[str, str]]:
    del ctx
    from generator.masterplan.bimtek import TAHAP

    yield from ((key, f"tahap {roman}") for key, roman in TAHAP.items())


def _templates(ctx: click.Context) -> Iterator[tuple[str, str]]:
    """The templates that can be copied, without their endings."""
    del ctx
    from generator.documents.template_files import template_files
    from generator.regions.locate import shipped_templates

    yield from ((file.name.removesuffix(".md"), "") for file in template_files(shipped_templates()))


def _rules(ctx: click.Context) -> Iterator[tuple[str, str]]:
    del ctx
    from generator.checks.rule import all_rules
    from generator.masterplan.schema import usual_words

    yield from ((rule.id, usual_words().filled(rule.title)) for rule in all_rules().values())


def _dimensions(ctx: click.Context) -> Iterator[tuple[str, str]]:
    del ctx
    from generator.framework.dimensions import dimensions

    yield from ((key, dimension.name) for key, dimension in dimensions().items())


def _dimensions_or_all(ctx: click.Context) -> Iterator[tuple[str, str]]:
    yield from _dimensions(ctx)
    yield "semua", ""


def _offices(ctx: click.Context) -> Iterator[tuple[str, str]]:
    """The short names, or else the names, of the offices in the region that the call is about."""
    from generator.building.selection import chosen_regions
    from generator.masterplan.reading import read_masterplan
    from generator.regions.locate import all_regions

    known = {folder.name for folder in all_regions(Path.cwd())}
    # click gives no arguments of a call that ends with an option without its value
    named = next((word for word in ctx.meta.get(TYPED, ()) if word in known), "")
    [folder] = chosen_regions((named,) if named else (), Path.cwd(), everything=False)
    for office in read_masterplan(folder.place).masterplan.daerah.opd:
        if office.nama or office.singkatan:
            yield str(office.singkatan or office.nama), str(office.nama or "")


def _formats(ctx: click.Context) -> Iterator[tuple[str, str]]:
    del ctx
    from generator.building.formats import FORMATS

    yield from ((key, "") for key in FORMATS)


def _topics(ctx: click.Context) -> Iterator[tuple[str, str]]:
    del ctx
    from generator.workbooks.tables import TOPICS

    yield from ((topic, "") for topic in TOPICS)


def _foreign_topics(ctx: click.Context) -> Iterator[tuple[str, str]]:
    del ctx
    from generator.pulling.foreign.synonyms import SYNONYMS

    yield from ((topic, "") for topic in SYNONYMS)


def _sources(ctx: click.Context) -> Iterator[tuple[str, str]]:
    del ctx
    from generator.workbooks.tables import sources

    yield from ((key, "") for key in sources().labels)


_REGION = _one_of(_folders)
_OWN: Mapping[tuple[str, str], Completed] = {
    ("init", "region"): _one_of(_regions_of_the_country),
    ("init", "neighbours"): _one_of(_regions_of_the_country),
    ("init", "priority"): _one_of(_dimensions),
    ("diff", "versions"): _or_files(_folders),
    ("diff", "redline"): _one_of(_books),
    ("build", "documents"): _several_of(_documents),
    ("build", "formats"): _several_of(_formats),
    ("open", "key"): _one_of(_documents),
    ("handout", "stage"): _one_of(_stages),
    ("handout", "formats"): _several_of(_formats),
    ("handout", "groups"): _one_of(_dimensions_or_all),
    ("handout", "offices"): _one_of(_offices),
    ("excel", "offices"): _one_of(_offices),
    ("excel", "topics"): _several_of(_topics),
    ("questionnaire", "offices"): _one_of(_offices),
    ("import", "topic"): _one_of(_foreign_topics),
    ("import", "source"): _one_of(_sources),
    ("check", "select"): _several_of(_rules),
    ("check", "ignore"): _several_of(_rules),
    ("rule", "wanted"): _one_of(_rules),
    ("template list", "document"): _one_of(_documents),
    ("template copy", "template"): _one_of(_templates),
}
"""What is completed for a parameter of a command; a region elsewhere is one of those here."""


def completed(command: str, parameter: str) -> Completed | None:
    """What completes the words of a parameter; None where click itself knows, or nobody does."""
    return _OWN.get((command, parameter)) or (_REGION if parameter in {"region", "regions"} else None)
