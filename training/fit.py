"""The features that features.mjs wrote -> the model of the lines of pages, with its scores on sites held out.

    python fit.py FEATURES MODEL.json [--folds FOLDER]

Everything that decides the outcome stands in this file: seed, folds, weights and hyperparameters. Two runs write the
same bytes. With --folds, the models of the folds are written too, for measure.mjs."""

import argparse
import hashlib
import json
import pathlib

import lightgbm
import numpy

from trees import write_tree

FOLDS = 5
TREES = 180
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 16,
    "min_data_in_leaf": 60,
    "min_sum_hessian_in_leaf": 0.0,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "seed": 20,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "max_bin": 127,
    "verbosity": -1,
}

# What a mistake costs: a sentence of the story that is left out is the worst, and a line that is
# read although it is not the story's is heard by everybody.
LOST_SENTENCE = 3.0
STRAY_LINE = 3.0

# Words of a line count in this power: a long paragraph more than a short one, not in proportion.
POWER = 0.5

# What the model's file says of how it was fitted.
FIT = {
    "with": f"lightgbm {lightgbm.__version__}",
    "seed": PARAMETERS["seed"],
    "folds": FOLDS,
    "trees": TREES,
    "parameters": PARAMETERS,
    "costs": {"lost sentence": LOST_SENTENCE, "stray line": STRAY_LINE},
}

# Lines further than this from the story are menus and lists: one in so many is enough.
NEAR, FAR_STEP = 30, 4

# A stray line that stands so many lines outside the story is heard as if it stood within.
BESIDE = 10

# A stray line of so many words or fewer is hardly heard.
SHORTEST_STRAY = 2


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("features", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--folds", type=pathlib.Path)
    given = parser.parse_args()
    names = json.loads((given.features / "names.json").read_text())
    pages = [json.loads(line) for line in open(given.features / "pages.jsonl", encoding="utf-8")]
    rows = numpy.fromfile(given.features / "rows.f32", dtype="<f4").reshape(-1, len(names))
    data = gather(pages)

    held_out = numpy.zeros(len(rows))
    for fold in range(FOLDS):
        inside = data["folds"] == fold
        trees = fit(rows, data, ~inside)
        held_out[inside] = trees.predict(rows[inside], raw_score=True)
        if given.folds:
            given.folds.mkdir(parents=True, exist_ok=True)
            write(given.folds / f"{fold}.json", names, trees, {"fold": fold})
    scores = score(pages, data, held_out)
    print(json.dumps(scores))
    write(given.model, names, fit(rows, data, numpy.ones(len(rows), bool)), scores)
    if given.folds:
        (given.folds / "folds.json").write_text(json.dumps({"count": FOLDS}))


def gather(pages: list) -> dict:
    """Targets, weights and folds of all lines."""
    targets = numpy.concatenate([page["targets"] for page in pages]).astype("f4")
    weights = numpy.concatenate([weights_of(page) for page in pages]).astype("f4")
    folds = numpy.concatenate([numpy.full(page["count"], fold_of(page["site"])) for page in pages])
    is_near = numpy.concatenate([inside_story(page, NEAR) for page in pages])
    weights[~is_near] *= FAR_STEP
    sampled = is_near | (numpy.arange(len(is_near)) % FAR_STEP == 0)
    return {"targets": targets, "weights": weights, "folds": folds, "sampled": sampled}


def inside_story(page: dict, margin: int) -> numpy.ndarray:
    """Whether a line stands between the first and the last line of the story, or so many lines outside."""
    places = numpy.flatnonzero(page["targets"])
    if len(places) == 0:
        return numpy.zeros(page["count"], bool)
    index = numpy.arange(page["count"])
    return (index >= places[0] - margin) & (index <= places[-1] + margin)


def fold_of(site: str) -> int:
    """All pages of a site are in one fold."""
    return int(hashlib.sha256(site.encode()).hexdigest()[:8], 16) % FOLDS


def weights_of(page: dict) -> numpy.ndarray:
    """A line counts by its words, every page alike, and by what a mistake costs."""
    words, target = numpy.array(page["words"]), numpy.array(page["targets"]) == 1
    sizes = numpy.maximum(1, words) ** POWER
    is_sentence = target & (numpy.array(page["prose"]) == 1)
    is_stray = ~target & inside_story(page, BESIDE) & (words > SHORTEST_STRAY)
    costs = numpy.where(is_sentence, LOST_SENTENCE, numpy.where(is_stray, STRAY_LINE, 1))
    return 100 * sizes / sizes.sum() * costs


def fit(rows, data: dict, chosen) -> lightgbm.Booster:
    """Trees fitted on the chosen lines that stand near the story, and on some of those far from it."""
    part = numpy.flatnonzero(chosen & data["sampled"])
    lines = lightgbm.Dataset(rows[part], data["targets"][part], weight=data["weights"][part])
    return lightgbm.train(PARAMETERS, lines, TREES)


def score(pages: list, data: dict, found) -> dict:
    """Shares of pages, as they are, with a sentence of the story judged away, and with another line judged the story's,
    between the story's first and last line; and the mean loss of all lines."""
    lost = stray = count = 0
    for page in (page for page in pages if page["form"] == "as it is"):
        part = slice(page["at"], page["at"] + page["count"])
        target, read = data["targets"][part] == 1, found[part] > 0
        words, prose = numpy.array(page["words"]), numpy.array(page["prose"]) == 1
        inside = inside_story(page, 0)
        count += 1
        lost += bool((inside & target & prose & ~read).any())
        stray += bool((inside & ~target & read & (words > SHORTEST_STRAY)).any())
    losses = numpy.logaddexp(0, numpy.where(data["targets"] == 1, -found, found))
    loss = (losses * data["weights"]).sum() / data["weights"].sum()
    return {
        "pages": count,
        "lost": round(lost / count, 4),
        "stray": round(stray / count, 4),
        "loss": round(float(loss), 5),
    }


def write(path: pathlib.Path, names: list, trees: lightgbm.Booster, scores: dict) -> None:
    texts = [write_tree(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]
    model = {"features": names, "fit": FIT, "scores": scores, "trees": texts}
    path.write_text(json.dumps(model, indent=1) + "\n")


if __name__ == "__main__":
    main()
