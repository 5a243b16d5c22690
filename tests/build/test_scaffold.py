"""A new region's folder offers every topic of the model."""

from generator.build.scaffold import FILES
from generator.masterplan.masterplan import Masterplan


def test_every_topic_has_its_file() -> None:
    offered = [topic for topics in FILES.values() for topic in topics]
    assert sorted(offered) == sorted(set(Masterplan.fields) - {"masterplan"})
