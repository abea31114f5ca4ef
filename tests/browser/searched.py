"""Articles that the tests of the search look for, in every browser, and what finds them."""

ARTICLES = """\
-- seeds/border.txt --
Guards close the border at night

By Ada Brekke

3 May 2021

The border guards of the northern district closed the gate on Monday evening, an official told reporters in Finland.

“Nobody asked the people who live here,” the mayor of the town said, and she walked home through the snow.

Mobilisation had begun a week before. Reservists asked for asylum, and the court put off its decision again.
-- seeds/harbour.txt --
Harbour council puts off its decision

4 June 2022

The harbour council met on Tuesday and put off its decision for another week, because guards of the border were absent.

Rain kept most of the visitors away, and the market closed before noon. Résumés were read aloud in the town hall.

The mobilization of volunteers will go on, officials in Poland said, until the new bridge across the river is open.
-- seeds/formula.txt --
=1+1 is the title of a play that nobody understood

7 July 2023

The play had its first night on Friday in the old theatre, and the audience left before the last of its seven acts.

Its author said that he would write another one, and that it would be longer, louder and much harder to understand.
-- seeds/ru.txt --
Совет порта отложил решение на неделю

5 июня 2022

Совет порта собрался во вторник и отложил своё решение ещё на неделю, сообщил журналистам глава района.

Двое солдат, покинувших свою часть, попросили убежища в Финляндии. Дождь распугал почти всех посетителей рынка.
-- seeds/ar.txt --
الجنود يرفضون الأوامر

أعلن الوزير يوم الاثنين أن الحدود ستبقى مفتوحة أمام جميع الذين فروا من الحرب في أوكرانيا وروسيا.

وقال مسؤولون إن آلاف الجنود غادروا البلاد خلال الأسبوع الماضي، ولم يعد أي منهم إلى وحدته حتى الآن.
-- seeds/ja.txt --
港湾評議会が決定を延期

港湾評議会は火曜日に会合を開き、決定をさらに一週間延期した。当局者が記者団に語った。

二人の兵士がフィンランドに亡命を申請したと弁護士が述べた。雨のため市場は正午前に閉まった。
"""

QUERIES: tuple[tuple[str, set[str]], ...] = (
    ("border", {"Guards", "Harbour"}),
    ("guard", {"Guards", "Harbour"}),
    ('"border guards"', {"Guards"}),
    ('"guards of the border"', {"Harbour"}),
    ('"mayor of the village said"', {"Guards"}),
    ('"put of its decision for another week"', {"Harbour"}),
    ("brekke snow", {"Guards"}),
    ("decision -asylum", {"Harbour"}),
    ("asylum OR bridge", {"Guards", "Harbour"}),
    ("mobilisation", {"Guards", "Harbour"}),
    ("mobil*", {"Guards", "Harbour"}),
    ("resume", {"Harbour"}),
    ("Résumés", {"Harbour"}),
    ("title:guards", {"Guards"}),
    ("theme:asylum lang:en", {"Guards"}),
    ("country:finland", {"Guards", "Совет", "港湾評議会が決定を延期"}),
    ("mentions:fi -country:fi", set()),
    ("year:2022", {"Harbour", "Совет"}),
    ("year:2022-", {"Harbour", "Совет", "=1+1"}),
    ("dated:undated", {"الجنود", "港湾評議会が決定を延期"}),
    ("солдаты", {"Совет"}),
    ("свое", {"Совет"}),
    ("الحدود", {"الجنود"}),
    ("حدود", {"الجنود"}),
    ("亡命", {"港湾評議会が決定を延期"}),
    ("評議会", {"港湾評議会が決定を延期"}),
    ("harbuor", {"Harbour"}),
    ("zxqvwk", set()),
)
"""What is asked, and the first words of the titles that it finds."""
