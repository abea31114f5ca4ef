import pytest

from newsarchive.metadata.outlets import bare_name, domain_of, from_notice, is_sound, last_outlet, looks_like_outlet
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
        ("© 2020 Harbour Post®. All Rights Reserved", "Harbour Post"),
        ("© 2018 Copyright Harbour Post Pvt. Ltd.. All Rights reserved.", "Harbour Post"),
        ("© 2021 Harbour News Network.A Tidewater Company.All Rights Reserved.", "Harbour News Network"),
        ("© 2000 – 2023 Hafen Nachrichten 2.6411", "Hafen Nachrichten"),
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
        "Copyright Policy",
        "Distant Centuries Copyright Act",
        "Image Usage and Copyright",
        "© 2023 a Tidewater plc subsidiary",
        "© Home",
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


@pytest.mark.parametrize(
    "name", ["Harbour", "The Harbour Post", "junge Hafenwelt", "harbour.example", "El País de la Costa"]
)
def test_a_name_may_be_an_outlets(name: str) -> None:
    assert is_sound(name, WORDS)


@pytest.mark.parametrize(
    "name",
    [
        *("Act", "Privacy Policy", "a Tidewater subsidiary", "Image Usage and", "Breaking", "Startseite", ""),
        *("here's how to check it", "What to do on Sunday?", "The council that was never asked about it"),
        *("Nutzungsbedingungen", "Conditions d'utilisation", "Aviso de privacidad"),
    ],
)
def test_laws_rules_everyday_words_and_clauses_are_no_outlets_names(name: str) -> None:
    assert not is_sound(name, WORDS)


@pytest.mark.parametrize(
    "tail,name",
    [
        ("Harbour Post", "Harbour Post"),
        ("here's how to check it | Harbour Post", "Harbour Post"),
        ("Harbour Post | World News", "Harbour Post"),
        ("Inland - Northland - HARBOUR.COM", "HARBOUR.COM"),
        ("here's how to check it", None),
    ],
)
def test_the_last_part_of_a_pages_title_that_can_be_an_outlet_is_it(tail: str, name: str | None) -> None:
    assert last_outlet(tail, WORDS) == name
