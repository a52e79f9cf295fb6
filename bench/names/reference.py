#!/usr/bin/env python3
"""The reference that our matcher is measured against: `logic-v2` of PyPI's nomenklatura, at its default threshold, over pairs.tsv.

Prints a Markdown table: recall of the positive kinds, false matches of the negative ones. README.md says what the columns of
pairs.tsv mean and what to install. Not part of the build: run it by hand in a virtualenv outside the repository.

    python3 -m venv /tmp/nomenklatura && /tmp/nomenklatura/bin/pip install nomenklatura==4.17.4
    /tmp/nomenklatura/bin/python bench/names/reference.py            # the table
    /tmp/nomenklatura/bin/python bench/names/reference.py --rows     # each row that it gets wrong, too
    /tmp/nomenklatura/bin/python bench/names/reference.py --strict   # every row by its own schema
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from followthemoney import model
from followthemoney.proxy import EntityProxy
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig

PINNED = "4.17.4"
THRESHOLD = 0.7
COLUMNS = ["kind", "match", "schema", "query", "name", "nameAr", "aliases", "note"]

# logic-v2 compares names of people, organizations and other legal entities only: two places, events or posts of one name score 0.
# To measure how it compares names, and not which schemas it leaves out, all others are handed to it as LegalEntity.
COMPARED = {"Person", "Organization"}
FALLBACK = "LegalEntity"


class Row(NamedTuple):
    """One line of pairs.tsv, with the score (0 to 1) that logic-v2 gives it."""

    line: int
    kind: str
    wanted: bool
    query: str
    names: tuple[str, ...]
    score: float

    @property
    def found(self) -> bool:
        return self.score >= THRESHOLD


def entity(id: str, schema: str, names: tuple[str, ...]) -> EntityProxy:
    """An entity with these names. The id must be a new one each time: logic-v2 caches names by id."""
    proxy = model.make_entity(schema)
    proxy.id = id
    proxy.add("name", names)
    return proxy


def rows(path: Path, strict: bool) -> Iterator[Row]:
    """The rows of pairs.tsv, scored. Exits with a message where a row is not of the shape that README.md describes."""
    matcher = get_algorithm("logic-v2")
    if matcher is None:
        sys.exit("nomenklatura has no algorithm called logic-v2: install the version pinned in this file")
    config = ScoringConfig.defaults()
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if reader.fieldnames != COLUMNS:
            sys.exit(f"{path}: expected the columns {COLUMNS}, found {reader.fieldnames}")
        for line, row in enumerate(reader, start=2):
            if row["match"] not in ("yes", "no"):
                sys.exit(f"{path}:{line}: match must be yes or no, found {row['match']!r}")
            names = tuple(name for name in (row["name"], row["nameAr"], *row["aliases"].split("|")) if name)
            schema = row["schema"] if strict or row["schema"] in COMPARED else FALLBACK
            query = entity(f"query-{line}", schema, (row["query"],))
            known = entity(f"known-{line}", schema, names)
            score = matcher.compare(query, known, config).score
            yield Row(line, row["kind"], row["match"] == "yes", row["query"], names, score)


def table(scored: list[Row], wanted: bool) -> Iterator[str]:
    """A Markdown table of the rows that should match (or that should not), by kind in the order of the list."""
    what = "found" if wanted else "false matches"
    yield f"| {'positive' if wanted else 'negative'} kind | rows | {what} | {'recall' if wanted else 'rate'} |"
    yield "| --- | ---: | ---: | ---: |"
    mine = [row for row in scored if row.wanted is wanted]
    for kind in (*dict.fromkeys(row.kind for row in mine), None):
        of_kind = [row for row in mine if kind in (None, row.kind)]
        found = sum(row.found for row in of_kind)
        yield f"| {kind or '**all**'} | {len(of_kind)} | {found} | {found / len(of_kind):.2f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description="Recall and false matches of nomenklatura's logic-v2 over a list of pairs.")
    parser.add_argument("pairs", nargs="?", type=Path, default=Path(__file__).with_name("pairs.tsv"))
    parser.add_argument("--rows", action="store_true", help="list the rows missed and the false matches")
    parser.add_argument("--strict", action="store_true", help="compare each row by its own schema, also where logic-v2 scores 0")
    options = parser.parse_args()
    if version("nomenklatura") != PINNED:
        print(f"warning: the figures in README.md are of {PINNED}, this is {version('nomenklatura')}", file=sys.stderr)

    scored = list(rows(options.pairs, options.strict))
    print(f"nomenklatura {version('nomenklatura')}, logic-v2, threshold {THRESHOLD}\n")
    print("\n".join(table(scored, wanted=True)), end="\n\n")
    print("\n".join(table(scored, wanted=False)), end="\n\n")

    worst = max((row.score for row in scored if not row.wanted), default=0.0)
    positives = [row for row in scored if row.wanted]
    clean = sum(row.score > worst for row in positives)
    print(f"At no false match (score above {worst:.3f}): {clean} of {len(positives)} found, recall {clean / len(positives):.2f}")
    if options.rows:
        print()
        for row in scored:
            if row.found is not row.wanted:
                verdict = "missed" if row.wanted else "false"
                print(verdict, row.line, row.kind, f"{row.score:.2f}", row.query, " / ".join(row.names), sep="\t")


if __name__ == "__main__":
    main()
