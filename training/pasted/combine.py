"""The labelled texts that teach.mjs wrote, and a network -> the folder from which fit.py fits the chain, with what the
network says of each paragraph as three more features; without a network, without them.

    python combine.py LABELLED FEATURES [NETWORK.pt] [--only]

NETWORK.pt may be the folder that adapt.py wrote: then each text is answered by the network that never saw its site. With
--only, the chain has nothing but these."""

import argparse
import json
import pathlib

import numpy
import torch

from fit import FOLDS, fold_of
from taught import STATES, UNKNOWN, Network, batch_of, batches, read_texts

# The columns that are added: log-odds of a state against the story, within a bound, in parts of it that are as large
# as other features.
ADDED = ("taught: before", "taught: aside", "taught: after")
STORY, OTHERS, LARGEST, PART = 1, (0, 2, 3), 8.0, 4.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("labelled", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("network", type=pathlib.Path, nargs="?")
    parser.add_argument("--names", type=pathlib.Path, required=True)
    parser.add_argument("--only", action="store_true")
    given = parser.parse_args()
    torch.set_num_threads(1)
    texts = read_texts(given.labelled)
    answers = answer_all(texts, given.network) if given.network else None
    given.out.mkdir(parents=True, exist_ok=True)
    write(given, texts, answers)


def load(path: pathlib.Path):
    kept = torch.load(path)
    network = Network(kept["columns"])
    network.load_state_dict(kept["state"])
    network.eval()
    return network


def answer_all(texts: list, path: pathlib.Path) -> dict:
    if not path.is_dir():
        return answer(texts, load(path))
    found = {}
    for fold in range(FOLDS):
        own = [text for text in texts if fold_of(text.site) == fold]
        found |= answer(own, load(path / f"{fold}.pt"))
    return found


def answer(texts: list, network) -> dict:
    """Of each text the log-odds of its paragraphs, a column for each of ADDED."""
    found = {}
    with torch.no_grad():
        for some in batches(texts, 6000):
            rows = torch.log_softmax(network(batch_of(some))[:, :STATES], dim=1).numpy()
            at = 0
            for text in some:
                own = rows[at : at + text.count]
                at += text.count
                found[id(text)] = numpy.clip(own[:, OTHERS] - own[:, [STORY]], -LARGEST, LARGEST) / PART
    return found


def write(given, texts: list, answers) -> None:
    names = json.loads(given.names.read_text())
    column_of = {name: column for column, name in enumerate(names)}
    lines, columns, values = [], [], []
    for text in texts:
        parts = parts_of(text, answers and answers[id(text)], {"column_of": column_of, "only": given.only})
        row = numpy.concatenate([rows for rows, _, _ in parts])
        order = numpy.argsort(row, kind="stable")
        columns.append(numpy.concatenate([own for _, own, _ in parts])[order])
        values.append(numpy.concatenate([own for _, _, own in parts])[order])
        sizes = numpy.bincount(row, minlength=text.count).tolist()
        targets = targets_of(text.states)
        about = {"id": text.id, "site": text.site, "styles": text.styles, "targets": targets, "sizes": sizes}
        lines.append(json.dumps(about | {"words": text.words.tolist(), "prose": text.prose.tolist()}))
    (given.out / "texts.jsonl").write_text("".join(line + "\n" for line in lines))
    (given.out / "names.json").write_text(json.dumps(list(column_of)))
    numpy.concatenate(columns).astype("<u2").tofile(given.out / "columns.u16")
    numpy.concatenate(values).astype("<f4").tofile(given.out / "values.f32")


def targets_of(states) -> list:
    """As features.mjs writes them: what may be read or not is the page's before the story and behind it."""
    story = numpy.flatnonzero(states == STORY)
    targets = (states == STORY).astype(int)
    if len(story) > 0:
        inside = slice(story[0], story[-1] + 1)
        targets[inside][states[inside] == UNKNOWN] = -1
    return targets.tolist()


def parts_of(text, answers, plan: dict) -> list:
    """Rows, columns and values: of the features, of those that few paragraphs have, of what the network says."""
    column_of = plan["column_of"]
    parts = []
    if not plan["only"]:
        rows, columns = numpy.nonzero(text.features)
        parts.append((rows, columns, text.features[rows, columns] / 255))
        named = [(row, column_of.setdefault(name, len(column_of))) for row, names in enumerate(text.indicators) for name in names]
        rows, columns = numpy.array(named, int).reshape(-1, 2).T
        parts.append((rows, columns, numpy.ones(len(rows))))
    if answers is not None:
        added = [column_of.setdefault(name, len(column_of)) for name in ADDED]
        rows = numpy.repeat(numpy.arange(text.count), len(ADDED))
        parts.append((rows, numpy.tile(added, text.count), answers.ravel()))
    return parts


if __name__ == "__main__":
    main()
