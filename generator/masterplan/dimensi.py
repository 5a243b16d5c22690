"""The dimensions in the region: its own names for them, the priority dimension, and their interdependence."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, overload

from generator.framework.dimensions import (
    UnknownDimensionError,
    dimension_key,
    dimension_names,
    dimensions,
    example_subdimension,
    subdimension_key,
    subdimension_names,
    subdimensions,
)
from generator.framework.frame import Dimension, Frame, Subdimension, folded, frame, once_per_frame
from generator.masterplan.butir import Butir
from generator.source import patterns
from generator.source.declare import many, paragraphs, part, score, text
from generator.source.kinds import Kind, ListKind, ScalarKind
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath
from generator.source.reader import Reader
from generator.source.record import Field, ListField, PartField, Record, RecordKind
from generator.source.values import Items, Rujukan, Teks
from generator.source.words import joined
from generator.source.yaml_nodes import Node, Scalar

if TYPE_CHECKING:
    from generator.masterplan.analisis import Isu, Kesenjangan
    from generator.masterplan.kolaborasi import Kolaborasi
    from generator.masterplan.masterplan import Masterplan
    from generator.masterplan.peta_jalan import TahapPetaJalan
    from generator.masterplan.quick_win import QuickWin
    from generator.masterplan.rencana_aksi import RencanaAksi
    from generator.masterplan.risiko import Risiko
    from generator.masterplan.sasaran import Sasaran
    from generator.masterplan.strategi import Strategi

_BETWEEN_NAMES = re.compile(r"[,;/&+]|\b(?:dan|serta)\b", re.I)

D = TypeVar("D", bound="ButirDimensi")


class DimensionKind(ScalarKind[Rujukan]):
    """The name of a dimension; ``tujuan`` is the region's own record of that dimension."""

    form = "nama dimensi"
    definition = "nama_dimensi"
    find = staticmethod(dimension_key)
    keys: Callable[[], Iterable[str]] = staticmethod(dimensions)
    names = staticmethod(dimension_names)
    topic = "dimensi"

    def __init__(self, *, listed: bool = False) -> None:
        self.listed = listed

    @property
    def example(self) -> str:  # type: ignore[override]  # only read
        """A key of the frame in use."""
        return example_subdimension().dimension

    def convert(self, node: Scalar) -> Rujukan:
        """The key for any accepted name."""
        try:
            value = Rujukan(self.find(node.text))
        except UnknownDimensionError as error:
            raise UnreadableValueError(error.message, error.remedy) from None
        value.tujuan = None
        return value

    def read(self, node: Node, path: str, reader: Reader) -> Rujukan | None:
        """The reference, to be resolved once all files are read."""
        if type(node) is Scalar and self._tell_several(node, reader):
            return None
        value = super().read(node, path, reader)
        if value is not None:
            reader.refer(self.topic, value, lenient=True)
        return value

    def _tell_several(self, node: Scalar, reader: Reader) -> bool:
        """Report several names in one text; return whether it consists of them."""
        known = self.names()
        parts = [part for part in _BETWEEN_NAMES.split(node.text) if part.strip()]
        if len(parts) < 2 or folded(node.text) in known or not all(folded(part) in known for part in parts):
            return False
        keys = list(dict.fromkeys(self.find(part) for part in parts))
        one = f"di sini hanya satu; pilih {joined(keys, 'atau')}."
        remedy = reader.as_list(keys, node.place) if self.listed else one
        reader.problems.error(f"satu teks memuat beberapa {self.form}", node.place, remedy)
        return True

    def accepted(self) -> dict[str, Any]:
        """The JSON Schema: the keys, which an editor offers, and every other accepted name."""
        return {"anyOf": [{"enum": [*self.keys()]}, self.written(patterns.one_of_words(self.names()))]}


class SubdimensionKind(DimensionKind):
    """The name of a subdimension."""

    form = "nama subdimensi"
    definition = "nama_subdimensi"
    find = staticmethod(subdimension_key)
    keys: Callable[[], Iterable[str]] = staticmethod(subdimensions)
    names = staticmethod(subdimension_names)
    topic = "subdimensi"

    @property
    def example(self) -> str:  # type: ignore[override]  # only read
        """A key of the frame in use."""
        return example_subdimension().key


def dimension(label: str = "{dimensi}", *, weight: int = 2, optional: bool = False) -> Field[Rujukan]:
    """The dimension an item belongs to."""
    return Field(DimensionKind(), label, optional=optional, weight=weight)


def dimensions_listed(label: str, *, optional: bool = False) -> ListField[Rujukan]:
    """A list of dimensions."""
    return ListField(ListKind(DimensionKind(listed=True)), label, optional=optional)


def subdimension(*, optional: bool = False) -> Field[Rujukan]:
    """The subdimension an item belongs to."""
    return Field(SubdimensionKind(), "{subdimensi}", optional=optional)


class ButirDimensi(Butir):
    """An item of one dimension; the subdimension alone is enough."""

    dimensi = dimension()
    subdimensi = subdimension()

    def expects(self, name: str) -> bool:
        """Expect only the dimension while it is missing: naming a subdimension fills in both."""
        return super().expects(name) and not (name == "subdimensi" and not self.dimensi)

    def follows(self, name: str) -> bool:
        """Let only the dimension follow, from the subdimension; it then has the place of that one."""
        if name != "dimensi" or not self.dimensi or not self.subdimensi:
            return False
        return self.dimensi.spot is self.subdimensi.spot

    def after_reading(self, reader: Reader) -> None:
        """Derive the dimension from the subdimension; report the two if they do not fit each other."""
        if not self.subdimensi:
            return
        key = subdimensions()[self.subdimensi].dimension
        if not self.dimensi:
            derived = Rujukan(key)
            derived.path, derived.spot, derived.tujuan = self.path_of("dimensi"), self.subdimensi.spot, None
            self.__dict__["dimensi"] = derived
            reader.refer("dimensi", derived, lenient=True)
        elif self.dimensi != key:
            reader.problems.error(
                f"subdimensi '{self.subdimensi}' bukan bagian dari {self.dimensi}",
                self.subdimensi.place,
                f"ganti dimensinya menjadi {key}, atau pilih subdimensi lain.",
            )


class AnggotaDimensi(Generic[D]):
    """The items of a topic that belong to a dimension or subdimension, looked up in the plan on access."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.topic = name

    @overload
    def __get__(self, group: None, owner: type) -> Self: ...
    @overload
    def __get__(self, group: "Kelompok", owner: type) -> Items[D]: ...
    def __get__(self, group: "Kelompok | None", owner: type) -> Self | Items[D]:
        if group is None:
            return self
        members: Items[D] = group.plan.members(self.topic, group)
        return members


class Kelompok(Butir):
    """A dimension or subdimension, and the items of the plan that belong to it.

    ``plan`` is a weak reference, to avoid a cycle: the plan has its items, and these refer to their dimension.
    """

    plan: "Masterplan"
    nama: Field[Teks]
    isu: "AnggotaDimensi[Isu]" = AnggotaDimensi()
    kesenjangan: "AnggotaDimensi[Kesenjangan]" = AnggotaDimensi()
    sasaran: "AnggotaDimensi[Sasaran]" = AnggotaDimensi()
    strategi: "AnggotaDimensi[Strategi]" = AnggotaDimensi()
    rencana_aksi: "AnggotaDimensi[RencanaAksi]" = AnggotaDimensi()
    peta_jalan: "AnggotaDimensi[TahapPetaJalan]" = AnggotaDimensi()
    quick_win: "AnggotaDimensi[QuickWin]" = AnggotaDimensi()
    risiko: "AnggotaDimensi[Risiko]" = AnggotaDimensi()
    kolaborasi: "AnggotaDimensi[Kolaborasi]" = AnggotaDimensi()

    @cached_property
    def kunci(self) -> str:
        """The key by which items and the framework refer to it."""
        return ModelPath(self.path).name


class Subdimensi(Kelompok):
    """A subdimension, with the region's own name for it if it has one."""

    topic = "subdimensi"
    short = "nama"

    nama = text("sebutan daerah untuk {subdimensi} ini", "Kesejahteraan Warga", optional=True)


class Dimensi(Kelompok):
    """A dimension, with the region's own name for it if it has one, and its description."""

    topic = "dimensi"
    short = "nama"

    nama = text("sebutan daerah untuk {dimensi} ini", "Smart People", optional=True)
    gambaran = paragraphs("gambaran {dimensi} ini di daerah", optional=True)
    kesiapan = score("nilai kesiapan {dimensi} ini (0–4)", "2,5", optional=True)

    @property
    def fokus(self) -> str:
        """The focus of the dimension according to the framework."""
        return self.plan.frame.dimensions[self.kunci].focus

    @property
    def semua_subdimensi(self) -> Items[Subdimensi]:
        """Its subdimensions, in the framework's order."""
        known = self.plan.frame.dimensions[self.kunci].subdimensions
        return Items((getattr(self.plan.subdimensi, sub.key) for sub in known), self.path)


class _Named(Record):
    """A record with one part for each key of a frame, which is that of the plan."""

    frame: ClassVar[Frame]
    keys: ClassVar[tuple[str, ...]] = ()
    find = staticmethod(dimension_key)

    def __len__(self) -> int:
        return len(self.keys)

    def refuses_key(self, key: Scalar, reader: Reader) -> bool:
        """Report an unknown key with the dimension or subdimension that may be meant."""
        try:
            found = self.find(key.text)
        except UnknownDimensionError as error:
            reader.problems.error(error.message, key.place, error.remedy)
        else:
            reader.problems.error(f"kunci '{key.text}' tidak dikenal", key.place, f"tulis {found}.")
        return True


class SemuaDimensi(_Named):
    """What the region says about each dimension; the keys are the framework's."""

    def __iter__(self) -> Iterator[Dimensi]:
        return (getattr(self, key) for key in self.keys)


class SemuaSubdimensi(_Named):
    """The region's own names of subdimensions; the keys are the framework's."""

    find = staticmethod(subdimension_key)

    def __iter__(self) -> Iterator[Subdimensi]:
        return (getattr(self, key) for key in self.keys)


N = TypeVar("N", bound=_Named)


class FramePart(PartField[N]):
    """A part with a part for each key of the frame; its record is the one of the frame in use."""

    def __init__(self, declared: Callable[[], type[N]], label: str) -> None:
        self._kind = once_per_frame(lambda: RecordKind(declared()))
        super().__init__(self._kind(), label, optional=True)

    @property
    def kind(self) -> Kind[N]:
        """The kind under the frame in use."""
        return self._kind()

    @kind.setter
    def kind(self, kind: Kind[N]) -> None:
        del kind


@once_per_frame
def all_dimensions() -> type[SemuaDimensi]:
    """The record of all dimensions of the frame in use."""
    return _declared(SemuaDimensi, frame().dimensions, Dimensi)


@once_per_frame
def all_subdimensions() -> type[SemuaSubdimensi]:
    """The record of all subdimensions of the frame in use."""
    return _declared(SemuaSubdimensi, frame().subdimensions, Subdimensi)


def _declared(base: type[N], known: Mapping[str, Dimension | Subdimension], record: type[Record]) -> type[N]:
    """The record for the keys of the frame in use."""
    fields = {key: part(record, one.name, optional=True) for key, one in known.items()}
    for key, field in fields.items():
        field.example = known[key].name
    of_frame = {"frame": frame(), "keys": tuple(known), "__doc__": base.__doc__, "__module__": base.__module__}
    return type(base.__name__, (base,), {**fields, **of_frame})


class Dukungan(Butir):
    """How one dimension supports the priority dimension."""

    naming_fields = ("dimensi",)

    dimensi = dimension()
    uraian = paragraphs("uraian dukungan")


class DimensiPrioritas(Butir):
    """The dimension to which the head of region gives priority, and why."""

    dimensi = dimension("{dimensi} prioritas", weight=9)
    arahan = paragraphs("arahan {kepala_daerah} tentang {dimensi} prioritas", optional=True)
    alasan = paragraphs("alasan pemilihan {dimensi} prioritas", weight=8)
    uraian = paragraphs("uraian {dimensi} prioritas", optional=True)
    dukungan = many(Dukungan, "dukungan {dimensi} lain terhadap {dimensi} prioritas", weight=6)


class Keterkaitan(Butir):
    """The dimensions on which a dimension depends."""

    naming_fields = ("dimensi",)

    dimensi = dimension()
    bergantung_pada = dimensions_listed("{dimensi} yang menjadi tumpuan")
    uraian = paragraphs("uraian keterkaitan", optional=True)


class PrinsipPelaksanaan(Butir):
    """A principle for carrying out the plan, such as collaboration."""

    short = "nama"

    nama = text("nama prinsip", "Kolaborasi")
    uraian = paragraphs("uraian prinsip", optional=True)
