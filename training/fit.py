"""The features that features.mjs or pasted.mjs wrote -> the model of their lines, with its scores on sites held out.

    python fit.py FEATURES MODEL.json [--folds FOLDER] [--look page|first|second]

Everything that decides the outcome stands in this file: seed, folds, weights and hyperparameters. Two runs write the
same bytes. With --folds, the models of the folds are written too, for read.mjs."""

import argparse
import hashlib
import json
import pathlib

import lightgbm
import numpy

FOLDS = 5
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

# Words of a line count in this power: a long paragraph more than a short one, not in proportion.
POWER = 0.5

# What is fitted: the lines of pages, or those of pasted pages in two looks. Lines further than `near` from the story are
# menus and lists: one in `far_step` is enough. What a mistake costs: a sentence of the story that is left out is the worst,
# and a line that is read although it is not the story's is heard by everybody, also one that stands up to `beside` lines outside it.
LOOKS = {
    "page": {"trees": 180, "near": 30, "far_step": 4, "beside": 10, "lost": 3.0, "stray": 3.0},
    "first": {"trees": 60, "near": 6, "far_step": 8, "beside": 10, "lost": 3.0, "stray": 3.0},
    "second": {"trees": 150, "near": 6, "far_step": 8, "beside": 40, "lost": 1.5, "stray": 2.0},
}

# A stray line of so many words or fewer is hardly heard.
SHORTEST_STRAY = 2

# Significant digits of a bound and of a leaf in the model's file.
BOUND_DIGITS, LEAF_DIGITS = 7, 3


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("features", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--folds", type=pathlib.Path)
    parser.add_argument("--look", choices=LOOKS, default="page")
    given = parser.parse_args()
    look = LOOKS[given.look]
    names = json.loads((given.features / "names.json").read_text())
    pages = [json.loads(line) for line in open(given.features / "pages.jsonl", encoding="utf-8")]
    rows = numpy.fromfile(given.features / "rows.f32", dtype="<f4").reshape(-1, len(names))
    data = gather(pages, look)

    held_out = numpy.zeros(len(rows))
    for fold in range(FOLDS):
        inside = data["folds"] == fold
        trees = fit(rows, data, ~inside, look)
        held_out[inside] = trees.predict(rows[inside], raw_score=True)
        if given.folds:
            given.folds.mkdir(parents=True, exist_ok=True)
            write(given.folds / f"{fold}.json", names, trees, {"fold": fold}, look)
    scores = score(pages, data, held_out)
    print(json.dumps(scores))
    write(given.model, names, fit(rows, data, numpy.ones(len(rows), bool), look), scores, look)
    if given.folds:
        (given.folds / "folds.json").write_text(json.dumps({"count": FOLDS}))


def gather(pages: list, look: dict) -> dict:
    """Targets, weights and folds of all lines."""
    targets = numpy.concatenate([page["targets"] for page in pages]).astype("f4")
    weights = numpy.concatenate([weights_of(page, look) for page in pages]).astype("f4")
    folds = numpy.concatenate([numpy.full(page["count"], fold_of(page["site"])) for page in pages])
    is_near = numpy.concatenate([inside_story(page, look["near"]) for page in pages])
    weights[~is_near] *= look["far_step"]
    sampled = is_near | (numpy.arange(len(is_near)) % look["far_step"] == 0)
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


def weights_of(page: dict, look: dict) -> numpy.ndarray:
    """A line counts by its words, every page alike, and by what a mistake costs."""
    words, target = numpy.array(page["words"]), numpy.array(page["targets"]) == 1
    sizes = numpy.maximum(1, words) ** POWER
    is_sentence = target & (numpy.array(page["prose"]) == 1)
    is_stray = ~target & inside_story(page, look["beside"]) & (words > SHORTEST_STRAY)
    costs = numpy.where(is_sentence, look["lost"], numpy.where(is_stray, look["stray"], 1))
    return 100 * sizes / sizes.sum() * costs


def fit(rows, data: dict, chosen, look: dict) -> lightgbm.Booster:
    """Trees fitted on the chosen lines that stand near the story, and on some of those far from it."""
    part = numpy.flatnonzero(chosen & data["sampled"])
    lines = lightgbm.Dataset(rows[part], data["targets"][part], weight=data["weights"][part])
    return lightgbm.train(PARAMETERS, lines, look["trees"])


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


def write(path: pathlib.Path, names: list, trees: lightgbm.Booster, scores: dict, look: dict) -> None:
    fit_of = {
        "with": f"lightgbm {lightgbm.__version__}",
        "seed": PARAMETERS["seed"],
        "folds": FOLDS,
        "trees": look["trees"],
        "parameters": PARAMETERS,
        "costs": {"lost sentence": look["lost"], "stray line": look["stray"]},
    }
    texts = [write_tree(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]
    model = {"features": names, "fit": fit_of, "scores": scores, "trees": texts}
    path.write_text(json.dumps(model, indent=1) + "\n")


def write_tree(node: dict) -> str:
    """A tree from its root, each branch whole before the next: `12:0.5` asks whether feature 12 is at most 0.5, `=0.1` is a leaf."""
    if "leaf_value" in node:
        return f"={node['leaf_value']:.{LEAF_DIGITS}g}"
    question = f"{node['split_feature']}:{node['threshold']:.{BOUND_DIGITS}g}"
    return " ".join([question, write_tree(node["left_child"]), write_tree(node["right_child"])])


if __name__ == "__main__":
    main()
