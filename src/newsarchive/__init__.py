"""newsarchive turns a folder of scraped news articles into a browsable static archive."""

__version__ = "0.1.0"
