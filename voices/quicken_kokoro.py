"""Make a Kokoro model faster without changing one sample of its sound.

Usage: quicken_kokoro.py MODEL.onnx OUT.onnx   (PyPI: onnx 1.23, numpy, onnxruntime 1.28.0); derive_kokoro.py calls it.

Most of the time goes into the last part of the model, the generator, whose tensors are up to 100 MB for a long sentence. Each step wrote
one and the next read it from memory. A product of bytes with 30,000 rows runs at half the speed of one with 2,000, whose rows stay in
the processor's cache. So the generator works on pieces that fit there, in bodies of Scan:
1. A convolution takes some steps of time at a time: one Gather lays the taps side by side, one product with scale and bias follows.
   All convolutions of a stage share the numbers of these rows, and their results stay cut in these parts.
2. Normalisation and snake take some channels at a time, over all of their time.
3. A transposed convolution, whose kernel is two strides long, takes some channels at a time: a product, and a sum of two shifted halves.
Integer sums are exact in any order, and every float is computed by the same operations in the same order, so the sound is the same bit
for bit. It has to be: the steps that quantize turn a difference of 0.0000003 into one of -25 dB in the sound. For the same reason
onnxruntime's own optimisation (level "extended", the same on every processor) is done here once and for all: it moves transpositions
across sums, which changes their order, and a newer version may do it otherwise. The engine also starts sooner with the work done.
"""

import os
import sys
import tempfile

import numpy as np
import onnx
import onnxruntime
from onnx import AttributeProto, TensorProto, helper, numpy_helper

GENERATOR = "/decoder/decoder/generator/"
EPSILON = 9.999999747378752e-06  # of the normalisation, as in the model
DILATIONS = [1, 3, 5]  # of the first convolution of each pair in a block; the second has none
# Of the two stages: the upsampling, the sum with its noise, the block of the noise, the blocks behind the sum, and the sum of these.
# Then sizes, tried on a processor with 1 MB of cache a core: channels a time of the upsampling, channels and steps a time of blocks.
STAGES = [
    ("ups.0", "Add_2", "noise_res.0", ["resblocks.0", "resblocks.1", "resblocks.2"], "Add_4", 16, 64, 1024),
    ("ups.1", "Add_5", "noise_res.1", ["resblocks.3", "resblocks.4", "resblocks.5"], "Add_7", 8, 16, 2048),
]
FLOAT, INT32, INT64 = TensorProto.FLOAT, TensorProto.INT32, TensorProto.INT64
OPSETS = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]  # others are not used, and unknown to older versions
node = helper.make_node
value = helper.make_tensor_value_info


def constant(name, values, kind=np.int64):
    return numpy_helper.from_array(np.asarray(values, kind), name)


def result(name):
    return f"{GENERATOR}{name}_output_0"


def parameter(name):
    return f"{GENERATOR}{name}".strip("/").replace("/", ".")


class Writer:
    """The constants and producers of a model, and the nodes that are added to it."""

    def __init__(self, model):
        self.constants = {i.name: i for i in model.graph.initializer}
        self.producer = {o: n for n in model.graph.node for o in n.output}
        self.nodes = []

    def array(self, name):
        return numpy_helper.to_array(self.constants[name])

    def constant(self, name, values, kind=np.float32):
        if name not in self.constants:
            self.constants[name] = constant(name, values, kind)
        return name

    def integers(self, *values):
        return self.constant("integers_" + "_".join(map(str, values)), values, np.int64)

    def add(self, op, inputs, output, **attributes):
        self.nodes.append(node(op, inputs, [output], **attributes))
        return output

    def scan(self, inputs, output, body):
        return self.add("Scan", inputs, output, body=body, num_scan_inputs=len(inputs))


class Stage:
    """What all blocks of a stage share: tensors [channels, time] cut into [parts, channels, steps], the last part filled up."""

    def __init__(self, writer, name, x, channels_at_a_time, steps_at_a_time):
        self.channels_at_a_time = channels_at_a_time
        add, one, self.name = writer.add, writer.integers(1), name
        self.count = add("Shape", [x], name + "_count", start=2, end=3)
        last = add("Sub", [self.count, one], name + "_last")
        parts = self._divided_up(writer, last, writer.integers(steps_at_a_time), "parts")
        steps = self._divided_up(writer, last, parts, "steps")
        whole = add("Mul", [parts, steps], name + "_whole")
        missing = add("Sub", [whole, self.count], name + "_missing")
        self.pads = add("Concat", [writer.integers(0, 0, 0), missing], name + "_pads", axis=0)
        self.cut = add("Concat", [writer.integers(0), parts, steps], name + "_cut", axis=0)
        numbers = [writer.constant("int32_0", 0, np.int32), self._scalar(writer, whole), writer.constant("int32_1", 1, np.int32)]
        rows = add("Range", numbers, name + "_range")
        rows = add("Min", [rows, self._scalar(writer, last)], name + "_range_to_last")
        shape = add("Concat", [parts, steps, one], name + "_column", axis=0)
        self.rows = add("Reshape", [rows, shape], name + "_rows")

    def _divided_up(self, writer, one_less, divisor, what):
        quotient = writer.add("Div", [one_less, divisor], f"{self.name}_{what}_less_one")
        return writer.add("Add", [quotient, writer.integers(1)], f"{self.name}_{what}")

    def _scalar(self, writer, number):
        scalar = writer.add("Squeeze", [number], number + "_scalar64")
        return writer.add("Cast", [scalar], number + "_scalar", to=INT32)

    def parts_of(self, writer, x, name):
        """[1, channels, time] → [parts, channels, steps]"""
        flat = writer.add("Squeeze", [x, writer.integers(0)], name + "_flat")
        padded = writer.add("Pad", [flat, self.pads], name + "_padded")
        cut = writer.add("Reshape", [padded, self.cut], name + "_cut")
        return writer.add("Transpose", [cut], name + "_parts", perm=[1, 0, 2])

    def joined(self, writer, parts, output):
        """[parts, channels, steps] → [1, channels, time]"""
        turned = writer.add("Transpose", [parts], output + "_turned", perm=[1, 0, 2])
        whole = writer.add("Reshape", [turned, writer.integers(0, -1)], output + "_whole")
        exact = writer.add("Slice", [whole, writer.integers(0), self.count, writer.integers(1)], output + "_exact")
        return writer.add("Unsqueeze", [exact, writer.integers(0)], output)


def snake_body(stage, x):
    """Some channels of x: to the mean and spread that the style wants, then y + sin²(alpha y) / alpha."""
    nodes = [
        node("Add", ["first", "channels"], ["behind"]),
        node("Slice", [x, "first", "behind", "axis"], ["parts"]),
        node("Transpose", ["parts"], ["turned"], perm=[1, 0, 2]),
        node("Reshape", ["turned", "shape"], ["whole"]),
        node("Slice", ["whole", "start", stage.count, "axis"], ["exact"]),
        node("ReduceMean", ["exact", "axis"], ["mean"], keepdims=1),
        node("Sub", ["exact", "mean"], ["centred"]),
        node("Mul", ["centred", "centred"], ["squares"]),
        node("ReduceMean", ["squares", "axis"], ["variance"], keepdims=1),
        node("Add", ["variance", "epsilon"], ["positive"]),
        node("Sqrt", ["positive"], ["deviation"]),
        node("Div", ["centred", "deviation"], ["unit"]),
        node("Mul", ["gain", "unit"], ["scaled"]),
        node("Add", ["scaled", "offset"], ["normal"]),
        node("Mul", ["alpha", "normal"], ["angle"]),
        node("Sin", ["angle"], ["sine"]),
        node("Mul", ["sine", "sine"], ["sine2"]),
        node("Mul", ["reciprocal", "sine2"], ["wave"]),
        node("Add", ["normal", "wave"], ["y"]),
    ]
    channels = stage.channels_at_a_time
    of_channels = ("gain", "offset", "alpha", "reciprocal")
    inputs = [value("first", INT64, [1])] + [value(n, FLOAT, [channels, 1]) for n in of_channels]
    constants = [
        constant("channels", [channels]),
        constant("axis", [1]),
        constant("shape", [channels, -1]),
        constant("start", [0]),
        constant("epsilon", EPSILON, np.float32),
    ]
    return helper.make_graph(nodes, "snake", inputs, [value("y", FLOAT, [channels, None])], constants)


def snake(writer, stage, x, block, half, k):
    """[parts, channels, steps] → [channels, time]"""
    name = f"snake_{block}_{half}.{k}"
    number = 2 * k + half - 1
    alpha = writer.array(parameter(f"{block}.alpha{half}.{k}"))
    reciprocal = writer.array(result(f"{block}/Reciprocal{f'_{number}' if number else ''}"))
    channels, group = alpha.size, stage.channels_at_a_time
    groups = writer.integers(-1, group, 1)
    inputs = [
        writer.constant(f"first_of_{group}_in_{channels}", np.arange(0, channels, group).reshape(-1, 1), np.int64),
        writer.add("Reshape", [result(f"{block}/adain{half}.{k}/Add_1"), groups], name + "_gain"),
        writer.add("Reshape", [result(f"{block}/adain{half}.{k}/Slice_1"), groups], name + "_offset"),
        writer.constant(name + "_alpha", alpha.reshape(-1, group, 1)),
        writer.constant(name + "_reciprocal", reciprocal.reshape(-1, group, 1)),
    ]
    made = writer.scan(inputs, name + "_groups", snake_body(stage, x))
    return writer.add("Reshape", [made, writer.integers(channels, -1)], name)


def convolution(writer, stage, x, block, conv, dilation):
    """[channels, time] → [parts, channels, steps]"""
    name = f"mm_{GENERATOR}{block}/{conv}_Conv_quant".replace("_/", "_").replace("/", "_")
    weights, scales, bias = (writer.constants[n] for n in (name + "_w", name + "_s", parameter(f"{block}.{conv}.bias")))
    rows_in, channels = weights.dims
    taps = rows_in // channels
    bytes_, scale, zero = (f"{name}_{part}" for part in ("bytes", "scale_in", "zero_in"))
    writer.nodes.append(node("DynamicQuantizeLinear", [x], [bytes_, scale, zero]))
    turned = writer.add("Transpose", [bytes_], name + "_turned", perm=[1, 0])
    edge = (taps - 1) * dilation // 2
    padded = writer.add("Pad", [turned, writer.integers(edge, 0, edge, 0), zero], name + "_padded")
    inputs = ["taps", weights.name, scale, scales.name, zero, "", bias.name]
    nodes = [
        node("Add", ["rows", "offsets"], ["numbers"]),
        node("Gather", [padded, "numbers"], ["gathered"], axis=0),
        node("Reshape", ["gathered", "shape"], ["taps"]),
        node("MatMulIntegerToFloat", inputs, ["product"], domain="com.microsoft"),
        node("Transpose", ["product"], ["y"], perm=[1, 0]),
    ]
    constants = [constant("offsets", [np.arange(taps) * dilation], np.int32), constant("shape", [-1, rows_in])]
    body = helper.make_graph(nodes, "convolution", [value("rows", INT32, [None, 1])], [value("y", FLOAT, [channels, None])], constants)
    return writer.scan([stage.rows], name + "_parts", body)


def residual_block(writer, stage, x, block):
    for k, dilation in enumerate(DILATIONS):
        y = x
        for half, spacing in ((1, dilation), (2, 1)):
            y = snake(writer, stage, y, block, half, k)
            y = convolution(writer, stage, y, block, f"convs{half}.{k}", spacing)
        x = writer.add("Add", [y, x], f"sum_{block}.{k}")
    return x


def upsampling(writer, layer, group):
    """Transposed convolution with a kernel of two strides."""
    output = result(f"{layer}/ConvTranspose")
    before = writer.producer[output]
    attributes = {a.name: helper.get_attribute_value(a) for a in before.attribute}
    stride, taps, pad = attributes["strides"][0], attributes["kernel_shape"][0], attributes["pads"][0]
    weights, bias = writer.array(before.input[1]), writer.array(before.input[2])
    channels_in, channels, _ = weights.shape
    assert taps == 2 * stride and attributes["pads"] == [pad, pad]
    groups = weights.transpose(2, 1, 0).reshape(taps, channels // group, group, channels_in).transpose(1, 0, 2, 3)
    inputs = [
        writer.constant(layer + "_weights", groups.reshape(channels // group, taps * group, channels_in)),
        writer.constant(layer + "_bias", bias.reshape(-1, group, 1)),
    ]
    x = writer.add("Squeeze", [before.input[0], writer.integers(0)], layer + "_in")
    nodes = [
        node("MatMul", ["weights", x], ["product"]),
        node("Split", ["product"], ["now", "next"], axis=0, num_outputs=2),
        node("Pad", ["now", "one_behind"], ["now_longer"]),
        node("Pad", ["next", "one_before"], ["next_longer"]),
        node("Add", ["now_longer", "next_longer"], ["sum"]),
        node("Reshape", ["sum", "strides"], ["sums"]),
        node("Transpose", ["sums"], ["turned"], perm=[1, 2, 0]),
        node("Reshape", ["turned", "shape"], ["whole"]),
        node("Slice", ["whole", "start", "end", "axis"], ["exact"]),
        node("Add", ["exact", "bias"], ["y"]),
    ]
    constants = [
        constant("one_behind", [0, 0, 0, 1]),
        constant("one_before", [0, 1, 0, 0]),
        constant("strides", [stride, group, -1]),
        constant("shape", [group, -1]),
        constant("start", [pad]),
        constant("end", [-pad]),
        constant("axis", [1]),
    ]
    taken = [value("weights", FLOAT, [taps * group, channels_in]), value("bias", FLOAT, [group, 1])]
    body = helper.make_graph(nodes, "upsampling", taken, [value("y", FLOAT, [group, None])], constants)
    made = writer.scan(inputs, layer + "_groups", body)
    writer.add("Reshape", [made, writer.integers(1, channels, -1)], output)


def write_generator(writer):
    for number, (layer, joined, noise, blocks, total, channels_up, channels, steps) in enumerate(STAGES):
        upsampling(writer, layer, channels_up)
        source = result(f"noise_convs.{number}/Conv")
        stage = Stage(writer, f"stage_{number}", source, channels, steps)
        x = stage.parts_of(writer, source, f"noise_{number}")
        stage.joined(writer, residual_block(writer, stage, x, noise), result(f"{noise}/Add_8"))
        x = stage.parts_of(writer, result(joined), f"joined_{number}")
        first, second, third = (residual_block(writer, stage, x, block) for block in blocks)
        two = writer.add("Add", [first, second], f"two_{number}")
        stage.joined(writer, writer.add("Add", [two, third], f"three_{number}"), result(total))


def reads(a_node):
    """What a node reads, by itself and in its bodies."""
    names = [i for i in a_node.input if i]
    for attribute in a_node.attribute:
        if attribute.type == AttributeProto.GRAPH:
            body = attribute.g
            own = {v.name for v in [*body.input, *body.initializer]} | {o for n in body.node for o in n.output}
            names += [i for n in body.node for i in n.input if i and i not in own]
    return names


def in_order(nodes, known, outputs):
    """Drops what nothing uses, then sorts so that each node comes after what it reads."""
    producer = {o: n for n in nodes for o in n.output if o}
    used, waiting = set(), list(outputs)
    while waiting:
        made_by = producer.get(waiting.pop())
        if made_by is not None and id(made_by) not in used:
            used.add(id(made_by))
            waiting += reads(made_by)
    nodes, known, ordered = [n for n in nodes if id(n) in used], set(known), []
    while nodes:
        later = []
        for a_node in nodes:
            if all(i in known for i in reads(a_node)):
                ordered.append(a_node)
                known.update(a_node.output)
            else:
                later.append(a_node)
        assert len(later) < len(nodes)
        nodes = later
    return ordered


def optimised(source):
    """The model after what onnxruntime does with it when it is loaded, as far as that is the same on every processor."""
    with tempfile.TemporaryDirectory() as folder:
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.optimized_model_filepath = os.path.join(folder, "optimised.onnx")
        onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])
        return onnx.load(options.optimized_model_filepath)


def quicken(source, target):
    model = optimised(source)
    graph, writer = model.graph, Writer(model)
    write_generator(writer)
    made = {o for n in writer.nodes for o in n.output}
    kept = [n for n in graph.node if not made.intersection(n.output)]
    inputs, outputs = ([v.name for v in values] for values in (graph.input, graph.output))
    nodes = in_order(kept + writer.nodes, {*writer.constants, *inputs}, outputs)
    used = {i for n in nodes for i in reads(n)}
    constants = [c for name, c in writer.constants.items() if name in used]
    del graph.node[:], graph.initializer[:], graph.value_info[:], model.opset_import[:]
    graph.node.extend(nodes)
    graph.initializer.extend(constants)
    model.opset_import.extend(OPSETS)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "quick.onnx")
        onnx.save(model, path)
        model = optimised(path)
    del model.opset_import[:], model.metadata_props[:]
    model.opset_import.extend(OPSETS)
    model.metadata_props.extend(onnx.load(source).metadata_props)
    onnx.save(model, target)


if __name__ == "__main__":
    quicken(*sys.argv[1:3])
