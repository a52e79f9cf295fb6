"""Writes the tables of FollowTheMoney and STIX 2.1 with which lint compares the codes of vocabulary rows.

    python3 -m venv /tmp/standards
    /tmp/standards/bin/pip install --no-deps followthemoney==4.11.2 stix2-validator==3.3.2
    /tmp/standards/bin/pip install pyyaml
    /tmp/standards/bin/python scripts/standards/write-tables.py

It reads the files of the two packages and runs nothing of them but a list of constants. The table of PLOVER is typed by hand from
its manual. docs/decisions/0040-codes-of-standards.md says why.
"""

import json
import runpy
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import yaml

FOLDER = Path(__file__).parents[2] / "src/dossier/check/standards"


def package_folder(name):
    return Path(find_spec(name).submodule_search_locations[0])


def follow_the_money():
    """Each schema: the schemas that it extends, the properties that it requires, its own properties that take a value, and those
    that take an entity of a schema."""
    schemata = {}
    for file in sorted((package_folder("followthemoney") / "schema").glob("*.yaml")):
        for name, schema in yaml.safe_load(file.read_text("utf-8")).items():
            properties = sorted((schema.get("properties") or {}).items())
            schemata[name] = {
                **({"abstract": True} if schema.get("abstract") else {}),
                "extends": sorted(schema.get("extends") or []),
                "required": sorted(schema.get("required") or []),
                "values": " ".join(key for key, each in properties if each.get("type") != "entity"),
                "entities": {key: each["range"] for key, each in properties if each.get("type") == "entity"},
            }
    return {
        "standard": "FollowTheMoney",
        "version": version("followthemoney"),
        "source": "the schema files of the Python package followthemoney",
        "licence": "MIT",
        "schemata": schemata,
    }


def stix():
    """The types of objects, the classes of identities, and the relationship types that the specification suggests."""
    words = runpy.run_path(str(package_folder("stix2validator") / "v21/enums.py"))
    types = set(words["TYPES"]) | set(words["OBSERVABLE_TYPES"])
    listed = lambda value: [value] if isinstance(value, str) else sorted(value)
    return {
        "standard": "STIX 2.1",
        "version": version("stix2-validator"),
        "source": "v21/enums.py of the Python package stix2-validator",
        "licence": "BSD-3-Clause",
        "types": sorted(types - set(words["NON_SDOS"])),
        "identityClasses": sorted(words["IDENTITY_CLASS_OV"]),
        "commonRelationships": sorted(words["COMMON_RELATIONSHIPS"]),
        "relationships": {
            source: {name: listed(targets) for name, targets in sorted(relationships.items())}
            for source, relationships in sorted(words["RELATIONSHIPS"].items())
        },
    }


for name, table in {"followthemoney": follow_the_money(), "stix": stix()}.items():
    text = json.dumps(table, ensure_ascii=False, indent=1)
    (FOLDER / f"{name}.json").write_text(f"{text}\n", "utf-8")
print("Written. Run npx oxfmt src/dossier/check/standards.")
