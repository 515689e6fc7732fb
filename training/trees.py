"""A tree of lightgbm -> a line of text, as `src/article/classify/page/features/forest.ts` reads it."""

# Significant digits of a bound and of a leaf in a model's file.
BOUND_DIGITS, LEAF_DIGITS = 7, 3


def write_tree(node: dict) -> str:
    """A tree from its root, each branch whole before the next: `12:0.5` asks whether feature 12 is at most 0.5, `=0.1` is a leaf."""
    if "leaf_value" in node:
        return f"={node['leaf_value']:.{LEAF_DIGITS}g}"
    question = f"{node['split_feature']}:{node['threshold']:.{BOUND_DIGITS}g}"
    return " ".join([question, write_tree(node["left_child"]), write_tree(node["right_child"])])
