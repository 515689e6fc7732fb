"""Give the model of a Kokoro pack an input for tune and length: one code for each token.

Usage: steer_kokoro.py PACK   (PyPI: onnx 1.23, numpy); changes the folder; derive_kokoro.py calls it.

The engine passes a list of token ids, a style and one speed, and nothing else. So a code is carried by the id itself: id + 178 * code,
where 178 is the number of rows of the vocabulary. The number of tokens stays as it is, and with it the style that the engine chooses
by it, which a control token at the head of a sentence would change. (The low bits of the speed would hold a code for a whole sentence
only.) Of a code the graph reads three things, by the tables below:

- length: the frames of the token are multiplied by it before they are rounded;
- range: distance of the pitch from the sentence's mean, in log Hz over its voiced frames, is multiplied by it;
- shift: semitones that are added.

Range and shift of the tokens become a curve over time, smoothed by two means over 110 ms, so that no step is heard between two words.
Code 0 is neutral: without any other code the sound is that of the model as it was, bit for bit; `sameSoundAs` in voice.json says so.

The engine's lists of tokens and of characters get a line for each token with each code. It takes symbols of one character only: those
with a code are of a private plane of Unicode.
"""

import hashlib
import json
import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

VOCABULARY = 178  # rows of the embeddings
SHIFTS = [0, 1, -1, 2, -2, 4, -4, 7, 11]  # semitones
LENGTHS = [1, 1.25, 0.88]
RANGES = [1, 1.3, 1.75, -1]  # the last turns the tune round: a fall becomes a rise
# A code is shift + 9 * (length + 3 * range), each by its place in its list. The engine's table of characters for phonemes has room for
# 117 codes: 20,992 ideographs of 178 ids each.
CODES = len(SHIFTS) * len(LENGTHS) * len(RANGES)
SMOOTHED = 9  # frames of pitch of 12.5 ms over which each mean is taken
LOWEST, HIGHEST = -11, 12  # semitones from the mean of its sentence that a steered pitch may have
VOICED = 20.0  # Hz: pitch below it means no voice
PITCH = "/decoder/decoder/Unsqueeze_output_0"  # 1 x 1 x two frames for each frame of a duration
ALIGNMENT = "/encoder/Cast_4_output_0"  # tokens x frames: 1 where the token is heard
LENGTH_OF_TOKENS = "/encoder/predictor/ReduceSum_output_0"  # 1 x tokens, before the speed


def steer(model):
    graph = model.graph
    nodes = list(graph.node)

    def constant(name, values, kind=np.float32):
        graph.initializer.append(numpy_helper.from_array(np.asarray(values, kind), name))
        return name

    def table(name, values, step):
        return constant(name, [values[(code // step) % len(values)] for code in range(CODES)])

    made = []

    def add(op, inputs, output, **attributes):
        made.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    size = constant("steer_vocabulary", VOCABULARY, np.int64)
    add("Div", ["tokens", size], "steer_any_code")
    code = add("Min", ["steer_any_code", constant("steer_last", CODES - 1, np.int64)], "steer_code")
    own = add("Mod", ["tokens", size], "steer_tokens")
    shifts = add("Gather", [table("steer_shifts", [s * np.log(2) / 12 for s in SHIFTS], 1), code], "steer_shift")
    lengths = add("Gather", [table("steer_lengths", LENGTHS, len(SHIFTS)), code], "steer_length")
    ranges = add("Gather", [table("steer_ranges", RANGES, len(SHIFTS) * len(LENGTHS)), code], "steer_range")
    frames = add("Mul", [LENGTH_OF_TOKENS, lengths], "steer_frames")

    two = constant("steer_two", [1, 1, 2], np.int64)
    pitch_shape = add("Shape", [PITCH], "steer_pitch_shape")

    def over_time(values, name):
        """Values of tokens as a smooth curve over the frames of pitch: 1 x 1 x frames."""
        row = add("MatMul", [values, ALIGNMENT], name + "_row")
        flat = add("Reshape", [row, constant(name + "_flat", [1, -1, 1], np.int64)], name + "_each")
        twice = add("Tile", [flat, two], name + "_twice")
        curve = add("Reshape", [twice, pitch_shape], name + "_steps")
        for turn in (1, 2):
            curve = add("AveragePool", [curve], f"{name}_smooth{turn}", kernel_shape=[SMOOTHED],
                        pads=[SMOOTHED // 2, SMOOTHED // 2], count_include_pad=0)
        return curve

    shift, spread = over_time(shifts, "steer_shift"), over_time(ranges, "steer_range")
    floor = constant("steer_floor", VOICED)
    voiced = add("Greater", [PITCH, floor], "steer_voiced")
    weight = add("Cast", [voiced], "steer_weight", to=TensorProto.FLOAT)
    log = add("Log", [add("Max", [PITCH, floor], "steer_at_least")], "steer_log")
    total = add("ReduceSum", [add("Mul", [log, weight], "steer_weighed")], "steer_total", keepdims=0)
    count = add("Max", [add("ReduceSum", [weight], "steer_count", keepdims=0), constant("steer_one", 1)], "steer_at_least_one")
    mean = add("Div", [total, count], "steer_mean")
    wide = add("Mul", [add("Sub", [log, mean], "steer_distance"), spread], "steer_wide")
    distance = add("Add", [wide, shift], "steer_wanted")
    lowest, highest = (constant(f"steer_{name}", s * np.log(2) / 12) for name, s in (("lowest", LOWEST), ("highest", HIGHEST)))
    moved = add("Add", [add("Clip", [distance, lowest, highest], "steer_within"), mean], "steer_moved")
    steered = add("Exp", [moved], "steer_hertz")
    asked = add("Cast", [add("ReduceMax", ["steer_code"], "steer_most", keepdims=0)], "steer_asked", to=TensorProto.BOOL)
    chosen = add("Where", [add("And", [voiced, asked], "steer_where"), steered, PITCH], "steer_pitch")

    for node in nodes:
        for place, name in enumerate(node.input):
            if name == "tokens" and node.op_type == "Gather":
                node.input[place] = own
            if name == PITCH:
                node.input[place] = chosen
            if name == LENGTH_OF_TOKENS:
                node.input[place] = frames
    ordered = in_order(nodes + made, {i.name for i in graph.initializer} | {i.name for i in graph.input})
    del graph.node[:]
    graph.node.extend(ordered)
    return model


def in_order(nodes, known):
    """Sorts so that each node comes after what it reads."""
    known, ordered = set(known) | {""}, []
    while nodes:
        later = []
        for node in nodes:
            if all(name in known for name in node.input):
                ordered.append(node)
                known.update(node.output)
            else:
                later.append(node)
        assert len(later) < len(nodes)
        nodes = later
    return ordered


FIRST_IDEOGRAPH = 0x4E00
FIRST_SYMBOL = 0xF0000  # of tokens with a code
FILES = ["model.onnx", "tokens.txt", "phoneme-input.txt"]
# Multipliers of the pitch range of flat voices, so that they range as far as others where they read with delivery; of bm_george, whose
# own peaks are high, so that a word that is raised is not widened as well.
VOICE_RANGES = {
    "af_heart": 1.1, "af_bella": 1.3, "bf_emma": 1.4, "bf_isabella": 1.45, "bm_george": 0.95, "ff_siwis": 1.2, "if_sara": 1.25,
}

# Semitones to which a word may be raised: predicted quality of these voices falls where words go 7 higher.
VOICE_HIGHEST = {"bf_emma": 4, "bm_george": 4}

# Semitones added to the last word of a statement, so that with the delivery's own two it ends where readers end theirs, 4.7 below the
# median: medians of the ends of seven to ten sentences of each voice, left alone.
VOICE_ENDS = {
    "af_heart": -4, "af_bella": -2.5, "af_sarah": 2, "af_kore": 4, "am_michael": 1.5, "am_fenrir": 3, "am_puck": 2,
    "bf_emma": 1, "bm_fable": 3, "bm_george": 4, "ef_dora": 2.5, "em_alex": 4, "ff_siwis": 3, "if_sara": 1.5, "im_nicola": 1,
    "pf_dora": 4, "pm_alex": 5,
}

# Semitones by which the fall within the last syllable of a statement is softened: no more than lets statements be heard to fall,
# since a larger glide makes tunes less alike and leaves ends that hang.
VOICE_GLIDES = {"am_michael": 2, "bf_emma": 4, "bm_george": 6}


def steer_pack(folder):
    path = lambda name: os.path.join(folder, name)
    digest = lambda name: hashlib.sha256(open(path(name), "rb").read()).hexdigest()
    before = {name: digest(name) for name in FILES}
    onnx.save(steer(onnx.load(path("model.onnx"))), path("model.onnx"))
    ids = [ord(line[0]) - FIRST_IDEOGRAPH for line in open(path("phoneme-input.txt"), encoding="utf-8")]
    coded = [i + VOCABULARY * code for code in range(1, CODES) for i in ids]
    with open(path("tokens.txt"), "a", encoding="utf-8") as out:
        out.writelines(f"{chr(FIRST_SYMBOL + i)} {i}\n" for i in coded)
    with open(path("phoneme-input.txt"), "a", encoding="utf-8") as out:
        out.writelines(f"{chr(FIRST_IDEOGRAPH + i)} {chr(FIRST_SYMBOL + i)}\n" for i in coded)
    pack = json.load(open(path("voice.json"), encoding="utf-8"))
    former = pack.get("sameSoundAs", {})
    after = {name: digest(name) for name in FILES}
    pack["files"].update(after)
    pack["sameSoundAs"] = {after[name]: former.get(before[name], before[name]) for name in FILES}
    pack["steering"] = {"vocabulary": VOCABULARY, "shifts": SHIFTS, "lengths": LENGTHS, "ranges": RANGES}
    for voice in pack["voices"]:
        if voice["name"] in VOICE_RANGES:
            voice["range"] = VOICE_RANGES[voice["name"]]
        if voice["name"] in VOICE_HIGHEST:
            voice["highest"] = VOICE_HIGHEST[voice["name"]]
        if voice["name"] in VOICE_ENDS:
            voice["end"] = VOICE_ENDS[voice["name"]]
        if voice["name"] in VOICE_GLIDES:
            voice["glide"] = VOICE_GLIDES[voice["name"]]
    with open(path("voice.json"), "w", encoding="utf-8") as out:
        out.write(json.dumps(pack, indent=2) + "\n")


if __name__ == "__main__":
    steer_pack(sys.argv[1])
