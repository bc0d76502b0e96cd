"""The report as a page: views first, what is wrong in plain sight. One file, no script, nothing from elsewhere."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from clients.prebuild.report import Report, SceneReport

_STYLE = """
:root{color-scheme:light dark;--bad:#b3261e;--well:#1b7f3b;--line:color-mix(in srgb,currentColor 18%,transparent)}
body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:75rem;padding:1.5rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:0 0 .2rem}
article{border-top:1px solid var(--line);padding:1.2rem 0}
.views{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.5rem;margin:.6rem 0}
.views img{width:100%;display:block;border-radius:6px}
table{border-collapse:collapse;margin:.4rem 0}td,th{padding:.1rem .8rem .1rem 0;text-align:left;font-weight:400}
td.n{text-align:right;font-variant-numeric:tabular-nums}
.bad{color:var(--bad);font-weight:600}.well{color:var(--well)}small{opacity:.75}
@media(prefers-color-scheme:dark){:root{--bad:#ff8a80;--well:#7ddc9a}}
"""


def page_of(report: Report) -> str:
    """The page, complete."""
    summary = f"{report.made} of {len(report.scenes)} scenes made"
    told = [
        (f"{report.failed} failed", report.failed),
        (f"{report.missing} not come to", report.missing),
        (f"{report.over_budget} over budget", report.over_budget),
        (f"{report.partial} partial", report.partial),
    ]
    wrong = "".join(f' · <span class="bad">{text}</span>' for text, count in told if count)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{summary}</title><style>{_STYLE}</style><body><h1>{summary}{wrong}</h1>"
        f"<p>{report.files} files, {report.size_bytes / 1e6:,.1f} MB, each once. "
        "<a href=report.json>report.json</a></p>"
        f"<main>{''.join(map(_scene, report.scenes))}</main>{_licences(report)}</body></html>\n"
    )


def _scene(scene: SceneReport) -> str:
    wanted = scene.wanted
    asked = f"seed {wanted.seed} · {escape(wanted.profile)} · {wanted.quality} · {wanted.delivery}"
    head = f'<h2 id="{escape(scene.name)}">{escape(scene.name)}</h2>{escape(wanted.prompt)}<br><small>{asked}</small>'
    if scene.state != "made":
        why = f"{scene.detail} ({scene.code}), tried {scene.attempts} times" if scene.code else "nobody came to it"
        return f'<article>{head}<p class="bad">{scene.state}: {escape(why)}</p></article>'
    views = "".join(_view(view, f"{scene.name}, view {number}") for number, view in enumerate(scene.views, 1))
    links = " · ".join(f'<a href="{_path(file)}">{escape(file.rpartition("/")[2])}</a>' for file in scene.files)
    timing = "from the store" if scene.cached else f"{scene.seconds:.1f} s, first file after {scene.first_s:.1f} s"
    notes = [f"tried {scene.attempts} times"] * (scene.attempts > 1)
    notes += [f"kept as {scene.kept}"] if scene.kept else ["not kept for good"]
    return (
        f'<article>{head}<div class="views">{views}</div>{_bounds(scene)}'
        f"<p>{escape('; '.join([timing, f'{scene.size_bytes / 1e6:.1f} MB', *notes]))}</p><p>{links}</p>"
        f"{_list('bad', scene.troubles)}{_list('bad' if scene.partial else '', _parts(scene))}</article>"
    )


def _view(file: str, told: str) -> str:
    picture = f'<img loading="lazy" src="{_path(file)}" alt="{escape(told)}">'
    return f'<a href="{_path(file)}">{picture}</a>'


def _bounds(scene: SceneReport) -> str:
    rows = ""
    for bound in scene.bounds:
        what, verdict = escape(bound.what.replace("_", " ")), ("well", "held") if bound.held else ("bad", "over")
        numbers = f'<td class="n">{bound.had:,.10g}<td>of<td class="n">{bound.most:,.10g}'
        rows += f'<tr><th>{what}{numbers}<td class="{verdict[0]}">{verdict[1]}'
    return f"<table>{rows}</table>"


def _parts(scene: SceneReport) -> list[str]:
    return [f"{p.slot}: {p.detail}" + (f" ({p.fallback})" if p.fallback else "") for p in scene.parts]


def _list(kind: str, lines: list[str] | tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(line)}" for line in lines)
    return f'<ul class="{kind}">{items}</ul>' if lines else ""


def _licences(report: Report) -> str:
    rows = "".join(f"<tr><th>{escape(k)}<td>{escape('; '.join(works))}" for k, works in report.licences.items())
    return f"<h2>Made by, and under which licence</h2><table>{rows}</table>"


def _path(name: str) -> str:
    return quote(name, safe="/")
