"""Sets one document in a process of its own: `python -I typeset.py TEMPLATE [ua-1] < document.json > document.pdf`.

Typst keeps what it has laid out for the next time, hundreds of megabytes after long minutes, and a worker would never
get them back.
"""

import sys
from pathlib import Path

import typst

FOLDER = Path(__file__).parent

if __name__ == "__main__":
    template, standard = sys.argv[1], sys.argv[2:]
    try:
        pdf = typst.compile(
            FOLDER / template,
            root=FOLDER,
            sys_inputs={"document": sys.stdin.read()},
            pdf_standards=["ua-1"] if standard == ["ua-1"] else [],
        )
    except typst.TypstError as error:
        sys.exit(str(error))
    sys.stdout.buffer.write(pdf)
