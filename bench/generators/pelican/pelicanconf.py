"""Pages of the same kinds as Hugo's; themes and countries are both tags, for there is one list of them."""

SITENAME = "Invented"
SITEURL = "https://archive.example"
TIMEZONE = "UTC"
THEME = "theme"
PATH = "content"
STATIC_PATHS: list[str] = []
PLUGINS: list[str] = []
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "articles"
DEFAULT_PAGINATION = 50
PAGINATED_TEMPLATES = {"index": 50, "tag": 50}
DIRECT_TEMPLATES = ["index", "tags", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
ARTICLE_URL = "articles/{slug}.html"
ARTICLE_SAVE_AS = "articles/{slug}.html"
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
FEED_ALL_ATOM = "feeds/all.atom.xml"
TAG_FEED_ATOM = "feeds/{slug}.atom.xml"
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50
