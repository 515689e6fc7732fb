"""clips.json, a list of {wav, sentences: [[start, end], …] in seconds} → pitch.json: for each sentence its pitch in semitones above
100 Hz, every 10 ms, null where there is no voice, or what voice there is lies 30 dB below the loudest.   (PyPI: numpy, pyworld, soundfile)

Usage: pitch.py clips.json pitch.json
"""

import json
import sys

import numpy as np
import pyworld
import soundfile

LOWEST, HIGHEST = 60, 500  # Hz
STEP = 10.0  # ms
QUIET = 10 ** (-30 / 20)


def pitch_of(path):
    sound, rate = soundfile.read(path, dtype="float64")
    raw, times = pyworld.dio(sound, rate, f0_floor=LOWEST, f0_ceil=HIGHEST, frame_period=STEP)
    hertz = pyworld.stonemask(sound, raw, times, rate)
    reach = int(rate * STEP / 1000)
    levels = [float(np.sqrt(np.mean(sound[max(0, int(t * rate) - reach) : int(t * rate) + reach + 1] ** 2))) for t in times]
    least = QUIET * max(levels)
    return [None if h <= 0 or level < least else round(12 * float(np.log2(h / 100)), 3) for h, level in zip(hertz, levels)]


clips = json.load(open(sys.argv[1]))
found = []
for clip in clips:
    curve = pitch_of(clip["wav"])
    found.append([curve[round(start * 1000 / STEP) : round(end * 1000 / STEP)] for start, end in clip["sentences"]])
json.dump(found, open(sys.argv[2], "w"))
