"""A network that teach.py wrote, and the labelled texts that teach.mjs wrote -> networks adapted to the labelled texts:
one for each fold, which has never seen that fold's sites, and one of all.

    python adapt.py LABELLED NETWORK.pt OUT [--taught TEXTS]

What a paragraph costs is what it costs the chain (fit.py). Some of the texts that the network was taught on are mixed in,
so that it does not forget them. OUT gets 0.pt to 4.pt and all.pt. One thread, fixed seed: two runs write the same weights."""

import argparse
import json
import pathlib

import numpy
import torch
from torch.nn import functional

from chain import Chains
from combine import load, targets_of
from fit import FOLDS, MOST_PIECES, fold_of, judge_text, score, weights_of
from taught import STATES, UNKNOWN, batch_of, batches, read_texts
from teach import AT_ONCE, KEEP, SEED, descent, loss_of

EPOCHS, RATE = 4, 0.0015

# Texts that the network was taught on, for each labelled one.
MIXED = 0.5

# Loss of a labelled text beside that of a taught one.
LABELLED = 1.5

STORY = 1


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("labelled", type=pathlib.Path)
    parser.add_argument("network", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--taught", type=pathlib.Path)
    parser.add_argument("--folds", default=",".join(map(str, [*range(FOLDS), "all"])))
    given = parser.parse_args()
    torch.set_num_threads(1)
    given.out.mkdir(parents=True, exist_ok=True)
    labelled = [text for text in read_texts(given.labelled) if text.count <= MOST_PIECES and (text.states == STORY).any()]
    for text in labelled:
        prepare(text)
    taught = read_texts(given.taught) if given.taught else []
    judged = []
    for name in given.folds.split(","):
        fold = None if name == "all" else int(name)
        known = [text for text in labelled if fold_of(text.site) != fold]
        network, kept = adapt(given.network, known, taught)
        unseen = [text for text in labelled if fold_of(text.site) == fold]
        scores = judge(network, unseen) if unseen else []
        judged += scores
        print(name, json.dumps(score(scores)) if scores else "", flush=True)
        torch.save(kept | {"state": network.state_dict()}, given.out / f"{name}.pt")
    print(json.dumps(score(judged)))


def prepare(text) -> None:
    """Gives a labelled text what the chain is fitted to: its targets and the weights of its paragraphs."""
    targets = targets_of(text.states)
    about = {"styles": text.styles, "words": text.words.tolist(), "prose": text.prose.tolist(), "targets": targets}
    text.about, text.weights = about, weights_of(about)
    targets = numpy.array(targets)
    places = numpy.flatnonzero(targets == 1)
    index = numpy.arange(len(targets))
    around = numpy.select([index < places[0], index > places[-1]], [0, 3], 2)
    text.targets = numpy.select([targets == 1, targets == -1], [STORY, UNKNOWN], around)


def adapt(path: pathlib.Path, known: list, taught: list) -> tuple:
    torch.manual_seed(SEED)
    network = load(path)
    kept = {key: value for key, value in torch.load(path).items() if key != "state"}
    generator = numpy.random.default_rng(SEED)
    plan = []
    for _ in range(EPOCHS):
        mixed = generator.choice(len(taught), round(MIXED * len(known)), replace=False) if taught else []
        rounds = [(some, labelled_loss) for some in batches(known, AT_ONCE, generator)]
        rounds += [(some, loss_of) for some in batches([taught[at] for at in mixed], AT_ONCE, generator)]
        plan += [rounds[at] for at in generator.permutation(len(rounds))]
    descend = descent(network, RATE, len(plan))
    network.train()
    for texts, loss_by in plan:
        descend(loss_by(network, texts, batch_of(texts, KEEP, generator)))
    network.eval()
    return network, kept


def labelled_loss(network, texts: list, batch: dict):
    states = torch.from_numpy(numpy.concatenate([text.targets for text in texts]).astype(numpy.int64))
    weights = numpy.concatenate([text.weights * len(text.styles) for text in texts]).astype(numpy.float32)
    found = functional.cross_entropy(network(batch)[:, :STATES], states, reduction="none", ignore_index=UNKNOWN)
    return LABELLED * (found * torch.from_numpy(weights)).sum() / sum(len(text.styles) for text in texts)


def judge(network, unseen: list) -> list:
    """What the network alone judges, on the chain's possible steps, as fit.py measures it."""
    scores = []
    with torch.no_grad():
        for text in unseen:
            rows = torch.log_softmax(network(batch_of([text]))[:, :STATES], dim=1).numpy().astype(float)
            chain = Chains([text.count])
            scores.append(judge_text(text.about, chain.marginals(rows, numpy.zeros((STATES, STATES)))[:, STORY]))
    return scores


if __name__ == "__main__":
    main()
