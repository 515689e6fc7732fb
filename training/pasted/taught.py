"""The files that teach.mjs wrote -> texts; and the network that says of each paragraph of a text where it stands
and what it is.

The network: means of rows of a table for the words, the letters and the signs of a paragraph, beside its features;
one layer; then layers that each look at a paragraph and at the two so many places above and below it, and add what they
find; two answers. (Recurrent layers are five times slower to teach on a processor.)"""

import json
import pathlib

import numpy
import torch
from torch import nn

# As in src/article/classify/pasted/taught/.
BUCKETS, BAGS = 32768, 3
STATES, KINDS = 4, 8
UNKNOWN = 255

# Columns of the table, and of the layers.
TABLE, INNER = 24, 48

# How far above and below each layer looks, in paragraphs.
REACHES = (1, 2, 4, 8, 16)


class Text:
    """A pasted page: a row a paragraph."""

    def __init__(self, about: dict, shown: dict, parts: dict):
        self.id, self.site, self.language = about["id"], about["site"], about.get("language")
        self.styles, self.count = shown["styles"], shown["count"]
        self.words, self.prose = numpy.array(shown["words"]), numpy.array(shown["prose"])
        self.indicators = shown.get("indicators")
        self.features, self.counts, self.tokens = parts["features"], parts["counts"], parts["tokens"]
        self.kinds, self.states = parts["kinds"], parts["states"]


def read_texts(folder: pathlib.Path) -> list:
    """All texts of a folder, in the order of the pages' names."""
    return [text for path in sorted(folder.glob("*.bin")) for text in read_page(path)]


def read_page(path: pathlib.Path) -> list:
    content = path.read_bytes()
    end = content.index(b"\n")
    about = json.loads(content[:end])
    at = end + 1
    texts = []

    def take(count: int, kind: str):
        nonlocal at
        part = numpy.frombuffer(content, kind, count, at)
        at += part.nbytes
        return part

    for shown in about["texts"]:
        count = shown["count"]
        parts = {"features": take(count * about["columns"], "u1").reshape(count, -1)}
        parts["counts"] = take(count * BAGS, "u1").reshape(count, BAGS)
        parts["tokens"] = take(shown["tokens"], "<u2")
        parts["kinds"], parts["states"] = take(count, "u1"), take(count, "u1")
        texts.append(Text(about, shown, parts))
    return texts


class Network(nn.Module):
    def __init__(self, columns: int, dropout: float = 0.3):
        super().__init__()
        self.table = nn.EmbeddingBag(BUCKETS, TABLE, mode="mean")
        nn.init.normal_(self.table.weight, std=0.1)
        self.first = nn.Linear(columns + BAGS * TABLE, INNER)
        self.layers = nn.ModuleList(nn.Linear(3 * INNER, INNER) for _ in REACHES)
        self.last = nn.Linear(2 * INNER, STATES + KINDS)
        self.drop = nn.Dropout(dropout)

    def forward(self, batch: dict):
        """Answers of all paragraphs, a row each: states and kinds."""
        bags = self.table(batch["tokens"], batch["offsets"]).reshape(-1, BAGS * TABLE)
        inner = torch.relu(self.first(torch.cat([batch["features"], self.drop(bags)], dim=1)))
        # Behind the last row is one of zeros, for places outside a text.
        nothing = torch.zeros(1, INNER)
        found = inner
        for layer, (above, below) in zip(self.layers, batch["neighbours"]):
            rows = torch.cat([found, nothing])
            around = torch.cat([found, rows.index_select(0, above), rows.index_select(0, below)], dim=1)
            found = found + self.drop(torch.relu(layer(around)))
        return self.last(torch.cat([found, inner], dim=1))


def batch_of(texts: list, keep: float = 1.0, generator=None) -> dict:
    """Texts one below the other; of the tokens only a share is kept, by chance."""
    counts = numpy.concatenate([text.counts.ravel() for text in texts]).astype(numpy.int64)
    tokens = numpy.concatenate([text.tokens for text in texts]).astype(numpy.int64)
    if keep < 1:
        chosen = generator.random(len(tokens)) < keep
        bag = numpy.repeat(numpy.arange(len(counts)), counts)[chosen]
        tokens, counts = tokens[chosen], numpy.bincount(bag, minlength=len(counts))
    lengths = numpy.array([text.count for text in texts])
    features = numpy.concatenate([text.features for text in texts]).astype(numpy.float32) / 255
    return {
        "tokens": torch.from_numpy(tokens),
        "offsets": torch.from_numpy(numpy.concatenate([[0], numpy.cumsum(counts)[:-1]])),
        "features": torch.from_numpy(features),
        "neighbours": [neighbours(lengths, reach) for reach in REACHES],
    }


def neighbours(lengths, reach: int) -> tuple:
    """For each row the numbers of the rows so far above and below in its text; of those outside, the number of rows."""
    ends = numpy.repeat(numpy.cumsum(lengths), lengths)
    starts = ends - numpy.repeat(lengths, lengths)
    rows = numpy.arange(len(ends))
    above = numpy.where(rows - reach >= starts, rows - reach, len(rows))
    below = numpy.where(rows + reach < ends, rows + reach, len(rows))
    return torch.from_numpy(above), torch.from_numpy(below)


def batches(texts: list, most: int, generator=None) -> list:
    """Texts side by side, by chance, of so many paragraphs together."""
    order = range(len(texts)) if generator is None else generator.permutation(len(texts))
    found, own, size = [], [], 0
    for at in order:
        if own and size + texts[at].count > most:
            found.append(own)
            own, size = [], 0
        own.append(texts[at])
        size += texts[at].count
    return [*found, own] if own else found
