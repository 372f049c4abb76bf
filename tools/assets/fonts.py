#!/usr/bin/env python3
"""Cuts our four Inter files from @fontsource-variable/inter: fonts.py PACKAGE_FOLDER OUTPUT_FOLDER

PACKAGE_FOLDER is an unpacked `npm pack @fontsource-variable/inter` (5.3.0 was used); needs fonttools with brotli.
core (ASCII, o-acute, Polish quotes, dashes, spaces) and polish (the other letters) are all that an ordinary page loads;
latin1 and ext come only when a name needs them. The weight axis is kept from 400 to 600.
U+202F, the gap between thousands, is missing in Inter: it is mapped to the thin space with an advance of 0.23 em.
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

package, output = sys.argv[1:3]
LATIN = "inter-latin-wght-normal.woff2"
EXT = "inter-latin-ext-wght-normal.woff2"
CORE = [*range(0x20, 0x7F), *map(ord, "óÓ„”–—…§×«»·−’•€"), 0xA0, 0x2009, 0x202F]
POLISH = [*map(ord, "ąćęłńśźżĄĆĘŁŃŚŹŻ")]
OTHERS = [u for u in [*range(0xA1, 0x180), *range(0x218, 0x21C)] if u not in CORE and u not in POLISH]


def cut(source, name, characters):
    font = TTFont(os.path.join(package, "files", source))
    has = set(font.getBestCmap())
    font = instancer.instantiateVariableFont(font, {"wght": (400, 400, 600)})
    for glyph in font.getGlyphOrder():
        font["gvar"].variations.setdefault(glyph, [])
    if 0x202F in characters:
        add_narrow_space(font)
        has.add(0x202F)
    options = subset.Options()
    options.layout_features = ["kern", "tnum", "calt", "ccmp", "locl", "mark"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[u for u in characters if u in has])
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(os.path.join(output, name))
    print(name, os.path.getsize(os.path.join(output, name)), "bytes,", len(font.getBestCmap()), "characters")


def add_narrow_space(font):
    for table in font["cmap"].tables:
        if table.isUnicode() and 0x2009 in table.cmap:
            table.cmap[0x202F] = table.cmap[0x2009]
    glyph = font.getBestCmap()[0x202F]
    font["hmtx"][glyph] = (round(470 / 2048 * font["head"].unitsPerEm), font["hmtx"][glyph][1])
    font["gvar"].variations[glyph] = []


cut(LATIN, "inter-core-1.woff2", CORE)
cut(EXT, "inter-polish-1.woff2", POLISH)
cut(LATIN, "inter-latin1-1.woff2", OTHERS)
cut(EXT, "inter-ext-1.woff2", OTHERS)
