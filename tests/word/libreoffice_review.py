"""Run by a Python that knows UNO: LibreOffice opens files, accepts or rejects their changes, and tells their texts.

Usage: python libreoffice_review.py PIPE < [[command, file], …] as JSON; prints a list of texts, or null, for each.
"""

import json
import sys
import time
from typing import Any

_SECONDS = 300


def _desktop(pipe: str) -> Any:
    """The desktop of the LibreOffice that listens on a pipe, as soon as it does, and its dispatcher."""
    import uno

    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    end = time.monotonic() + _SECONDS
    while True:
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
        else:
            create = remote.ServiceManager.createInstanceWithContext
            return tuple(create(f"com.sun.star.frame.{name}", remote) for name in ("Desktop", "DispatchHelper"))


def _decided(desktop: Any, dispatcher: Any, command: str, file: str) -> list[list[str]]:
    import uno

    hidden = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, (hidden,))
    if command:
        dispatcher.executeDispatch(document.getCurrentController().getFrame(), command, "", 0, ())
    found = _texts(document.getText())
    document.close(True)
    return found


def _texts(text: Any) -> list[list[str]]:
    """Style and text of each paragraph, and of each cell, which has no style."""
    found = []
    blocks = text.createEnumeration()
    while blocks.hasMoreElements():
        block = blocks.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            found += [["", block.getCellByName(name).getString()] for name in block.getCellNames()]
        else:
            found.append([block.ParaStyleName, block.getString()])
    return found


def main(pipe: str) -> None:
    desktop, dispatcher = _desktop(pipe)
    json.dump([_decided(desktop, dispatcher, *wish) for wish in json.load(sys.stdin)], sys.stdout)
    desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
