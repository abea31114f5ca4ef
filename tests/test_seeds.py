"""The acceptance test: what a careful reader finds in the five seed articles is what the records say."""

import hashlib
from typing import Any

import pytest
import yaml

from tests.sites import ROOT, Site

GOLD: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "seeds.yml").read_text(encoding="utf-8"))

seed = pytest.mark.parametrize("name", GOLD)


def fact(record: dict[str, Any], name: str) -> Any:
    return record[name]["value"] if record[name] else None


def fates(record: dict[str, Any]) -> dict[str, set[int]]:
    return {
        "body": {n for block in record["blocks"] if block["kind"] != "heading" for n in block["lines"]},
        "headings": {n for block in record["blocks"] if block["kind"] == "heading" for n in block["lines"]},
        "captions": {n for caption in record["captions"] for n in caption["lines"]},
        "dropped": {drop["line"] for drop in record["dropped"]},
    }


@seed
def test_the_seed_is_the_file_that_was_read(name: str, seeds_site: Site) -> None:
    digest = hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest()

    assert digest == GOLD[name]["sha256"]
    assert seeds_site.record(name)["source"]["sha256"] == digest


@seed
def test_each_line_has_the_fate_that_a_reader_gives_it(name: str, seeds_site: Site) -> None:
    gold, found = GOLD[name], fates(seeds_site.record(name))

    dek = gold.get("dek", {})
    is_paragraph = dek.get("or_first_paragraph") and seeds_site.record(name)["dek"] is None
    assert found["body"] == set(gold["body"]) | ({dek["line"]} if is_paragraph else set())
    assert found["headings"] == set(gold.get("headings", []))
    assert found["captions"] == {caption["line"] for caption in gold.get("captions", [])}
    assert set(gold["left_out"]) <= found["dropped"]


@seed
def test_the_title_is_stated_or_supplied_as_the_file_has_it(name: str, seeds_site: Site) -> None:
    gold, title = GOLD[name]["title"], seeds_site.record(name)["title"]

    if "value" in gold:
        assert (title["value"], title["status"]) == (gold["value"], "stated")
        assert gold["line"] in title["lines"]
    else:
        lines = (ROOT / "seeds" / name).read_text(encoding="utf-8").split("\n")
        assert title["status"] == "supplied"
        assert title["because"]
        assert lines[gold["supplied_from_line"] - 1].startswith(title["value"].rstrip("…"))


@seed
def test_standfirst_section_and_keywords_are_those_printed(name: str, seeds_site: Site) -> None:
    gold, record = GOLD[name], seeds_site.record(name)

    dek = gold.get("dek", {})
    assert fact(record, "dek") in {dek.get("value"), None if dek.get("or_first_paragraph") else dek.get("value")}
    assert fact(record, "section") == gold.get("section", {}).get("value")
    assert record["keywords"] == gold.get("keywords", [])


@seed
def test_publisher_agency_and_authors_are_found_or_left_unknown(name: str, seeds_site: Site) -> None:
    gold, record = GOLD[name], seeds_site.record(name)

    assert fact(record, "publisher") in gold.get("publisher", {"any_of": [None]})["any_of"]
    assert fact(record, "agency") == gold.get("agency", {}).get("value")
    assert record["authors"] == []


@seed
def test_a_date_is_given_only_where_one_is_printed(name: str, seeds_site: Site) -> None:
    gold, published = GOLD[name].get("published"), seeds_site.record(name)["published"]

    if gold is None:
        assert published is None
    else:
        assert (published["value"], published["precision"]) == (gold["value"], gold["precision"])
        assert published["edtf"].startswith(gold["value"][:10])


@seed
def test_captions_keep_their_credit_and_language_and_truncation_are_known(name: str, seeds_site: Site) -> None:
    gold, record = GOLD[name], seeds_site.record(name)

    assert [caption["credit"] for caption in record["captions"]] == [c["credit"] for c in gold.get("captions", [])]
    assert record["language"] == "en"
    assert record["truncated"] is gold["truncated"]


@seed
def test_countries_are_those_meant_and_counted_by_the_way_they_are_named(name: str, seeds_site: Site) -> None:
    gold = GOLD[name]["countries"]
    found = {country["code"]: country for country in seeds_site.record(name)["countries"]}

    assert set(found) <= set(gold)
    assert {code for code, country in gold.items() if not country.get("optional")} <= set(found)
    for code, country in found.items():
        for way, count in country["mentions"].items():
            expected = gold[code][way]
            assert count in (expected if isinstance(expected, list) else [expected]), (code, way)


@seed
def test_primary_countries_are_primary_and_mere_mentions_are_not(name: str, seeds_site: Site) -> None:
    gold = GOLD[name]["countries"]
    found = {country["code"]: country["role"] for country in seeds_site.record(name)["countries"]}

    for code, role in found.items():
        assert {role, gold[code]["role"]} != {"primary", "mention"}, code


@seed
def test_themes_are_those_proved_and_each_shows_the_sentence(name: str, seeds_site: Site) -> None:
    gold, record = GOLD[name], seeds_site.record(name)
    found = {theme["id"]: theme for theme in record["themes"] if theme["role"] == "subject"}

    assert set(gold["themes"]) <= set(found)
    assert set(found) <= set(gold["themes"]) | set(gold["themes_tolerated"])
    for id_, line in gold["themes"].items():
        assert line in {proof["line"] for proof in found[id_]["evidence"]}, id_
