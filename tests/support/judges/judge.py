"""Reads exported files with the programs of the field, and prints what each of them found as one object of JSON.

Arguments: a format and a file, as often as there are files.
"""

import hashlib
import json
import logging
import re
import sys
from collections import Counter
from pathlib import Path

import networkx
import rdflib
import stix2
import stix2validator
from followthemoney import model
from followthemoney.statement.serialize import read_path_statements


def graph(read, path):
    found = read(path)
    return {
        "directed": found.is_directed(),
        "nodes": {str(node): {**data} for node, data in found.nodes(data=True)},
        # A multigraph has the id of an edge as its key, another graph among its data.
        "edges": [{"from": a, "to": b, **data} for a, b, data in found.edges(data=True)]
        if not found.is_multigraph()
        else [{"from": a, "to": b, **data, "id": key} for a, b, key, data in found.edges(keys=True, data=True)],
    }


def entities(path):
    """What each entity has after FollowTheMoney has read and cleaned it. A value that it does not take is gone."""
    found = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        entity = model.get_proxy(data, cleaned=False)
        # Throws if a property is unknown, or if one that the schema asks for is absent.
        entity.schema.validate(data)
        found.append({"id": entity.id, "schema": entity.schema.name, "properties": entity.properties})
    return found


def statements(path):
    return [each.to_dict() for each in read_path_statements(Path(path), "json")]


def bundle(path):
    """Errors of the validator, the numbers of its warnings, and the types of the objects as the library of STIX reads them."""
    text = Path(path).read_text(encoding="utf-8")
    options = stix2validator.ValidationOptions(version="2.1", enforce_refs=True)
    found = stix2validator.validate_string(text, options)
    warnings = [re.search(r"\{(\d+)\}", str(each)) for each in found.warnings or []]
    # Types and references of an extension are "custom" to it.
    parsed = stix2.parse(text, allow_custom=True)
    return {
        "errors": [str(each) for each in found.errors or []],
        "warnings": Counter(number[1] if number else "other" for number in warnings),
        "types": Counter(each["type"] for each in parsed.objects),
        "read": Counter(type(each).__name__ for each in parsed.objects),
    }


# rdflib has no dates before year 1: it warns, and keeps what stands there.
logging.getLogger("rdflib.term").setLevel(logging.CRITICAL)
QUESTIONS = sorted((Path(__file__).parent / "questions").glob("*.rq"))


def dataset(path, syntax, questions):
    """The statements as one hash, which is that of another file exactly if both have the same ones, because none has a node without a name; and the
    answers to questions in SPARQL, asked of all graphs together."""
    found = rdflib.Dataset(default_union=True)
    found.parse(path, format=syntax)
    lines, unnamed = [], 0
    for subject, predicate, value, graph in found.quads():
        unnamed += isinstance(subject, rdflib.BNode) + isinstance(value, rdflib.BNode)
        lines.append(f"{subject.n3()} {predicate.n3()} {value.n3()} {graph}")
    answers = {
        question.stem: [[None if value is None else str(value) for value in row] for row in found.query(question.read_text())]
        for question in questions
    }
    digest = hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
    return {"statements": len(lines), "unnamed": unnamed, "digest": digest, "answers": answers}


JUDGES = {
    "bundle.json": bundle,
    "entities.ftm.json": entities,
    "statements.json": statements,
    "gexf": lambda path: graph(networkx.read_gexf, path),
    "trig": lambda path: dataset(path, "trig", QUESTIONS),
    "jsonld": lambda path: dataset(path, "json-ld", []),
    # Of several edges between two nodes networkx keeps one, unless it is asked for a multigraph.
    "graphml": lambda path: graph(lambda each: networkx.read_graphml(each, force_multigraph=True), path),
}

files = sys.argv[1:]
json.dump([JUDGES[name](path) for name, path in zip(files[::2], files[1::2])], sys.stdout)
