"""The features that skips.mjs wrote -> the trees that say how probably a skipped paragraph is the story's.

    OMP_NUM_THREADS=1 python skips.py FEATURES MODEL.json [--quick]

Everything that decides the outcome stands in this file: seed, weights, parameters, and the share of whole pages that
may be warned of. Two runs write the same bytes. Each folder of texts is judged by trees that never saw it, and each
labelled page by trees that never saw its site (not with --quick)."""

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

# What a page of labelled pages, of a folder of texts, and one of these read by a shaken chain counts.
LABELLED, WRITTEN, SHAKEN = 0.5, 3.0, 1.2

# What a paragraph of a labelled page that may be read or not counts, as one that is rightly skipped.
EITHER = 0.3

# Of paragraphs that the chain is sure of, one in so many is enough.
SURE, STEP = -6.5, 5

# Share of whole pages of which a warning names a paragraph, and how many paragraphs it names.
MOST_WARNED, MOST_NAMED = 0.02, 3

FIT = {
    "with": f"lightgbm {lightgbm.__version__}",
    "trees": TREES,
    "parameters": PARAMETERS,
    "weights": {"labelled": LABELLED, "written": WRITTEN, "shaken": SHAKEN, "either": EITHER},
    "whole pages warned of, at most": MOST_WARNED,
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("features", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    names = json.loads((given.features / "names.json").read_text())
    pages = [json.loads(line) for line in open(given.features / "pages.jsonl", encoding="utf-8")]
    rows = numpy.fromfile(given.features / "rows.f32", dtype="<f4").reshape(-1, len(names))
    at = 0
    for page in pages:
        count = len(page["kinds"])
        page["kinds"], page["rows"] = numpy.array(page["kinds"]), rows[at : at + count]
        at += count
    sets = sorted({page["set"] for page in pages if page["set"] != "labelled"})
    written = [judged for name in sets for judged in judge_apart(pages, lambda page: page["set"] == name)]
    warn_from = threshold(written)
    scores = {"written": score(written, warn_from), "curve": curve(written)}
    for name in sets:
        scores[name] = score([judged for judged in written if judged[0]["set"] == name], warn_from)
    if not given.quick:
        labelled = [
            judged
            for fold in range(FOLDS)
            for judged in judge_apart(pages, lambda page: "site" in page and fold_of(page["site"]) == fold)
        ]
        scores["labelled"] = score(labelled, warn_from)
    print(json.dumps(scores, indent=1))
    trees = fit(pages)
    texts = [write_tree(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]
    model = {"fit": FIT, "scores": scores, "features": names, "warnFrom": warn_from, "trees": texts}
    given.model.write_text(json.dumps(model, indent=1) + "\n")


def fold_of(site: str) -> int:
    return int(hashlib.sha256(site.encode()).hexdigest()[:8], 16) % FOLDS


def judge_apart(pages: list, is_apart) -> list:
    """Each page apart that was read by a chain as it is, with the probabilities by trees fitted on the others."""
    trees = fit([page for page in pages if not is_apart(page)])
    chosen = [page for page in pages if is_apart(page) and not page.get("shaken")]
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
    own = LABELLED if is_labelled else SHAKEN if page["shaken"] else WRITTEN
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
