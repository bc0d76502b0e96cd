"""The closed words of each language that planner, painter, editor and readers share: numbers, measures, inflection."""
