"""What animals do with others: chase and follow, fight, drink at the water, carry in the mouth; and who is young.

Not covered: who rides and is drawn, see `conveying`; what an animal's body does, see `animals`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from generators.planning import added
from generators.planning.figures import is_alive
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.planning.sense import ON_THE_BACK
from generators.planning.sizes import said_size
from generators.reading.reading import Named, Reading
from generators.vocabulary.measures import Size

_OBJECT: Final = r"\s+(?:(?:an?|the|his|her|its|their|another|some|one|two|three|each)\s+)?(?:[\w-]+\s+){0,2}$"
_CHASES: Final = re.compile(
    r"\b(?:chas(?:e|es|ing)|herd(?:s|ing)?|driv(?:e|es|ing)|round(?:s|ing)?\s+up|pursu(?:e|es|ing)|hunt(?:s|ing)?|run(?:s|ning)?\s+after|rac(?:e|es|ing)\s+after)"
    + _OBJECT,
    re.IGNORECASE,
)
_CHASES_ZH: Final = re.compile(
    r"(?:追逐|追赶|赶着|驱赶|追着|追捕|追|捕猎|捕食|猎捕)(?:着)?(?:[一两三几][只头匹条群个])?$"
)
_FOLLOWS: Final = re.compile(
    r"\b(?:follow(?:s|ing)?|walk(?:s|ing)?\s+behind|trail(?:s|ing)?(?:\s+after)?)" + _OBJECT, re.I
)
_FOLLOWS_ZH: Final = re.compile(r"(?:跟着|跟随|跟在|尾随)(?:着)?(?:[一两三几][只头匹条群个])?$")
_FIGHTS: Final = re.compile(
    r"\b(?:fight(?:s|ing)?|battl(?:e|es|ing)|wrestl(?:e|es|ing)|attack(?:s|ing)?|charg(?:e|es|ing)\s+at"
    r"|confront(?:s|ing)?|clash(?:es|ing)?|kiss(?:es|ing)?|nuzzl(?:e|es|ing)|sniff(?:s|ing)?|lick(?:s|ing)?"
    r"|groom(?:s|ing)?|feed(?:s|ing)?|play(?:s|ing)?\s+with|stalk(?:s|ing)?)(?:\s+(?:with|against))?" + _OBJECT,
    re.IGNORECASE,
)
"""What one does face to face with another."""
_FIGHTS_ZH: Final = re.compile(
    r"(?:攻击|扑向|冲向|对抗|搏斗|舔着?|闻着?|嗅着?|亲吻|喂着?|哺育)(?:着)?(?:[一两三几][只头匹条群个])?$"
)
_MUTUAL: Final = re.compile(
    r"\b(?:fight|butt|lock|clash|wrestl|spar|duel|kiss|nuzzl|play|greet|groom|fac)\w*|打架|搏斗|争斗|相斗|顶角|角斗|嬉戏|亲吻|玩耍|对视",
    re.IGNORECASE,
)
"""What two do with each other."""
_DRINKS: Final = re.compile(r"\b(?:drink|drinks|drinking|lapping|laps)\b|喝|饮", re.IGNORECASE)
_MOUTH: Final = re.compile(
    r"\b(?:in|between|from)\s+(?:its|his|her|their|the)\s+(?:\w+\s+)?(?:beaks?|mouths?|jaws?|teeth|bills?|trunks?|muzzles?)\b",
    re.IGNORECASE,
)
_BITES: Final = re.compile(
    r"\b(?:carr(?:y|ies|ying)|hold(?:s|ing)?|fetch(?:es|ing)?|bring(?:s|ing)?|retriev(?:e|es|ing)|chew(?:s|ing)?(?:\s+on)?|gnaw(?:s|ing)?(?:\s+on)?|catch(?:es|ing)?|caught)"
    + _OBJECT,
    re.I,
)
_BITES_ZH: Final = re.compile(
    r"(?:叼着?|衔着?|咬着|嘴里含着|啃着?|捉到|抓到|抓住)(?:了)?(?:[一两三几][只头匹条根块个朵片])?$"
)
_YOUNG: Final = re.compile(
    r"\b(?:baby|babies|infant|newborn|young|little|cubs?|pups?|calf|calves|fawns?|kids?|joeys?|chicks?|hatchlings?)\b"
    r"|\b(?:duckling|gosling|cygnet|piglet|kitten|lion cub|foal|lambkin)s?\b|^幼|^小|宝宝$|幼崽$|崽$",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"^(?:and|with|和|与|带着|及)\s*(?:(?:an?|the|her|his|its|their|two|three)\s+)*$")
_PARENT: Final = re.compile(r"^(?:mother|mothers|mom|mum|father|dad|parents?|妈妈|母亲|爸爸)$", re.IGNORECASE)
_THEIR: Final = re.compile(r"(?:\b(?:its|their|his|her)\s+|它们?的?)$", re.IGNORECASE)
"""Said of an animal: it is not grown."""
_SMALL: Final = 0.5
"""How large the young are beside the grown."""
_APART: Final = 0.35
"""How far behind whom it is after one is, in shares of its length."""
_BITE: Final = 0.6
"""How long what is in a mouth is at most, in shares of the length of who bears it."""
_POOL: Final = "pool of water"


class Fauna:
    """What animals do with others, in one vocabulary."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge, self._first = knowledge, knowledge.likeliest

    def lived(self, mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
        """`mentions` with animals behind whom they chase, before whom they fight, at the water that they drink."""
        known = {m.id: self._aged(m, reading) for m in self._parented(mentions, reading)}
        self._together(known, reading)
        order = [one for one in reading.things if one.id in known]
        for before, at in ((order[:k], one) for k, one in enumerate(order) if k):
            self._meet(known, before, at, reading)
        for mention in list(known.values()):
            self._drink(known, mention)
            self._bear_up(known, mention)
        return self._unbranched(list(known.values()))

    def _unbranched(self, mentions: list[Mention]) -> list[Mention]:
        """`mentions` without the branches on which those are that are drawn with one of their own."""
        with_own = {m.target for m in mentions if self._first(m).shape in _ON_BRANCHES}
        gone = {m.id for m in mentions if self._first(m).shape == "bough" and m.id in with_own}
        lone = [m.id for m in mentions if self._first(m).shape in _ON_BRANCHES]
        gone |= {m.id for m in mentions if self._first(m).shape == "bough" and len(mentions) == len(lone) + 1 and lone}
        mentions = [
            replace(m, relation=None) if m.relation == "hanging" and m.target is None and m.id in lone else m
            for m in mentions
        ]
        freed = [
            replace(
                m,
                relation=None,
                target=None,
                side=None,
                poses=(*m.poses, *(("hanging",) if m.relation == "hanging" else ())),
            )
            if m.target in gone
            else m
            for m in mentions
        ]
        return [m for m in freed if m.id not in gone]

    def _together(self, known: dict[int, Mention], reading: Reading) -> None:
        """Of two that are joined by "and" both do what is said after the second; a herd is many."""
        order = [one for one in reading.things if one.id in known]
        for first, second in pairwise(order):
            one, other = known[first.id], known[second.id]
            joined = _JOINED.match(reading.text[first.span.stop : second.span.start].strip().lower() + " ")
            if joined and self._is_animal(one) and self._is_animal(other) and not one.poses:
                known[first.id] = replace(one, poses=other.poses)
        for at in order:
            if _said(at, reading).endswith("群") and self._is_animal(known[at.id]) and known[at.id].count is None:
                known[at.id] = replace(known[at.id], plural=True)

    def _parented(self, mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
        """`mentions` with an animal's parents as animals of its kind."""
        done: list[Mention] = []
        for mention in mentions:
            named = reading.named(mention.id)
            young = next((one for one in reversed(done) if self._is_animal(one)), None)
            theirs = (
                named is not None and _PARENT.match(mention.words) and _THEIR.search(reading.text[: named.span.start])
            )
            done.append(replace(mention, options=young.options, stand_in="") if young and theirs else mention)
        return done

    def _aged(self, mention: Mention, reading: Reading) -> Mention:
        """An animal that is said to be young is smaller, where its name does not say so already."""
        named = reading.named(mention.id)
        thing = self._first(mention)
        if named is None or not thing.is_animal or mention.sizes or named.text.lower() == thing.name:
            return mention
        said = _said(named, reading)
        if not _YOUNG.search(said) or said in thing.zh:
            return mention
        return replace(mention, sizes=(Size(factor=_SMALL),))

    def _meet(self, known: dict[int, Mention], before: Sequence[Named], at: Named, reading: Reading) -> None:
        """Put the animal that does something to what is named at `at` where it does that."""
        lead, rest = reading.text[: at.span.start], reading.text[at.span.stop :]
        zh = reading.language == "zh"
        done = known[at.id]
        doer = next((known[one.id] for one in reversed(before) if self._is_animal(known[one.id])), None)
        if doer is None or doer.id == done.id:
            return
        alive = is_alive(self._first(done))
        behind = (_CHASES_ZH if zh else _CHASES).search(lead)
        if alive and (behind or (_FOLLOWS_ZH if zh else _FOLLOWS).search(lead)) and self._is_free(doer, done):
            if behind and not done.poses:
                done = replace(done, poses=("running",))
            gait = ("running",) if behind else ("walking",)
            apart = _APART * said_size(self._first(doer).size, doer.sizes)[2]
            known[doer.id] = replace(doer, relation="held", target=done.id, side=None, poses=gait, distance_m=apart)
            known[done.id] = replace(done, relation=None, target=None) if done.target == doer.id else done
        elif _MOUTH.match(rest.strip()) or (
            (_BITES_ZH if zh else _BITES).search(lead) and not ON_THE_BACK.search(reading.text)
        ):
            self._bite(known, doer, done, said=bool(_MOUTH.match(rest.strip())))
        elif alive and (_FIGHTS_ZH if zh else _FIGHTS).search(lead) and self._is_free(doer, done):
            known[doer.id] = replace(doer, relation="facing", target=done.id, side=None, distance_m=0.1)
            known[done.id] = replace(done, relation=None, target=None) if done.target == doer.id else done

    def _bite(self, known: dict[int, Mention], doer: Mention, done: Mention, said: bool) -> None:
        """Put what an animal bears into its mouth, no longer than it could be; what is huge only where that is said."""
        long, wanted = max(self._first(doer).size), max(self._first(done).size)
        if done.relation not in (None, "held", "beside", "inside", "on", "facing") or (wanted > 2 * long and not said):
            return
        factor = min(1.0, _BITE * long / wanted)
        sizes = done.sizes if factor == 1.0 or done.sizes else (Size(factor=factor),)
        known[done.id] = replace(
            done, relation="held", target=doer.id, side=None, footing="floor", sizes=sizes, distance_m=None
        )
        free = replace(doer, relation=None, target=None, distance_m=None) if doer.target == done.id else doer
        known[doer.id] = free if free.poses else replace(free, poses=("walking",))

    def _drink(self, known: dict[int, Mention], mention: Mention) -> None:
        """Who drinks is turned to the water that is named, or to a pool."""
        free = mention.relation is None or (mention.relation in ("beside", "facing") and mention.target in known)
        if not (self._is_animal(mention) and free and _DRINKS.search(" ".join(mention.poses))):
            return
        named = known.get(mention.target) if mention.target is not None else None
        wet = [m for m in known.values() if "water" in self._first(m).kinds or self._first(m).shape in _VESSELS]
        if named is not None and named not in wet:
            return
        flowers = [
            m for m in known.values() if m.id != mention.id and "flower" in (*self._first(m).kinds, self._first(m).name)
        ]
        if not wet and flowers:
            wet = flowers[:1]
        if not wet:
            if _POOL not in self._knowledge.things:
                return
            wet = [Mention(_POOL, (_POOL,), added.POOL)]
            known[added.POOL] = wet[0]
        known[mention.id] = replace(mention, relation="facing", target=wet[0].id, side=None, distance_m=0.0)

    def _bear_up(self, known: dict[int, Mention], mention: Mention) -> None:
        """A rock, a log, a stump on which an animal is are large enough for it."""
        base = known.get(mention.target) if mention.target is not None and mention.relation == "on" else None
        if base is None or not self._is_animal(mention) or base.sizes or self._first(base).shape not in _ROUGH:
            return
        size, under = said_size(self._first(mention).size, mention.sizes), self._first(base).size
        factor = max(size[2] / under[2], size[2] / under[0], 1.0)
        if factor > 1.0:
            known[base.id] = replace(base, sizes=(Size(factor=min(1.1 * factor, _LARGEST)),))

    def _is_animal(self, mention: Mention) -> bool:
        return self._first(mention).is_animal

    def _is_free(self, doer: Mention, done: Mention) -> bool:
        """Whether the prompt puts it nowhere else."""
        return doer.relation in (None, "facing", "beside", "held") and doer.target in (None, done.id)


_ON_BRANCHES: Final = frozenset({"ape", "monkey", "sloth", "koala", "chameleon"})
"""Shapes that are drawn on a branch."""
_ROUGH: Final = frozenset({"rock", "rock_pile", "stump", "hay_bale", "snow_pile", "iceberg"})
"""Shapes of what comes in all sizes, on which animals stand."""
_LARGEST: Final = 3.5
"""How many times its usual size such a thing is at most."""
_VESSELS: Final = frozenset({"pond", "bathtub", "bowl", "bucket", "fountain", "dish", "food_bowl"})
"""Shapes that animals drink from."""


def _said(named: Named, reading: Reading) -> str:
    """The prompt's own words for it, where those of the reading are translated."""
    return reading.text[named.span.start : named.span.stop] if reading.language == "zh" else named.text


def faced(poses: Sequence[str], count: int) -> bool:
    """Whether two of a kind do something with each other."""
    return count == 2 and any(_MUTUAL.search(pose) for pose in poses)
