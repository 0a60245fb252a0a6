"""Annotations in any form of JSON-LD, brought to the one form that the W3C's own context gives.

Expanded documents write every term as an address and every value as a list of objects; compacted ones
write `oa:hasTarget` or `target`, one value or a list of them. Only the terms of the Web Annotation vocabulary
and of parallax are known, which is all that notes need; no context is fetched.
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


def compacted(value: object) -> Any:  # noqa: ANN401 - JSON as it comes
    """The value with the terms of the Web Annotation context; a list of one value is that value."""
    if isinstance(value, list):
        found = [compacted(one) for one in value]
        return found[0] if len(found) == 1 else found
    if not isinstance(value, dict):
        return value
    if "@value" in value:
        return value["@value"]
    if "@list" in value:
        return [compacted(one) for one in listed(value["@list"])]
    if set(value) == {"@id"}:
        return value["@id"]
    node: Json = {}
    for key, inner in value.items():
        if key == "@context":
            continue
        name = term(key)
        if name in ("type", "purpose", "motivation"):
            names = [term(str(compacted(one))) for one in listed(inner)]
            node[name] = names[0] if len(names) == 1 else names
        else:
            node[name] = compacted(inner)
    return node


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
