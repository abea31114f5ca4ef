"""References of many makes, with what might break each form of writing them."""

from msgspec.structs import replace

from newsarchive.citations import Holding, Reference, Span

HOLDING = Holding("River papers & more", "https://example.org/a/")
PLAIN = Reference(
    id="k5dq3v7xw2mzr4ja",
    title="Rivers rise in the north",
    authors=("Ana Lind", "Per Vik and Sons"),
    newspaper="The Tarn Post",
    section="Weather",
    published=Span((2021, 3, 9)),
    language="en",
    abstract="Towns are being emptied.",
    keywords=("rivers", "floods, spring"),
    url="https://post.example/rivers_%C3%A9?a=1&b={2}#top",
    retrieved=Span((2021, 4, 1)),
    archive="River papers & more",
    archived="https://example.org/a/articles/k5/rivers-k5dq3v7x.html",
)
BARE = Reference(id="aaaaaaaaaaaaaaaa", title="[Rain fell…]", archive="River papers")
HOSTILE = replace(
    PLAIN,
    id="h5dq3v7xw2mzr4ja",
    title='}{ \\ % $ # & _ ~ ^ @article{x, "ER  - TY  - </script> 100% “«é漢字ع» =1+1',
    authors=("O’Neil, {Jr}", "Müller & Söhne", "李 小龍"),
    newspaper="A_B & C {D",
    abstract="ER  - ends nothing. {\\bf x} 5 % of $3 \\",
    keywords=("a{b", "c,d", "x & y"),
)
ALL = {"plain": PLAIN, "bare": BARE, "hostile": HOSTILE}
