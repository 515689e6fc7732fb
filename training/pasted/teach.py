"""The texts that teach.mjs wrote -> a network that says of each paragraph where it stands and what it is.

    python teach.py TEXTS NETWORK.pt [--epochs 6] [--without-features]

Seeds, sizes and costs are in this file and in taught.py. One thread: two runs write the same weights. A tenth of the
sites is held out, and says when to stop."""

import argparse
import hashlib
import json
import pathlib
import time

import numpy
import torch
from torch.nn import functional

from taught import KINDS, STATES, UNKNOWN, Network, batch_of, batches, read_texts

SEED = 30
EPOCHS = 6
RATE = 0.003

# Share of tokens that is kept in teaching, so that no one word decides.
KEEP = 0.7

# Paragraphs of the texts that are looked at together.
AT_ONCE = 4000

# Texts of a paragraph count by this power of their words.
POWER = 0.5

# How much the kinds count beside the places, and a kind other than text and page part.
KIND_SHARE, RARE = 0.5, 3.0

# A paragraph within the story that is not the story's, and one of the story's.
ASIDE, STORY = 3.0, 1.0

# One site in so many is held out.
HELD_OUT = 10

FIT = {"with": f"torch {torch.__version__}", "seed": SEED, "rate": RATE, "keep": KEEP, "costs": {"aside": ASIDE, "rare": RARE}}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", type=pathlib.Path)
    parser.add_argument("network", type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--without-features", action="store_true")
    given = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    texts = read_texts(given.texts)
    if given.without_features:
        for text in texts:
            text.features = numpy.zeros_like(text.features)
    parts = [[text for text in texts if is_held_out(text.site) == held] for held in (False, True)]
    network, scores = teach(*parts, given.epochs)
    kept = {"state": network.state_dict(), "columns": network.columns, "fit": FIT | {"texts": len(texts)}, "scores": scores}
    torch.save(kept, given.network)


def is_held_out(site: str) -> bool:
    return int(hashlib.sha256(site.encode()).hexdigest()[:8], 16) % HELD_OUT == 0


def teach(known: list, unseen: list, epochs: int) -> tuple:
    """The network of the epoch that judges the unseen best, and its scores."""
    columns = known[0].features.shape[1]
    network = Network(columns)
    network.columns = columns
    print(f"{len(known)} texts, {len(unseen)} unseen", flush=True)
    best = fit(network, known, unseen, {"epochs": epochs, "rate": RATE})
    return network, best


def fit(network, known: list, unseen: list, plan: dict) -> dict:
    """Teaches a network in place; its weights are those of the best epoch."""
    generator = numpy.random.default_rng(SEED)
    epochs = [batches(known, AT_ONCE, generator) for _ in range(plan["epochs"])]
    descend = descent(network, plan["rate"], sum(map(len, epochs)))
    best, kept = None, None
    for epoch, together in enumerate(epochs):
        network.train()
        began, losses = time.time(), []
        for texts in together:
            loss = loss_of(network, texts, batch_of(texts, KEEP, generator))
            descend(loss)
            losses.append(loss.item())
        scores = {"taught": round(float(numpy.mean(losses)), 5), **judge(network, unseen)}
        print(epoch, json.dumps(scores), round(time.time() - began), "s", flush=True)
        if best is None or scores["loss"] < best["loss"]:
            best, kept = scores, {name: value.clone() for name, value in network.state_dict().items()}
    network.load_state_dict(kept)
    return best


def descent(network, rate: float, steps: int):
    """What is done with the loss of each of so many steps; the rate rises to this one, and falls."""
    optimizer = torch.optim.Adam(network.parameters(), lr=rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps, pct_start=0.15)

    def descend(loss) -> None:
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()

    return descend


def loss_of(network, texts: list, batch: dict):
    found = network(batch)
    states, kinds, weights, rare = targets_of(texts)
    by_state = functional.cross_entropy(found[:, :STATES], states, reduction="none", ignore_index=UNKNOWN)
    by_kind = functional.cross_entropy(found[:, STATES:], kinds, reduction="none", ignore_index=UNKNOWN)
    return (by_state * weights).sum() / len(texts) + KIND_SHARE * (by_kind * rare).sum() / len(texts)


def targets_of(texts: list) -> tuple:
    """Numbers of states and kinds; the weights of paragraphs, which of each text are about 1 together."""
    states = numpy.concatenate([text.states for text in texts]).astype(numpy.int64)
    kinds = numpy.concatenate([text.kinds for text in texts]).astype(numpy.int64)
    sizes = [numpy.minimum(numpy.maximum(1, text.words), 100) ** POWER for text in texts]
    weights = numpy.concatenate([size / size.sum() for size in sizes])
    weights *= numpy.select([states == 2, states == 1], [ASIDE, STORY], 1.0)
    even = numpy.concatenate([numpy.full(text.count, 1 / text.count) for text in texts])
    rare = even * numpy.where((kinds > 0) & (kinds < KINDS - 1), RARE, 1.0)
    floats = [torch.from_numpy(values.astype(numpy.float32)) for values in (weights, rare)]
    return torch.from_numpy(states), torch.from_numpy(kinds), *floats


def judge(network, unseen: list) -> dict:
    """On texts that it was not taught: its loss, the shares of paragraphs and kinds that are right."""
    network.eval()
    losses, right, kind_right = [], [], []
    with torch.no_grad():
        for texts in batches(unseen, AT_ONCE):
            batch = batch_of(texts)
            losses.append(loss_of(network, texts, batch).item() * len(texts))
            found = network(batch).numpy()
            states = numpy.concatenate([text.states for text in texts])
            kinds = numpy.concatenate([text.kinds for text in texts])
            right.append((found[:, :STATES].argmax(1) == states)[states != UNKNOWN])
            rare = (kinds != UNKNOWN) & (kinds > 0) & (kinds < KINDS - 1)
            kind_right.append((found[:, STATES:].argmax(1) == kinds)[rare])
    count = len(unseen)
    share = lambda parts: round(float(numpy.concatenate(parts).mean()), 4)
    return {"loss": round(sum(losses) / count, 5), "places": share(right), "rare kinds": share(kind_right)}


if __name__ == "__main__":
    main()
