"""clips.json, a list of {wav, sentences: [[start, end], …] in seconds} → pitch.json: for each sentence its pitch in semitones above
100 Hz, every 10 ms, null where a listener hears none: where the sound, A-weighted as the ear weighs frequencies (IEC 61672), lies 30 dB
below its loudest, or does not repeat itself at that pitch (a correlation of two periods below 0.45, Praat's threshold of voicing) for
30 ms. Breath, rumble and irregular creak have no tune, in voices as in people.   (PyPI: numpy, pyworld, soundfile)

Usage: pitch.py clips.json pitch.json
"""

import itertools
import json
import sys

import numpy as np
import pyworld
import soundfile

LOWEST, HIGHEST = 60, 500  # Hz
STEP = 10.0  # ms
QUIET = 10 ** (-30 / 20)
VOICING = 0.45
SHORTEST = 3  # steps: two periods of the lowest voices
NEAR = np.linspace(0.95, 1.05, 7)  # periods that are tried, as multiples of what was found


def as_heard(sound, rate):
    """The sound as the ear weighs its frequencies: A-weighting, 0 dB at 1 kHz."""
    f = np.fft.rfftfreq(len(sound), 1 / rate) ** 2
    below = (f + 20.6**2) * np.sqrt((f + 107.7**2) * (f + 737.9**2)) * (f + 12194**2)
    return np.fft.irfft(np.fft.rfft(sound) * 1.2589 * 12194**2 * f**2 / below, len(sound))


def regularity(sound, at, period):
    """Correlation, from -1 to 1, of the period before a sample with the one behind it; the best of periods near the given."""
    best = -1.0
    for samples in np.unique(np.round(period * NEAR).astype(int)):
        before, behind = sound[max(0, at - samples) : at], sound[at : at + samples]
        if min(len(before), len(behind)) < samples:
            continue
        before, behind = before - before.mean(), behind - behind.mean()
        size = np.sqrt((before @ before) * (behind @ behind))
        best = max(best, float(before @ behind / size) if size > 0 else -1.0)
    return best


def pitch_of(path):
    sound, rate = soundfile.read(path, dtype="float64")
    raw, times = pyworld.dio(sound, rate, f0_floor=LOWEST, f0_ceil=HIGHEST, frame_period=STEP)
    hertz = pyworld.stonemask(sound, raw, times, rate)
    heard, reach = as_heard(sound, rate), int(rate * STEP / 1000)
    places = [int(round(t * rate)) for t in times]
    levels = [float(np.sqrt(np.mean(heard[max(0, at - reach) : at + reach + 1] ** 2))) for at in places]
    least = QUIET * max(levels)
    return without_specks(
        None if h <= 0 or level < least or regularity(heard, at, rate / h) < VOICING else round(12 * float(np.log2(h / 100)), 3)
        for h, at, level in zip(hertz, places, levels)
    )


def without_specks(pitch):
    """The same without runs of voice that are too short to have a pitch."""
    kept = []
    for voiced, run in itertools.groupby(pitch, lambda value: value is not None):
        own = list(run)
        kept += own if not voiced or len(own) >= SHORTEST else [None] * len(own)
    return kept


clips = json.load(open(sys.argv[1]))
found = []
for clip in clips:
    curve = pitch_of(clip["wav"])
    found.append([curve[round(start * 1000 / STEP) : round(end * 1000 / STEP)] for start, end in clip["sentences"]])
json.dump(found, open(sys.argv[2], "w"))
