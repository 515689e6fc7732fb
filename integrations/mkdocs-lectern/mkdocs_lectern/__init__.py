"""Audio for the articles of a site of MkDocs."""

__version__ = "0.1.0"
