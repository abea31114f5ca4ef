import io
import json
import warnings

import pytest

from newsarchive.citations import STYLES, Reference, Span, as_csl
from tests.citations.samples import ALL, PLAIN

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

CSL = STYLES[2]
STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Test</title><id>test</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout suffix=".">
<group delimiter=", ">
<names variable="author"><name/></names><text variable="title"/><text variable="container-title" font-style="italic"/>
<date variable="issued"><date-part name="day"/><date-part name="month" prefix="/" form="numeric"/>
<date-part name="year" prefix="/"/></date><text variable="URL"/><text variable="archive"/>
<text variable="archive_location"/>
</group>
</layout></bibliography>
</style>
"""


def whole_file() -> str:
    return CSL.file(CSL.between.join(map(as_csl, ALL.values())))


@pytest.mark.parametrize("reference", ALL.values(), ids=ALL)
def test_what_is_written_is_read_back_field_by_field(reference: Reference) -> None:
    item = json.loads(as_csl(reference))

    assert (item["id"], item["type"], item["title"]) == (reference.id, "article-newspaper", reference.title)
    assert [author["literal"] for author in item.get("author", [])] == list(reference.authors)
    assert item.get("container-title") == reference.newspaper
    assert item.get("language") == reference.language
    assert item.get("abstract") == reference.abstract
    assert item.get("URL") == (reference.url or reference.archived)
    assert item["archive"] == reference.archive
    assert None not in item.values()


def test_a_processor_of_styles_takes_the_file_and_cites_from_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        source = CiteProcJSON(json.loads(whole_file()))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle(io.BytesIO(STYLE.encode()), validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for id_ in source:
            bibliography.register(Citation([CitationItem(id_)]))
        lines = [str(entry) for entry in bibliography.bibliography()]

    assert len(lines) == len(ALL)
    assert any("Ana Lind" in line and "Rivers rise in the north" in line and "Tarn Post" in line for line in lines)
    assert any("9/3/2021" in line for line in lines)


def test_dates_say_what_is_known_and_what_is_an_estimate() -> None:
    assert json.loads(as_csl(PLAIN))["issued"] == {"date-parts": [[2021, 3, 9]]}
    estimated = Reference(id="a", title="t", archive="a", published=Span((2022, 9, 23), (2022, 9, 30), circa=True))
    assert json.loads(as_csl(estimated))["issued"] == {"date-parts": [[2022, 9, 23], [2022, 9, 30]], "circa": True}
