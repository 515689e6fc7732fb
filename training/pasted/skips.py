"""The features that skips.mjs wrote -> the trees that say how probably a skipped paragraph is the story's.

    OMP_NUM_THREADS=1 python skips.py FEATURES MODEL.json

Everything that decides the outcome stands in this file: seed, weights, parameters, and the share of whole pages that
may be warned of. Two runs write the same bytes. Each labelled page is judged by trees that never saw its site, and each
written text by trees that never saw it."""

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

# What a labelled page, its disturbed copy, a written text, and one of these read by a shaken chain counts.
LABELLED, DISTURBED, WRITTEN, SHAKEN = 0.5, 0.5, 3.0, 1.2

# What a paragraph of a labelled page that may be read or not counts, as one that is rightly skipped.
EITHER = 0.3

# Of paragraphs that the chain is sure of, one in so many is enough.
SURE, STEP = -6.5, 5

# Share of whole pages of which a warning names a paragraph, and how many paragraphs it names.
MOST_WARNED, MOST_NAMED = 0.03, 3

FIT = {
    "with": f"lightgbm {lightgbm.__version__}",
    "trees": TREES,
    "parameters": PARAMETERS,
    "weights": {"labelled": LABELLED, "disturbed": DISTURBED, "written": WRITTEN, "shaken": SHAKEN, "either": EITHER},
    "whole pages warned of, at most": MOST_WARNED,
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("features", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    given = parser.parse_args()
    names = json.loads((given.features / "names.json").read_text())
    pages = [json.loads(line) for line in open(given.features / "pages.jsonl", encoding="utf-8")]
    rows = numpy.fromfile(given.features / "rows.f32", dtype="<f4").reshape(-1, len(names))
    at = 0
    for page in pages:
        count = len(page["kinds"])
        page["kinds"], page["rows"] = numpy.array(page["kinds"]), rows[at : at + count]
        at += count
    judged = [found for fold in range(FOLDS) for found in judge_apart(pages, lambda page: fold_of(page) == fold)]
    written = [found for found in judged if found[0]["set"] != "labelled"]
    labelled = [found for found in judged if found[0]["set"] == "labelled"]
    warn_from = max(threshold(written), threshold(labelled))
    scores = {"written": score(written, warn_from), "labelled": score(labelled, warn_from)}
    scores["curves"] = {"written": curve(written), "labelled": curve(labelled)}
    print(json.dumps(scores, indent=1))
    trees = fit(pages)
    texts = [write_tree(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]
    model = {"fit": FIT, "scores": scores, "features": names, "warnFrom": warn_from, "trees": texts}
    given.model.write_text(json.dumps(model, indent=1) + "\n")


def fold_of(page: dict) -> int:
    name = page.get("site") or f"{page['set']} {page['id']}"
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % FOLDS


def judge_apart(pages: list, is_apart) -> list:
    """Each page apart that was read by a chain as it is, with the probabilities by trees fitted on the others."""
    trees = fit([page for page in pages if not is_apart(page)])
    chosen = [page for page in pages if is_apart(page) and not page.get("shaken") and not page.get("disturbed")]
    return [(page, trees.predict(page["rows"])) for page in chosen]


def fit(pages: list) -> lightgbm.Booster:
    parts = [weigh(page) for page in pages]
    rows = numpy.concatenate([page["rows"][kept] for page, (kept, _) in zip(pages, parts)])
    weights = numpy.concatenate([weights[kept] for kept, weights in parts])
    targets = numpy.concatenate([page["kinds"][kept] == 1 for page, (kept, _) in zip(pages, parts)])
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, targets.astype("f4"), weight=weights), TREES)


def weigh(page: dict):
    """Which paragraphs of a page are fitted to, and the weight of each; the lost ones of a page count together like the square root of their number."""
    kinds, is_labelled = page["kinds"], page["set"] == "labelled"
    own = SHAKEN if page.get("shaken") else DISTURBED if page.get("disturbed") else LABELLED if is_labelled else WRITTEN
    lost = kinds == 1
    is_sure = (page["rows"][:, 0] < SURE) & ~lost
    weights = numpy.where(is_sure, STEP, 1.0) * own
    weights[lost] /= max(1, lost.sum()) ** 0.5
    if is_labelled:
        weights[kinds == 2] *= EITHER
    return ~is_sure | (numpy.arange(len(kinds)) % STEP == 0), weights


def threshold(judged: list, share: float = MOST_WARNED) -> float:
    """The least probability, to two digits, that at most this share of whole pages reaches."""
    whole = sorted((found.max() for page, found in judged if not (page["kinds"] == 1).any()), reverse=True)
    return numpy.ceil(whole[int(share * len(whole))] * 100 + 0.01) / 100


def score(judged: list, warn_from: float) -> dict:
    """How many pages lost a line, how many of these are warned of and by one of their lines, and of whole ones."""
    lost = [(page, found) for page, found in judged if (page["kinds"] == 1).any()]
    named = [page for page, found in lost if names_lost(page, found, warn_from)]
    whole = [found for page, found in judged if not (page["kinds"] == 1).any()]
    return {
        "lost": len(lost),
        "warned": sum(bool(found.max() >= warn_from) for _, found in lost),
        "named": len(named),
        "whole": len(whole),
        "whole warned": sum(bool(found.max() >= warn_from) for found in whole),
    }


def names_lost(page: dict, found, warn_from: float) -> bool:
    likeliest = numpy.argsort(-found, kind="stable")[:MOST_NAMED]
    return any(page["kinds"][index] == 1 and found[index] >= warn_from for index in likeliest)


def curve(judged: list) -> dict:
    """Of each share of whole pages: the probability from which so many are warned of, and the lost ones named."""
    shares = [0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3]
    bounds = {share: threshold(judged, share) for share in shares}
    return {str(share): [bound, score(judged, bound)["named"]] for share, bound in bounds.items()}


if __name__ == "__main__":
    main()
