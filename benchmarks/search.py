"""Compares our search with SQLite FTS5, tantivy and Whoosh as it is: same pages, same queries.

The engines take turns, query by query, so that a busy moment meets all of them.
"""

import argparse
import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import quantiles

from benchmarks.search_corpus import Corpus, Sought, make_queries
from benchmarks.search_engines import Engine, Fts5, Ours, StockWhoosh, Tantivy, body_of
from index.records import Document

ENGINES: tuple[type[Engine], ...] = (Ours, Fts5, Tantivy, StockWhoosh)
MOST_FOR_STOCK = 10_000  # pages; beyond that Whoosh as it is takes ten minutes and more

Times = dict[str, dict[str, list[float]]]  # milliseconds by kind and engine


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, ask, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, prog="search.py")
    parser.add_argument("--pages", type=int, nargs="+", default=[10_000], help="sizes to measure")
    parser.add_argument("--queries", type=int, default=40, help="of each kind")
    parser.add_argument("--quick", action="store_true", help="1,000 pages and few queries")
    parser.add_argument("--engines", nargs="+", default=[each.name for each in ENGINES])
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall")
    parser.add_argument("--json", type=Path, help="write every single time there")
    given = parser.parse_args(arguments)
    sizes, each = ([1000], 8) if given.quick else (given.pages, given.queries)
    corpus = Corpus.make()
    for size in sizes:
        clock = time.perf_counter if given.clock == "wall" else time.thread_time
        with tempfile.TemporaryDirectory(prefix="entente-bench-") as folder:
            measure(Path(folder), corpus, size, each, given.engines, clock, given.json)
    return 0


def measure(
    folder: Path,
    corpus: Corpus,
    size: int,
    each: int,
    names: Sequence[str],
    clock: Callable[[], float],
    log: Path | None,
) -> None:
    """Measure every engine on *size* pages."""
    engines = [
        engine(folder / engine.name)
        for engine in ENGINES
        if engine.name in names and (engine is not StockWhoosh or size <= MOST_FOR_STOCK)
    ]
    pages = list(corpus.pages(size))
    text = sum(len(page.title) + len(body_of(page)) for page in pages)
    print(f"\n{size:,} pages, {text / size / 1000:.1f} KB of text each\n")
    print(f"{'':22}{'pages/CPU s':>12}{'CPU s':>9}{'index/text':>12}{'open ms':>9}")
    for engine in engines:
        build(engine, pages, text)
    queries = make_queries(corpus, pages[:2000], each)
    del pages
    gc.collect()
    times, differences = ask(engines, queries, clock)
    report(times, [engine.name for engine in engines])
    print(f"\nqueries whose counts differ from FTS5's: {differences} of {len(queries)}")
    if log:
        log.write_text(json.dumps(times), encoding="utf-8")


def build(engine: Engine, pages: Sequence[Document], text: int) -> None:
    """Build the index of *engine*, open it, and print what that took."""
    begun = time.process_time()
    engine.build(pages)
    took = time.process_time() - begun
    size = sum(path.stat().st_size for path in engine.folder.rglob("*") if path.is_file())
    begun = time.perf_counter()
    engine.open()
    opened = (time.perf_counter() - begun) * 1000
    print(
        f"{engine.name:22}{len(pages) / took:12.0f}{took:9.1f}{size / text:12.2f}{opened:9.0f}",
        flush=True,
    )


def ask(
    engines: Sequence[Engine], queries: Sequence[Sought], clock: Callable[[], float]
) -> tuple[Times, int]:
    """Ask every engine every query: the times, and how often our count is not that of FTS5."""
    times: Times = {}
    differences = 0
    for sought in queries:
        counts = {}
        for engine in engines:
            begun = clock()
            count = engine.search(sought)
            took = (clock() - begun) * 1000
            if count is not None:
                counts[engine.name] = count
                times.setdefault(sought.kind, {}).setdefault(engine.name, []).append(took)
        both = counts.get(Ours.name), counts.get(Fts5.name)
        differences += None not in both and both[0] != both[1]
    return times, differences


def report(times: Times, names: Sequence[str]) -> None:
    """Print for each kind of query p50 and p95 of each engine, and the ratio of its p50 to ours."""
    print("\nmilliseconds p50 / p95 (p50 as a multiple of ours)\n")
    print(f"{'':22}" + "".join(f"{name:>26}" for name in names))
    for kind, by_engine in times.items():
        cells = []
        ours = middle_and_late(by_engine[names[0]])[0]
        for name in names:
            if name in by_engine:
                p50, p95 = middle_and_late(by_engine[name])
                ratio = f"({p50 / ours:.1f})" if name != names[0] else ""
                cells.append(f"{p50:.2f} / {p95:.2f} {ratio:>8}")
            else:
                cells.append("-")
        print(f"{kind:22}" + "".join(f"{cell:>26}" for cell in cells))


def middle_and_late(times: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    if len(times) < 2:
        return times[0], times[0]
    cuts = quantiles(times, n=100, method="inclusive")
    return cuts[49], cuts[94]


if __name__ == "__main__":
    sys.exit(main())
