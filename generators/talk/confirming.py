"""What became of a wish, in words: what is changed now, or why it cannot be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from generators.plan import SceneObject
from generators.reading.reading import Language
from generators.talk.wording import Wording

_ENGLISH: Final[Mapping[str, str]] = {
    "paint": "I am giving {the} another look.", "add": "I am adding {name}.", "remove": "I am taking {the} away.",
    "resize": "I am changing the size of {the}.", "move": "I am moving {the}.", "place": "I am putting {the} there.",
    "replace": "I am putting {name} in the place of {the}.", "swap": "I am swapping {the}.", "rotate": "I am turning {the}.",
    "align": "I am lining up {the}.", "change": "I am changing the scene: {name}.", "light": "I am changing the light.",
    "say": "I will have {the} say that.", "pose": "I am changing how {the} stands.",
}  # fmt: skip
_CHINESE: Final[Mapping[str, str]] = {
    "paint": "我来改变{the}的样子。", "add": "我来添加{name}。", "remove": "我来移走{the}。", "resize": "我来改变{the}的大小。",
    "move": "我来移动{the}。", "place": "我来把{the}放过去。", "replace": "我来用{name}换掉{the}。", "swap": "我来调换{the}。",
    "rotate": "我来转动{the}。", "align": "我来排好{the}。", "change": "我来改变场景：{name}。", "light": "我来调整光线。",
    "say": "我让{the}这样说。", "pose": "我来改变{the}的姿势。",
}  # fmt: skip
_MOST: Final = 3


def confirm(
    operations: Sequence[Mapping[str, Any]], objects: Sequence[SceneObject], language: Language, say: Wording
) -> str:
    """What an edit that was understood as `operations` does to `objects`."""
    by_id = {thing.id: thing for thing in objects}
    said = []
    for operation in operations[:_MOST]:
        things = [by_id[name] for name in operation.get("targets", ()) if name in by_id]
        form = (_CHINESE if language == "zh" else _ENGLISH).get(str(operation.get("type")), "")
        if not form or ("{the}" in form and not things):
            continue
        looks = operation.get("looks") or {}
        look = " ".join(str(word) for kind in ("conditions", "colors", "materials") for word in looks.get(kind, ()))
        if operation.get("type") == "paint" and look and language == "en":
            form = "I am making {the} {name}."
        name = look if form.startswith("I am making") else str(operation.get("name") or operation.get("thing") or "")
        if "{name}" in form and not name:
            continue
        if operation.get("type") in ("add", "replace") and language == "en":
            name = f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"
        said.append(form.format(the=say.the(things) if things else "", name=name))
    fallback = "好的，我来改。" if language == "zh" else "All right, I am changing that."
    return ("" if language == "zh" else " ").join(dict.fromkeys(said)) or fallback


def decline(refusal: str, language: Language) -> str:
    """Why a wish cannot be carried out; the reason is the editor's own, and English."""
    reason = refusal.removeprefix("instruction: ").strip().rstrip(".")
    return f"这个我做不到（{reason}）。" if language == "zh" else f"I can't do that: {reason}."
