#!/usr/bin/env python3
"""Makes the icon sprite from Lucide: icons.py LUCIDE_PACKAGE_FOLDER > ../../src/main/resources/static/assets/icons.svg

LUCIDE_PACKAGE_FOLDER is an unpacked `npm pack lucide-static` (1.62.0 was used). Only the names in icons.txt go in:
an icon nobody uses is weight on a slow phone, and a test compares the names with the pages.
"""
import pathlib
import re
import sys

here = pathlib.Path(__file__).parent
icons = pathlib.Path(sys.argv[1]) / "icons"
print('<!-- Lucide icons, ISC and MIT: see licenses/lucide.txt -->')
print('<svg xmlns="http://www.w3.org/2000/svg">')
for name in (here / "icons.txt").read_text().split():
    svg = (icons / f"{name}.svg").read_text()
    body = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.S).group(1)
    shapes = "".join(line.strip() for line in body.splitlines())
    print(f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>'.replace(" />", "/>"))
print("</svg>")
