"""The archive as data: tables of rows for spreadsheets, databases and programs, and what their columns mean.

The whole of a record stands in JSON Lines, which is exact. Tables are what can be counted: flat, each row with the id
of its article. CSV is guarded against spreadsheets that would run a cell; SQLite and Parquet hold the same rows as
they are, and the texts.
"""

from newsarchive.data.csv_rows import csv_header, csv_rows
from newsarchive.data.json_rows import json_rows
from newsarchive.data.package import Resource, data_package
from newsarchive.data.parquet_file import write_parquet
from newsarchive.data.sqlite_file import write_sqlite
from newsarchive.data.tables import ARTICLES, TABLES, Known, Rows, rows_of
from newsarchive.data.values import Column, Table

__all__ = [
    "ARTICLES",
    "TABLES",
    "Column",
    "Known",
    "Resource",
    "Rows",
    "Table",
    "csv_header",
    "csv_rows",
    "data_package",
    "json_rows",
    "rows_of",
    "write_parquet",
    "write_sqlite",
]
