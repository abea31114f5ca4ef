"""Tables, underlined headings, fences and definitions of links in Markdown: told apart from text, line by line."""

from collections.abc import Callable

import pytest

from newsarchive.sources.markdown_blocks import markdown_layout
from tests.sites import Site

ARTICLE = """\
Council counts the boats
========================

By Ada Brekke, 3 May 2021

The council of Tarn counted the boats in the harbour on Monday, and found fewer than anybody had expected this spring.

| Year | Boats | Owners |
|------|-------|--------|
| 2019 | 1,204 | 310    |
| 2020 | 877   | 295    |

Officials said that many owners had left the country, and that others had sold their boats to [a dealer][1] abroad.

What comes next
---------------

The mayor will ask the parliament for help in June, said Ida Berg, a lawyer who works for the owners of the boats.

```
The fee is 12 euros a metre and month.
```

Nobody in the town believes that the boats will come back before the war is over and the border is open again.

[1]: https://example.org/dealer
"""
FRONT = "---\ntitle: Boats\ntable: a | b\n---\n\n"


def told(text: str) -> str:
    """The first letter of what is said of each line."""
    return "".join(kind[0] for kind in markdown_layout(text.splitlines()))


@pytest.mark.parametrize(
    "text,layout",
    [
        ("Plain text\n\nand more", ""),
        ("# Heading\n\n- item\n- [link](https://example.org)", ""),
        ("a | b\n--- | ---\n1 | 2\n\ntext", "tmtbt"),
        ("Home | World | Sport\n\ntext", ""),
        ("Heading\n---\n\ntext", "hmbt"),
        ("One line\nand another\n---\ntext", ""),
        ("text\n\n---\n\ntext", ""),
        ("text\n-", ""),
        ("- item\n---", ""),
        ("```python\na | b\n--- | ---\n```\ntext", "mttmt"),
        ("```\nnever closed\n\na\n\nb", ""),
        ("~~~\n```\n~~~", "mtm"),
        ('text [a][1]\n\n[1]: https://example.org "Name"', "tbm"),
        ("[^1]: A footnote of the author's.\n\n[Note]: this is said in brackets", ""),
    ],
)
def test_only_what_is_unmistakable_is_told_of_a_line(text: str, layout: str) -> None:
    assert told(text) == layout


@pytest.mark.parametrize(
    "line", ["|" * 3_000, "|-" * 1_000, "```", "[" * 5_000, "[a]: x:" * 300, "-" * 5_000, "a\n---", "a|\n|-\n"]
)
def test_hostile_lines_take_time_in_step_with_their_number(line: str) -> None:
    lines = (f"{line}\n" * 20_000).splitlines()

    assert len(markdown_layout(lines)) in {0, len(lines)}


def test_an_article_goes_on_behind_its_table_and_keeps_its_rows_and_crossheads(site: Callable[..., Site]) -> None:
    made = site(f"-- seeds/a.md --\n{ARTICLE}-- seeds/b.md --\n{FRONT}{ARTICLE}")
    plain = [line for line in ARTICLE.splitlines() if line]
    marks = {"=" * 24, "-" * 15, "```", "|------|-------|--------|", plain[-1]}
    wanted = [" ".join(line.split()) for line in plain[3:] if line not in marks]

    for name, before in (("a.md", 0), ("b.md", 5)):
        record = made.record(name)
        assert [block["text"] for block in record["blocks"]] == wanted
        kinds = {block["text"][:15]: block["kind"] for block in record["blocks"]}
        assert (kinds["What comes next"], kinds["| Year | Boats "]) == ("heading", "list")
        assert record["blocks"][0]["lines"] == [6 + before]
        assert made.read(record["path"]).count('href="https://example.org/dealer"') == 1
