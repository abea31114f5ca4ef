"""What a site of invented articles takes on disk: files and bytes for each article, folder by folder.

    ./dev bench output                       1,000 and 10,000 articles
    ./dev bench output --articles 500

The articles are those of the measurement `build`. Nothing here depends on the machine.
"""

import argparse
import runpy
import tempfile
from collections import Counter
from pathlib import Path

from newsarchive.build import build
from newsarchive.engine import workers_available
from newsarchive.project import load_project


def measure(articles: int) -> None:
    """Build a site of so many articles and print what it takes."""
    article = runpy.run_path(str(Path(__file__).with_name("build.py")))["article"]
    with tempfile.TemporaryDirectory(prefix="newsarchive-bench-") as folder:
        dump = Path(folder) / "dump"
        dump.mkdir()
        for number in range(articles):
            (dump / f"{number:06}.txt").write_text(article(number), "utf-8")
        site = Path(folder) / "site"
        build(load_project(dump, site), workers=workers_available())
        files: Counter[str] = Counter()
        sizes: Counter[str] = Counter()
        for path in site.rglob("*"):
            if path.is_file():
                parts = path.relative_to(site).parts
                name = "/".join(parts[:2]) if parts[0] == "data" and len(parts) > 2 else parts[0]
                name = name if len(parts) > 1 else "(front)"
                files[name] += 1
                sizes[name] += path.stat().st_size
        print(
            f"{articles} articles: {files.total() / articles:.2f} files, {sizes.total() / articles / 1e3:.1f} kB each"
        )
        for name, size in sizes.most_common():
            print(f"  {name:20} {files[name] / articles:8.3f} files {size / articles / 1e3:8.2f} kB")


def main() -> None:
    """Measure the sizes asked for."""
    parser = argparse.ArgumentParser(prog="./dev bench output", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--articles", type=int, nargs="*", default=[1_000, 10_000], metavar="N")
    for articles in parser.parse_args().articles:
        measure(articles)


if __name__ == "__main__":
    main()
