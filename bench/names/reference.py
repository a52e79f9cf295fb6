#!/usr/bin/env python3
"""The reference for Sanad's matcher: `logic-v2` of PyPI's nomenklatura, with its default threshold, on pairs.tsv.

Prints a Markdown table: the recall of the positive kinds, and the false matches of the negative ones. README.md explains the
columns of pairs.tsv and what to install. The script is not part of the build: run it in a virtualenv outside the repository.

    python3 -m venv /tmp/nomenklatura && /tmp/nomenklatura/bin/pip install nomenklatura==4.17.4
    /tmp/nomenklatura/bin/python bench/names/reference.py            # the table
    /tmp/nomenklatura/bin/python bench/names/reference.py --rows     # also each row with a wrong result
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

# logic-v2 compares names only for people, organizations and other legal entities. Two places, events or posts of one name score 0.
# This bench measures the comparison of names, not the choice of schemas, so all other schemas are passed as LegalEntity.
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
    """An entity with these names. Each call needs a new id, because logic-v2 caches names by id."""
    proxy = model.make_entity(schema)
    proxy.id = id
    proxy.add("name", names)
    return proxy


def rows(path: Path, strict: bool) -> Iterator[Row]:
    """The rows of pairs.tsv with their scores. Exits with a message if a row does not have the shape that README.md describes."""
    matcher = get_algorithm("logic-v2")
    if matcher is None:
        sys.exit("nomenklatura has no algorithm called logic-v2: install the version pinned in this file")
    config = ScoringConfig.defaults()
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if reader.fieldnames != COLUMNS:
            sys.exit(f"{path}: expected the columns {COLUMNS}, but the header is {reader.fieldnames}")
        for line, row in enumerate(reader, start=2):
            if row["match"] not in ("yes", "no"):
                sys.exit(f"{path}:{line}: match must be yes or no, but is {row['match']!r}")
            names = tuple(name for name in (row["name"], row["nameAr"], *row["aliases"].split("|")) if name)
            schema = row["schema"] if strict or row["schema"] in COMPARED else FALLBACK
            query = entity(f"query-{line}", schema, (row["query"],))
            known = entity(f"known-{line}", schema, names)
            score = matcher.compare(query, known, config).score
            yield Row(line, row["kind"], row["match"] == "yes", row["query"], names, score)


def table(scored: list[Row], wanted: bool) -> Iterator[str]:
    """A Markdown table of the rows that should match (or should not match), by kind, in the order of the list."""
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
        print(f"warning: README.md records version {PINNED}, but this is {version('nomenklatura')}", file=sys.stderr)

    scored = list(rows(options.pairs, options.strict))
    print(f"nomenklatura {version('nomenklatura')}, logic-v2, threshold {THRESHOLD}\n")
    print("\n".join(table(scored, wanted=True)), end="\n\n")
    print("\n".join(table(scored, wanted=False)), end="\n\n")

    worst = max((row.score for row in scored if not row.wanted), default=0.0)
    positives = [row for row in scored if row.wanted]
    above = sum(row.score > worst for row in positives)
    print(f"With a threshold above all false matches ({worst:.3f}): {above} of {len(positives)} hits, recall {above / len(positives):.2f}")
    if options.rows:
        print()
        for row in scored:
            if row.found is not row.wanted:
                verdict = "missed" if row.wanted else "false"
                print(verdict, row.line, row.kind, f"{row.score:.2f}", row.query, " / ".join(row.names), sep="\t")


if __name__ == "__main__":
    main()
