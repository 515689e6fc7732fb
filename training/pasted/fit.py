"""The features that features.mjs wrote -> the model of pasted paragraphs, with its scores on sites held out.

    OPENBLAS_NUM_THREADS=1 python fit.py FEATURES MODEL.json [--folds FOLDER]

A conditional random field on the chain of a page's paragraphs: what is made small is what it costs to leave out or
to read aloud by mistake, as the marginals let expect it. Everything that decides the outcome stands in this file and
in chain.py: folds, costs and penalty; it starts from the weights of prior.json and is drawn back to them, so there is no
seed. Two runs write the same bytes. With --folds, the models of the folds are written too."""

import argparse
import hashlib
import json
import pathlib
from concurrent.futures import ProcessPoolExecutor

import numpy
import scipy
from scipy.optimize import minimize
from scipy.sparse import csr_array

from chain import STATES, STEPS, Chains

FOLDS = 5
ITERATIONS = 60

# Fits that run side by side; what they find does not depend on it.
JOBS = 2

# Half of the squares of what all weights differ from the prior, times this, is added to the mean loss of a page.
PENALTY = 0.1

# Weights from before pages were read line by line: 0 for a feature that they do not know.
PRIOR = pathlib.Path(__file__).parent / "prior.json"

# What a mistake costs: a sentence of the story that is left out is as bad as a line that is read although it is not
# the story's, which everybody hears.
LOST_SENTENCE = 3.0
STRAY_LINE = 3.0

# How much the expected F1 of a page's words counts beside the loss of its paragraphs.
AGREEMENT = 6.0

# Words of a paragraph count in this power in the loss of paragraphs.
POWER = 0.5

# A stray line that stands so many paragraphs outside the story is heard as if it stood within.
BESIDE = 10

# A stray line of so many words or fewer is hardly heard.
SHORTEST_STRAY = 2

# An indicator that fewer sites have says nothing, and a page of more paragraphs is no article.
LEAST_SITES, MOST_PIECES = 5, 700

# Digits behind the point of a weight in the model's file.
DIGITS = 3

STORY = STATES.index("story")
OTHERS = [state for state in range(len(STATES)) if state != STORY]

FIT = {
    "with": f"numpy {numpy.__version__}, scipy {scipy.__version__}, L-BFGS-B",
    "folds": FOLDS,
    "iterations": ITERATIONS,
    "penalty": PENALTY,
    "costs": {"lost sentence": LOST_SENTENCE, "stray line": STRAY_LINE, "agreement": AGREEMENT},
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("features", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--folds", type=pathlib.Path)
    given = parser.parse_args()
    with ProcessPoolExecutor(JOBS) as pool:
        whole = pool.submit(fit_without, None, given.features)
        parts = [pool.submit(fit_without, fold, given.features) for fold in range(FOLDS)]
        names, model, _ = whole.result()
        folds = [done.result() for done in parts]
    scores = score([text for _, _, judged in folds for text in judged])
    print(json.dumps(scores))
    write(given.model, names, model, scores)
    if given.folds:
        given.folds.mkdir(parents=True, exist_ok=True)
        for fold, (_, model, _) in enumerate(folds):
            write(given.folds / f"{fold}.json", names, model, {"fold": fold})
        (given.folds / "folds.json").write_text(json.dumps({"count": FOLDS}))


def fit_without(fold: int | None, features: pathlib.Path) -> tuple:
    """The names of the columns, the model of all texts but those of a fold, and what it says of that fold's."""
    texts, rows, names = read(features)
    folds = numpy.array([fold_of(text["site"]) for text in texts])
    prior = read_prior(names)
    model = fit(*part(texts, rows, folds != fold), prior) if fold is not None else fit(texts, rows, prior)
    judged = [] if fold is None else judge(*part(texts, rows, folds == fold), model)
    return names, model, judged


def read(folder: pathlib.Path) -> tuple:
    """Texts, longest first, whose targets are 1 (the story's), 0 (not) and -1 (may be read or not); the features of
    their paragraphs, with a last column of ones; the names of the columns."""
    lines = open(folder / "texts.jsonl", encoding="utf-8")
    texts = [json.loads(line) for line in lines]
    names = json.loads((folder / "names.json").read_text())
    sizes = numpy.concatenate([text["sizes"] for text in texts])
    columns = numpy.fromfile(folder / "columns.u16", dtype="<u2").astype(numpy.int32)
    values = numpy.fromfile(folder / "values.f32", dtype="<f4").astype(float)
    ends = numpy.concatenate([[0], numpy.cumsum(sizes)])
    rows = csr_array((values, columns, ends), shape=(len(sizes), len(names)))

    lengths = numpy.array([len(text["targets"]) for text in texts])
    starts = numpy.concatenate([[0], numpy.cumsum(lengths)[:-1]])
    has_story = numpy.array([1 in text["targets"] for text in texts])
    order = [at for at in numpy.argsort(-lengths, kind="stable") if lengths[at] <= MOST_PIECES and has_story[at]]
    chosen = numpy.concatenate([numpy.arange(starts[at], starts[at] + lengths[at]) for at in order])
    texts, rows = [texts[at] for at in order], rows[chosen]
    common = common_columns(texts, rows)
    ones = numpy.ones((rows.shape[0], 1))
    rows = csr_array(scipy.sparse.hstack([rows[:, common], ones], format="csr"))
    return texts, rows, [names[column] for column in common]


def common_columns(texts: list, rows) -> list:
    """Columns that paragraphs of enough sites have."""
    sites = sorted({text["site"] for text in texts})
    site_of = numpy.repeat([sites.index(text["site"]) for text in texts], lengths_of(texts))
    ones = numpy.ones(len(site_of))
    membership = csr_array((ones, (site_of, numpy.arange(len(site_of)))), shape=(len(sites), len(site_of)))
    return numpy.flatnonzero(((membership @ (rows != 0)).toarray() > 0).sum(axis=0) >= LEAST_SITES).tolist()


def lengths_of(texts: list) -> list:
    return [len(text["targets"]) for text in texts]


def fold_of(site: str) -> int:
    """All pages of a site are in one fold, as in ../fit.py."""
    return int(hashlib.sha256(site.encode()).hexdigest()[:8], 16) % FOLDS


def part(texts: list, rows, chosen) -> tuple:
    """Some of the texts, with their rows."""
    inside = numpy.repeat(chosen, lengths_of(texts))
    return [text for text, own in zip(texts, chosen) if own], rows[numpy.flatnonzero(inside)]


def read_prior(names: list) -> tuple:
    """The weights to start from (a row a column, the bias last; a column a state) and transitions."""
    prior = json.loads(PRIOR.read_text())
    weights = [prior["weights"].get(name, [0, 0, 0]) for name in names]
    steps = [[value or 0 for value in row] for row in prior["transitions"]]
    return numpy.array([*weights, prior["bias"]], float), numpy.array(steps, float)


def fit(texts: list, rows, prior: tuple) -> tuple:
    """Weights (a row a column, a column a state) and transitions, from those of the prior."""
    chains = Chains(lengths_of(texts))
    rows = rows[chains.order]
    loss = Loss(texts, chains.order)
    free = numpy.flatnonzero(STEPS)
    size = rows.shape[1] * len(OTHERS)
    start = numpy.concatenate([prior[0].ravel(), prior[1].ravel()[free]])

    def value(given):
        weights, steps = unpack(given, size, free)
        scores = numpy.zeros((rows.shape[0], len(STATES)))
        scores[:, OTHERS] = rows @ weights
        mean, slopes = loss.of(chains.marginals(scores, steps))
        by_scores, by_steps = chains.gradients(slopes)
        slope = numpy.concatenate([(rows.T @ by_scores[:, OTHERS]).ravel(), by_steps.ravel()[free]])
        moved = given - start
        return mean + PENALTY * moved @ moved / 2, slope + PENALTY * moved

    found = minimize(value, start, jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS, "maxcor": 20})
    print(f"{len(texts)} texts, loss {found.fun:.5f} after {found.nit} steps", flush=True)
    return unpack(found.x, size, free)


def unpack(given, size: int, free) -> tuple:
    steps = numpy.zeros(STEPS.size)
    steps[free] = given[size:]
    return given[:size].reshape(-1, len(OTHERS)), steps.reshape(STEPS.shape)


class Loss:
    """What the marginals of texts cost, and its slopes by them; rows in the order of time."""

    def __init__(self, texts: list, order):
        self.text = numpy.repeat(numpy.arange(len(texts)), lengths_of(texts))[order]
        targets = numpy.concatenate([text["targets"] for text in texts])[order]
        self.target = targets == 1
        self.words = numpy.concatenate([text["words"] for text in texts])[order] * (targets >= 0.0)
        self.weights = numpy.concatenate([weights_of(text) for text in texts])[order]
        self.shares = numpy.array([len(text["styles"]) for text in texts], float)
        self.shares /= self.shares.sum()

    def of(self, marginals) -> tuple:
        story = numpy.clip(marginals[:, STORY], 1e-9, 1 - 1e-9)
        page = self.shares[self.text]
        wrong = numpy.where(self.target, 1 - story, story)
        # Bounded, so that a label that is wrong does not outweigh all others.
        value = -(page * self.weights * numpy.log1p(-wrong)).sum()
        slope = numpy.where(self.target, -1, 1) * page * self.weights / (1 - wrong)

        sums = lambda values: numpy.bincount(self.text, values, len(self.shares))
        both, read, wanted = sums(self.words * story * self.target), sums(self.words * story), sums(self.words * self.target)
        agreement = 2 * both / (read + wanted)
        value += AGREEMENT * (self.shares * (1 - agreement)).sum()
        rise = (2 * self.target - agreement[self.text]) * self.words / (read + wanted)[self.text]
        slopes = numpy.zeros_like(marginals)
        slopes[:, STORY] = slope - AGREEMENT * page * rise
        return value, slopes


def weights_of(text: dict) -> numpy.ndarray:
    """A paragraph counts by its words, every page alike, and by what a mistake costs."""
    words, targets = numpy.array(text["words"]), numpy.array(text["targets"])
    target = targets == 1
    sizes = numpy.maximum(1, words) ** POWER * (targets >= 0)
    is_sentence = target & (numpy.array(text["prose"]) == 1)
    is_stray = (targets == 0) & inside_story(target, BESIDE) & (words > SHORTEST_STRAY)
    costs = numpy.where(is_sentence, LOST_SENTENCE, numpy.where(is_stray, STRAY_LINE, 1))
    return sizes / sizes.sum() * costs


def inside_story(target, margin: int) -> numpy.ndarray:
    """Whether a paragraph stands between the first and the last of the story, or so many outside."""
    places = numpy.flatnonzero(target)
    index = numpy.arange(len(target))
    return (index >= places[0] - margin) & (index <= places[-1] + margin)


def judge(texts: list, rows, model: tuple) -> list:
    """Of each text: how many styles it stands for, F1 of its words, whether a sentence within the story is judged away,
    whether a line within it that is not its own is judged the story's, words judged the story's behind it, and loss."""
    weights, steps = model
    chains = Chains(lengths_of(texts))
    scores = numpy.zeros((rows.shape[0], len(STATES)))
    scores[:, OTHERS] = rows @ weights
    marginals = numpy.empty_like(scores)
    marginals[chains.order] = chains.marginals(scores[chains.order], steps)
    ends = numpy.cumsum(lengths_of(texts))
    return [judge_text(text, marginals[end - len(text["targets"]) : end, STORY]) for text, end in zip(texts, ends)]


def judge_text(text: dict, story) -> dict:
    words, target, prose = (numpy.array(text[key]) for key in ("words", "targets", "prose"))
    target, read = target == 1, (story > 0.5) & (target >= 0)
    inside = inside_story(target, 0)
    behind = numpy.arange(len(target)) > numpy.flatnonzero(target)[-1]
    wrong = numpy.clip(numpy.where(target, 1 - story, story), 0, 1 - 1e-9)
    return {
        "styles": len(text["styles"]),
        "F1": 2 * words[target & read].sum() / (words[target].sum() + words[read].sum()),
        "lost": bool((inside & target & (prose == 1) & ~read).any()),
        "stray": bool((inside & ~target & read & (words > SHORTEST_STRAY)).any()),
        "words behind": int(words[behind & read].sum()),
        "loss": -(weights_of(text) * numpy.log1p(-wrong)).sum(),
    }


def score(judged: list) -> dict:
    """Means over texts, each as often as styles give it."""
    counts = numpy.array([text["styles"] for text in judged])
    mean = lambda key: round(float((numpy.array([text[key] for text in judged]) * counts).sum() / counts.sum()), 4)
    return {"texts": int(counts.sum()), **{key: mean(key) for key in ("F1", "lost", "stray", "words behind", "loss")}}


def write(path: pathlib.Path, names: list, model: tuple, scores: dict) -> None:
    weights, steps = model
    rows = [[plain(value) for value in row] for row in weights]
    transitions = [[plain(value) if free else None for value, free in zip(*pair)] for pair in zip(steps, STEPS)]
    content = {"fit": FIT, "scores": scores, "weights": dict(zip(names, rows)), "bias": rows[-1], "transitions": transitions}
    path.write_text(json.dumps(content) + "\n")


def plain(value: float) -> float:
    """Rounded; zero without a sign."""
    return round(float(value), DIGITS) + 0.0


if __name__ == "__main__":
    main()
