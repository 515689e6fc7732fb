"""How many words a side, accent → those of the commonest words that a list of misaki has, with its forms, as lines of JSON.

python common_words.py 40000 us
"""

import importlib.util
import json
import pathlib
import sys

import wordfreq

count, accent = int(sys.argv[1]), sys.argv[2]
package = importlib.util.find_spec("misaki").submodule_search_locations[0]
lists = {
    name: json.loads((pathlib.Path(package) / "data" / f"{accent}_{name}.json").read_text("utf-8"))
    for name in ("gold", "silver")
}


def forms(entry):
    """The forms of an entry: one, or one for each part of speech."""
    found = entry.values() if isinstance(entry, dict) else [entry]
    return sorted({form for form in found if form})


def entry_of(word):
    for name, entries in lists.items():
        for spelling in (word, word.capitalize()):
            if spelling in entries:
                return name, spelling, forms(entries[spelling])
    return None


for word in wordfreq.top_n_list("en", count):
    found = entry_of(word) if word.isalpha() and len(word) > 1 else None
    if found:
        name, spelling, ways = found
        print(json.dumps({"word": spelling, "list": name, "ways": ways}, ensure_ascii=False))
