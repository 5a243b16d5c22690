"""What the answers to the impact survey come to: the mean of each question, each dimension and all, exactly."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from generator.framework.instruments import Item
from generator.survey.questions import questions
from generator.survey.responses import Response, Responses


@dataclass(frozen=True, slots=True)
class QuestionMean:
    """A question, how many answered it, and the mean of their scores; None if nobody did.

    ``users`` is how many of them say that they use the services.
    """

    item: Item
    number: int
    mean: Fraction | None
    users: int = 0


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """A dimension: how many counted respondents answered on it, and its questions."""

    key: str
    respondents: int
    questions: list[QuestionMean]

    @property
    def mean(self) -> Fraction | None:
        """The mean of the means of its questions, as the instrument counts; None without any."""
        return _mean(one.mean for one in self.questions)


@dataclass(frozen=True, slots=True)
class SurveyResult:
    """The results of all dimensions that were asked, in the order of the form."""

    responses: Responses
    dimensions: list[DimensionResult]

    @property
    def mean(self) -> Fraction | None:
        """The mean of all questions that have one, which is the score of the part "impact" without the others."""
        return _mean(one.mean for dimension in self.dimensions for one in dimension.questions)

    @property
    def as_zero(self) -> Fraction:
        """The mean of all questions of the survey, with 0 for those that nobody answered."""
        asked = [one.mean or Fraction(0) for dimension in self.dimensions for one in dimension.questions]
        return sum(asked, Fraction(0)) / len(asked)

    @property
    def asked(self) -> int:
        """The number of questions of the survey."""
        return sum(len(dimension.questions) for dimension in self.dimensions)

    @property
    def answered(self) -> list[QuestionMean]:
        """The questions that somebody answered, in the order of the form."""
        return [one for dimension in self.dimensions for one in dimension.questions if one.mean is not None]


def result_of(responses: Responses) -> SurveyResult:
    """The results of responses; those of people who do not use the services do not count."""
    counted = responses.counted
    return SurveyResult(responses, [_of_dimension(key, items, counted) for key, items in questions().items()])


def _of_dimension(key: str, items: Iterable[Item], responses: list[Response]) -> DimensionResult:
    means = [_of_question(item, responses) for item in items]
    return DimensionResult(key, sum(key in one.dimensions for one in responses), means)


def _of_question(item: Item, responses: list[Response]) -> QuestionMean:
    answers = [one for one in responses if item.key in one.scores]
    mean = _mean(one.scores[item.key] for one in answers)
    return QuestionMean(item, len(answers), mean, sum(one.is_user is True for one in answers))


def _mean(means: Iterable[Fraction | None]) -> Fraction | None:
    found = [mean for mean in means if mean is not None]
    return sum(found, Fraction(0)) / len(found) if found else None
