"""pages.json, a list of {png, curves: [{label, sentences: [{start, pitch, words: [{at, text}]}]}]} → one picture each: the curves of a
paragraph above each other on one scale, semitones from the median of its voiced sound, sentences in two shades, the words below.
`pitch` is what pitch.py makes: semitones every 10 ms, null without voice.   (PyPI: matplotlib, numpy)

Usage: draw_pitch.py pages.json
"""

import json
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

STEP = 0.01  # s
LOWEST, HIGHEST = -14, 16  # semitones that are drawn
SHADES = ("#1a4f8b", "#b5541c")
INCHES_A_SECOND = 0.75


def draw(page):
    curves = page["curves"]
    seconds = max(s["start"] + len(s["pitch"]) * STEP for c in curves for s in c["sentences"])
    size = (max(8, seconds * INCHES_A_SECOND), 3.2 * len(curves))
    figure, axes = plt.subplots(len(curves), 1, figsize=size, squeeze=False)
    for axis, curve in zip(axes[:, 0], curves):
        voiced = [value for s in curve["sentences"] for value in s["pitch"] if value is not None]
        middle = float(np.median(voiced)) if voiced else 0
        for number, sentence in enumerate(curve["sentences"]):
            values = np.array([np.nan if v is None else v - middle for v in sentence["pitch"]], float)
            times = sentence["start"] + np.arange(len(values)) * STEP
            axis.plot(times, values, ".", markersize=2.5, color=SHADES[number % len(SHADES)])
            axis.axvline(sentence["start"], color="#999999", linewidth=0.8)
            for word in sentence["words"]:
                axis.text(word["at"], LOWEST + 0.4, word["text"], fontsize=6, rotation=60, ha="left", va="bottom")
        axis.axhline(0, color="#bbbbbb", linewidth=0.8)
        axis.set(xlim=(0, seconds), ylim=(LOWEST, HIGHEST), ylabel="semitones", title=curve["label"])
        axis.grid(axis="y", alpha=0.3)
    figure.tight_layout()
    figure.savefig(page["png"], dpi=70)
    plt.close(figure)


for each in json.load(open(sys.argv[1])):
    draw(each)
