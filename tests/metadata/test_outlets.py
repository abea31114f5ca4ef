import pytest

from newsarchive.metadata.outlets import bare_name, domain_of, from_notice, looks_like_outlet
from tests.metadata.pages import built_in_words

WORDS = built_in_words()


@pytest.mark.parametrize(
    "line,name",
    [
        ("© 2026 Tidewater. All rights reserved.", "Tidewater"),
        ("© Tidewater Media, Inc.", "Tidewater Media"),
        ("Copyright © 2019-2021 The Harbour Post Ltd", "The Harbour Post"),
        ("Copyright (c) 2020 Harbour Post", "Harbour Post"),
        ("Copyright 2020 by Harbour Post", "Harbour Post"),
        ("2025 © Harbour Post", "Harbour Post"),
        ("Harbour Post © All rights reserved", "Harbour Post"),
        ("All rights reserved. © 2025 Harbour Post Limited.", "Harbour Post"),
        ("© Hafenzeitung GmbH & Co. KG 2024", "Hafenzeitung"),
        ("© Hafenzeitung | Impressum / Datenschutz", "Hafenzeitung"),
        ("© 2020 Le Port SAS. Tous droits réservés.", "Le Port"),
        (
            "© 2024 Harbour News & Media Limited or its affiliated companies.",
            "Harbour News & Media",
        ),
        ("© Harbour Group Papers Limited in Northland No. 12345", "Harbour Group Papers"),
        ("© 2024, Harbour Mail, All Rights Reserved.", "Harbour Mail"),
        ("© 2024 Harbour MailPrivacyTerms", "Harbour Mail"),
        ("© La Gaceta, SLU Todos los derechos reservados.", "La Gaceta"),
    ],
)
def test_reads_the_holder_of_a_notice_of_rights(line: str, name: str) -> None:
    assert from_notice(line, WORDS) == name
    assert name in line


@pytest.mark.parametrize(
    "line",
    [
        "",
        "All rights reserved",
        "© 2020",
        "©",
        "© 2020 AFP",
        "© A. Muster/Picture Desk",
        "a copy right here",
        "© " + "x" * 400,
    ],
)
def test_finds_no_holder_where_none_is_named(line: str) -> None:
    assert from_notice(line, WORDS) is None


@pytest.mark.parametrize(
    "text,expected",
    [
        ("Harbour News", True),
        ("The Valley Courier", True),
        ("Hafen Zeitung", True),
        ("harbour.example", True),
        ("News", False),
        ("Harbour", False),
        ("a sentence that has news in it but goes on and on", False),
        ("", False),
    ],
)
def test_tells_an_outlet_by_its_words(text: str, expected: bool) -> None:
    assert looks_like_outlet(text, WORDS) is expected


@pytest.mark.parametrize(
    "text,domain",
    [
        ("HARBOUR.EXAMPLE", "HARBOUR.EXAMPLE"),
        ("www.harbour.co.uk", "www.harbour.co.uk"),
        ("write to a@harbour.example", None),
        ("a@harbour.example", None),
        ("End.Of sentence", None),
    ],
)
def test_knows_a_line_that_is_a_domain(text: str, domain: str | None) -> None:
    assert domain_of(text) == domain


@pytest.mark.parametrize(
    "text,name",
    [("Harbour Post", "Harbour Post"), ("Harbour Post Pty. Ltd.", "Harbour Post"), ("Limited", "Limited"), ("", "")],
)
def test_cuts_the_legal_form_but_never_the_whole_name(text: str, name: str) -> None:
    assert bare_name(text, WORDS) == name
