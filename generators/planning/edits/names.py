"""Which objects of a plan a noun names: by its own name, a synonym, a kind, or its head noun. Never by likeness."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generators.plan import SceneObject
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing
from generators.vocabulary.inflection import singulars

_FEWEST_LETTERS = 3


@dataclass(frozen=True)
class Found:
    """What a noun is in the vocabulary. `name` is what the plan calls it, `stand_in` why another thing is drawn."""

    thing: Thing
    name: str
    stand_in: str = ""


FindThing = Callable[[str], Found | None]
"""What a noun of something that is to be made is; None where that is not certain."""


@dataclass(frozen=True)
class Names:
    """The names of things in one vocabulary."""

    knowledge: Knowledge
    made: FindThing | None = None
    """What a noun becomes where it is to be made: what was asked for by that noun is named by it."""

    def matching(self, text: str, objects: Sequence[SceneObject], *, widely: bool) -> list[SceneObject]:
        """The objects that `text` names, in their order. `widely` takes all kinds of it, else the closest ones alone.

        "Chair" is the chairs and, if there is none or `widely`, the armchairs too.
        """
        found: list[SceneObject] = []
        for match in (self._by_name, self._by_kind, self._by_head):
            more = [thing for thing in objects if thing not in found and match(text, thing)]
            if more and not found:
                found = more
            elif widely and match is not self._by_head:
                found += more
            if found and not widely:
                break
        if not found and self.made is not None and (meant := self.made(text)):
            found = [o for o in objects if o.named and meant.thing.name in (o.thing, *self._kinds(o))]
        return [thing for thing in objects if thing in found]

    def _kinds(self, thing: SceneObject) -> tuple[str, ...]:
        known = self.knowledge.things.get(thing.thing)
        return known.kinds if known else ()

    def find(self, text: str) -> Thing | None:
        """The thing of the vocabulary that a noun names exactly, in either language."""
        text = text.strip().lower()
        if not text.isascii() and (name := self.knowledge.zh.get(text)):
            return self.knowledge.things[name]
        for form in singulars(text):
            if thing := self.knowledge.find(form):
                return thing
        return None

    def known(self, text: str) -> Found | None:
        """The same as what is to be made; nothing stands in for anything."""
        thing = self.find(text)
        return Found(thing, thing.name) if thing else None

    def head(self, text: str) -> Thing | None:
        """What the last word of an unknown compound names."""
        last = text.rpartition(" ")[2]
        return self.find(last) if last != text else None

    def _by_name(self, text: str, thing: SceneObject) -> bool:
        if any(form == thing.thing for form in singulars(text)):
            return True
        known, meant = self.knowledge.things.get(thing.thing), self.find(text)
        if meant is not None and meant.name == thing.thing:
            return True
        return known is not None and (text in known.zh or any(form in known.also for form in singulars(text)))

    def _by_kind(self, text: str, thing: SceneObject) -> bool:
        known, meant = self.knowledge.things.get(thing.thing), self.find(text)
        forms = {*singulars(text), *((meant.name,) if meant else ())}
        if known is not None and not forms.isdisjoint(known.kinds):
            return True
        if text.isascii():
            called = thing.id.rpartition("-")[0].replace("-", " ")
            return any(name.endswith(f" {form}") or called == form for form in forms for name in (thing.thing, called))
        return known is not None and any(name.endswith(text) for name in known.zh)

    def _by_head(self, text: str, thing: SceneObject) -> bool:
        """A narrower word for what is there: "dining table" is the table, unless it is something else altogether."""
        meant = self.find(text)
        if meant is not None:
            return thing.thing in meant.kinds
        return any(form in (thing.thing, *self._also(thing)) for form in self._heads(text))

    def _also(self, thing: SceneObject) -> tuple[str, ...]:
        known = self.knowledge.things.get(thing.thing)
        return (*known.also, *known.zh) if known else ()

    @staticmethod
    def _heads(text: str) -> Iterator[str]:
        if text.isascii():
            head = text.rpartition(" ")[2]
            if head != text and len(head) >= _FEWEST_LETTERS:
                yield from singulars(head)
        elif len(text) > 2:
            yield text[-2:]
