"""Faker's names of people and towns → `origin<TAB>name` lines for `fit.mjs`.

    python names.py > names.tsv        needs PyPI faker (MIT): see requirements.txt
"""

import importlib
import re

# Locales whose names are written in Latin letters, by the origin that newsreaders would take them for.
LOCALES = {
    "Spanish": ["es_ES", "es_MX", "es_AR", "es_CL", "es_CO", "es_CA"],
    "Portuguese": ["pt_BR", "pt_PT"],
    "French": ["fr_FR", "fr_CH", "fr_BE", "fr_CA", "fr_QC"],
    "Italian": ["it_IT"],
    "German": ["de_DE", "de_AT", "de_CH"],
    "Dutch": ["nl_NL", "nl_BE"],
    "Nordic": ["sv_SE", "no_NO", "da_DK", "is_IS"],
    "Finnish": ["fi_FI", "et_EE"],
    "Polish": ["pl_PL"],
    "Czech or South Slavic": ["cs_CZ", "sk_SK", "hr_HR", "sl_SI"],
    "Hungarian": ["hu_HU"],
    "Romanian": ["ro_RO"],
    "Turkish": ["tr_TR", "az_AZ"],
    "Baltic": ["lt_LT", "lv_LV"],
    "Indian": ["en_IN"],
    "African": ["tw_GH", "zu_ZA", "yo_NG", "ig_NG", "ha_NG", "sw"],
    "Southeast Asian": ["id_ID"],
    "Vietnamese": ["vi_VN"],
    "English": ["en_US", "en_GB", "en_NZ", "en_IE"],
    "Arabic": ["ar_DZ", "fr_DZ"],
}

LISTS = {
    "person": re.compile(r"last_names|first_names"),
    "address": re.compile(
        r"^(cities|city_names|communes|towns|places|municipalities|departments|regions|states?|provinces|districts)$"
    ),
}

NAME = re.compile(r"[^\W\d_]{3,20}")


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple, set)):
        for each in value:
            yield from strings(each)


def is_latin(word):
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 for letter in word)


def names_of(locale):
    for kind, wanted in LISTS.items():
        try:
            module = importlib.import_module(f"faker.providers.{kind}.{locale}")
        except ImportError:
            continue
        for attribute in filter(wanted.search, dir(module.Provider)):
            for text in strings(getattr(module.Provider, attribute)):
                for word in re.split(r"[\s\-,./()]+", text):
                    if NAME.fullmatch(word) and word[0].isupper() and is_latin(word):
                        yield word


found = {(origin, name) for origin, own in LOCALES.items() for locale in own for name in names_of(locale)}
for origin, name in sorted(found):
    print(f"{origin}\t{name}")
