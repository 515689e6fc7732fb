"""The network that teach.py wrote -> the model's file as JSON, in 8 bits: each row of a matrix, and each column of the
table, has its scale.

    python pack.py NETWORK.pt PACKED.json"""

import base64
import json
import pathlib
import sys

import numpy
import torch

from taught import REACHES

# Largest byte, and digits of a scale and of a bias.
LARGEST, DIGITS = 127, 7


def main() -> None:
    source, target = map(pathlib.Path, sys.argv[1:3])
    kept = torch.load(source)
    state = {name: values.numpy() for name, values in kept["state"].items()}
    model = {"fit": kept["fit"], "scores": kept["scores"], "columns": kept["columns"], **pack(state)}
    target.write_text(json.dumps(model, indent=1) + "\n")


def pack(state: dict) -> dict:
    return {
        "table": packed(state["table.weight"], 0),
        "first": layer(state, "first.weight", "first.bias"),
        "layers": [layer(state, f"layers.{at}.weight", f"layers.{at}.bias") for at in range(len(REACHES))],
        "reaches": REACHES,
        "last": layer(state, "last.weight", "last.bias"),
    }


def layer(state: dict, weights: str, bias: str) -> dict:
    return {"weights": packed(state[weights], 1), "bias": [plain(value) for value in state[bias]]}


def packed(matrix, axis: int) -> dict:
    """With a scale for each row (axis 1) or column (axis 0)."""
    scales = numpy.maximum(numpy.abs(matrix).max(axis=axis), 1e-6) / LARGEST
    whole = numpy.rint(matrix / numpy.expand_dims(scales, axis)).astype(numpy.int8)
    return {
        "rows": matrix.shape[0],
        "columns": matrix.shape[1],
        "scales": [plain(value) for value in scales],
        "bytes": base64.b64encode(whole.tobytes()).decode(),
    }


def plain(value) -> float:
    return round(float(value), DIGITS)


if __name__ == "__main__":
    main()
