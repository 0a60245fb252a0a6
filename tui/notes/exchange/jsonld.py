"""Annotations in any form of JSON-LD, brought to the one form that the W3C's own context gives.

Expanded documents write every term as an address and every value as a list of objects; compacted ones
write `oa:hasTarget` or `target`, one value or a list of them; flattened ones put every object at the top,
where others name it by its id. Only the terms of the Web Annotation vocabulary and of parallax are known,
which is all that notes need; no context is fetched.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

OA, DC, RDF = (
    "http://www.w3.org/ns/oa#",
    "http://purl.org/dc/terms/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
SPACES = {
    OA: "oa:",
    DC: "dcterms:",
    RDF: "rdf:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://www.w3.org/ns/activitystreams#": "as:",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
    "http://xmlns.com/foaf/0.1/": "foaf:",
    "urn:parallax:": "parallax:",
}
TERMS = {
    "@id": "id",
    "@type": "type",
    "@graph": "items",
    "oa:hasBody": "body",
    "oa:hasTarget": "target",
    "oa:hasSelector": "selector",
    "oa:hasSource": "source",
    "oa:hasPurpose": "purpose",
    "oa:motivatedBy": "motivation",
    "oa:bodyValue": "bodyValue",
    "oa:refinedBy": "refinedBy",
    "rdf:value": "value",
    "dcterms:created": "created",
    "dcterms:modified": "modified",
    "dcterms:creator": "creator",
    "dc:format": "format",
    "foaf:name": "name",
    "as:items": "items",
    "as:first": "first",
}
"""Compact addresses whose term is not just what follows the colon."""
BLANK = "_:"  # how the id of an object begins that has no name of its own
LISTS = ("items", "first", "parallax:documents")  # what a page holds, named or not
DEEPEST = 20  # objects within objects


def compacted(value: object) -> Any:  # noqa: ANN401 - JSON as it comes
    """The value with the terms of the Web Annotation context; a list of one value is that value."""
    plain = _compact(value)
    top = nodes(plain["items"] if isinstance(value, dict) and "@graph" in value else plain)
    if not any(str(one.get("id", "")).startswith(BLANK) for one in top):
        return plain
    known = {str(one["id"]): one for one in top if "id" in one}
    return [_embed(one, known) for one in top if "items" in one or "target" in one]


def _compact(value: object) -> Any:  # noqa: ANN401 - JSON as it comes
    if isinstance(value, list):
        found = [_compact(one) for one in value]
        return found[0] if len(found) == 1 else found
    if not isinstance(value, dict):
        return value
    if "@value" in value:
        return value["@value"]
    if "@list" in value:
        return [_compact(one) for one in listed(value["@list"])]
    if len(value) == 1 and (address := value.get("@id") or value.get("id")):
        return _address(address)
    node: Json = {}
    for key, inner in value.items():
        if key == "@context":
            continue
        name = term(key)
        if name in ("type", "purpose", "motivation"):
            names = [term(str(_compact(one))) for one in listed(inner)]
            node[name] = names[0] if len(names) == 1 else names
        else:
            node[name] = _address(inner) if name == "id" else _compact(inner)
    return node


def _address(id: object) -> object:
    """An address of ours in full, which a processor may have shortened by the prefix of the context."""
    return f"urn:{id}" if isinstance(id, str) and id.startswith("parallax:") else id


def _embed(value: Any, known: dict[str, Json], name: str = "", depth: int = 0) -> Any:  # noqa: ANN401 - as above
    """The value with the objects that it names by their ids: nameless ones, and what a page lists."""
    if depth > DEEPEST:
        raise ValueError("objects that name each other")
    if isinstance(value, list):
        return [_embed(one, known, name, depth) for one in value]
    if isinstance(value, dict):
        return {key: _embed(one, known, key, depth + 1) for key, one in value.items()}
    named = _address(value) if name in LISTS else value
    if isinstance(named, str) and named in known and (name in LISTS or named.startswith(BLANK)):
        return value if name == "id" else _embed(known[named], known, name, depth + 1)
    return value


def term(address: str) -> str:
    """What the Web Annotation context calls an address: `oa:hasBody` and its long form are `body`."""
    for space, prefix in SPACES.items():
        if address.startswith(space):
            address = prefix + address.removeprefix(space)
    return TERMS.get(address) or address.removeprefix("oa:")


def listed(value: object) -> list[Any]:
    """A list of the values: none for nothing, one for a single value."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def nodes(value: object) -> list[Json]:
    """The objects among the values."""
    return [one for one in listed(value) if isinstance(one, dict)]
