"""Paths of WAV files, one a line on stdin → one JSON line each on stdout: the path and its DistillMOS score (1 to 5).

Needs the PyPI packages distillmos 0.9.1 (its weights are inside), torch and torchaudio of one version, and numpy. Runs on the processor.
"""
import contextlib
import json
import os
import sys
import wave

import numpy as np
import torch
import torchaudio

RATE_HZ = 16_000


def read_samples(path):
    """16-bit WAV of one channel → a row of samples at RATE_HZ."""
    with wave.open(path, "rb") as file:
        if (file.getsampwidth(), file.getnchannels()) != (2, 1):
            raise ValueError(f"{path} is not a 16-bit WAV file of one channel")
        rate = file.getframerate()
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32768
    return torchaudio.functional.resample(torch.from_numpy(samples)[None], rate, RATE_HZ)


def main():
    # The model tells on stdout where its weights are: that line is not a score.
    with contextlib.redirect_stdout(sys.stderr):
        import distillmos

        model = distillmos.ConvTransformerSQAModel().eval()
    torch.set_num_threads(int(os.environ.get("BENCH_THREADS", "1")))
    with torch.inference_mode():
        for line in sys.stdin:
            path = line.rstrip("\n")
            if path:
                print(json.dumps({"path": path, "score": model(read_samples(path)).item()}), flush=True)


if __name__ == "__main__":
    main()
