"""The features that skips.mjs wrote -> the trees that say how probably a skipped paragraph is the story's.

    OMP_NUM_THREADS=1 python skips.py FEATURES MODEL.json [--of likely|missed|lines] [--folds FOLDER]

Everything that decides the outcome stands in this file: seed, weights, parameters, and the share of whole pages that
may be warned of. Two runs write the same bytes. Each labelled page is judged by trees that never saw its site, and each
written text by trees that never saw it. With --folds, the trees of the folds are written too.

A warning is false where nothing of the page is lost, whatever it names."""

import argparse
import hashlib
import json
import pathlib
import sys

import lightgbm
import numpy

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from trees import write_tree  # noqa: E402

FOLDS = 5
TREES = 200
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 8,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 10.0,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "max_bin": 63,
    "verbosity": -1,
}

# By what is fitted (what is read on, what is still skipped then, what the page reader skips): what a labelled page, its
# disturbed copy, a written text, and one of these read by a shaken chain counts; what a paragraph of a labelled page that
# may be read or not counts, as one that is rightly skipped.
WEIGHTS = {
    "likely": {"labelled": 0.5, "disturbed": 0.5, "written": 3.0, "shaken": 1.2, "either": 0.3},
    "missed": {"labelled": 0.5, "disturbed": 0.5, "written": 0.5, "shaken": 0.1, "either": 0.3},
    "lines": {"labelled": 1.0, "disturbed": 1.0, "written": 1.0, "shaken": 0.0, "either": 0.6},
}

# Of paragraphs that the chain is sure of, one in so many is enough.
SURE, STEP = -6.5, 5

# Fewest words of what is called a sentence in the scores.
SENTENCE = 8

# Share of whole pages of which a warning names a paragraph, and how many paragraphs it names.
MOST_WARNED, MOST_NAMED = 0.03, 3

FIT = {
    "with": f"lightgbm {lightgbm.__version__}",
    "trees": TREES,
    "parameters": PARAMETERS,
    "whole pages warned of, at most": MOST_WARNED,
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("features", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--of", choices=WEIGHTS, default="likely")
    parser.add_argument("--folds", type=pathlib.Path)
    given = parser.parse_args()
    weights = WEIGHTS[given.of]
    names = json.loads((given.features / "names.json").read_text())
    pages = [json.loads(line) for line in open(given.features / "pages.jsonl", encoding="utf-8")]
    rows = numpy.fromfile(given.features / "rows.f32", dtype="<f4").reshape(-1, len(names))
    at = 0
    for page in pages:
        count = len(page["kinds"])
        page["kinds"], page["rows"] = numpy.array(page["kinds"]), rows[at : at + count]
        at += count
    apart = [judge_apart(pages, lambda page, fold=fold: fold_of(page) == fold, weights) for fold in range(FOLDS)]
    judged = [found for _, fold in apart for found in fold]
    if given.folds:
        write_folds(given.folds, names, [trees for trees, _ in apart])
    warn_from = threshold(judged)
    sets = {name: [found for found in judged if found[0]["set"] == name] for name in sorted({page["set"] for page in pages})}
    scores = {name: score(found, warn_from) for name, found in sets.items()}
    scores["curve"] = curve(judged)
    print(json.dumps(scores, indent=1))
    trees = fit(pages, weights)
    model = {"fit": {**FIT, "weights": weights}, "scores": scores, "features": names, "warnFrom": warn_from, "trees": texts_of(trees)}
    given.model.write_text(json.dumps(model, indent=1) + "\n")


def texts_of(trees: lightgbm.Booster) -> list:
    return [write_tree(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]


def write_folds(folder: pathlib.Path, names: list, folds: list) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "folds.json").write_text(json.dumps({"count": len(folds)}))
    for fold, trees in enumerate(folds):
        (folder / f"{fold}.json").write_text(json.dumps({"features": names, "trees": texts_of(trees)}))


def fold_of(page: dict) -> int:
    name = page.get("site") or f"{page['set']} {page['id']}"
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % FOLDS


def judge_apart(pages: list, is_apart, weights: dict):
    """Trees fitted on other pages, and each page apart that was read by a chain as it is, with their probabilities."""
    trees = fit([page for page in pages if not is_apart(page)], weights)
    chosen = [page for page in pages if is_apart(page) and not page.get("shaken") and not page.get("disturbed")]
    return trees, [(page, trees.predict(page["rows"]) if len(page["kinds"]) else numpy.zeros(0)) for page in chosen]


def fit(pages: list, weights_of: dict) -> lightgbm.Booster:
    pages = [page for page in pages if len(page["kinds"]) > 0]
    parts = [weigh(page, weights_of) for page in pages]
    rows = numpy.concatenate([page["rows"][kept] for page, (kept, _) in zip(pages, parts)])
    weights = numpy.concatenate([weights[kept] for kept, weights in parts])
    targets = numpy.concatenate([page["kinds"][kept] == 1 for page, (kept, _) in zip(pages, parts)])
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, targets.astype("f4"), weight=weights), TREES)


def weigh(page: dict, weights_of: dict):
    """Which paragraphs of a page are fitted to, and the weight of each; the lost ones of a page count together like the square root of their number."""
    kinds, is_labelled = page["kinds"], page["set"] == "labelled"
    kind = "labelled" if is_labelled else "written"
    own = weights_of["shaken" if page.get("shaken") else "disturbed" if page.get("disturbed") else kind]
    lost = kinds == 1
    is_sure = (page["rows"][:, 0] < SURE) & ~lost
    weights = numpy.where(is_sure, STEP, 1.0) * own
    weights[lost] /= max(1, lost.sum()) ** 0.5
    if is_labelled:
        weights[kinds == 2] *= weights_of["either"]
    return ~is_sure | (numpy.arange(len(kinds)) % STEP == 0), weights


def threshold(judged: list, share: float = MOST_WARNED) -> float:
    """The least probability, to two digits, that at most this share of whole pages reaches."""
    whole = sorted((highest(found) for page, found in judged if is_whole(page)), reverse=True)
    return float(numpy.ceil(whole[int(share * len(whole))] * 100 + 0.01) / 100)


def score(judged: list, warn_from: float) -> dict:
    """How many pages lost a line, how many of these are warned of and by one of their lines, and of whole ones."""
    lost = [(page, found) for page, found in judged if not is_whole(page)]
    sentence = [(page, found) for page, found in lost if max(page["lost"]) >= SENTENCE]
    named = [page for page, found in lost if names_lost(page, found, warn_from)]
    whole = [(page, found) for page, found in judged if is_whole(page) and highest(found) >= warn_from]
    return {
        "lost": len(lost),
        "warned": sum(highest(found) >= warn_from for _, found in lost),
        "named": len(named),
        "whole": len(judged) - len(lost),
        "sentence lost": len(sentence),
        "sentence lost, warned": sum(highest(found) >= warn_from for _, found in sentence),
        "whole warned": len(whole),
        "of a line that may be read": sum(int(page["kinds"][found.argmax()] == 2) for page, found in whole),
    }


def is_whole(page: dict) -> bool:
    return len(page["lost"]) == 0


def highest(found) -> float:
    return float(found.max()) if len(found) > 0 else 0.0


def names_lost(page: dict, found, warn_from: float) -> bool:
    likeliest = numpy.argsort(-found, kind="stable")[:MOST_NAMED]
    return any(page["kinds"][index] == 1 and found[index] >= warn_from for index in likeliest)


def curve(judged: list) -> dict:
    """Of each share of whole pages: the probability from which so many are warned of, and how many lost ones are."""
    shares = [0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3]
    bounds = {share: threshold(judged, share) for share in shares}
    scores = {share: score(judged, bound) for share, bound in bounds.items()}
    counted = ("warned", "named", "sentence lost, warned")
    return {str(share): [bound, *[scores[share][name] for name in counted]] for share, bound in bounds.items()}


if __name__ == "__main__":
    main()
