"""Run by a Python that knows UNO: LibreOffice carries out steps on files, and tells their texts.

Usage: python libreoffice_steps.py PIPE < [{"file": …, "command": …, "replace": [[old, new], …], "save": …}, …]
"""

import json
import sys
import time
from typing import Any

_SECONDS = 300
_FILTERS = {"docx": "MS Word 2007 XML", "odt": "writer8"}


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


def _carried_out(desktop: Any, dispatcher: Any, step: dict[str, Any]) -> list[list[str]]:
    import uno

    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(step["file"]), "_blank", 0, _options(Hidden=True))
    if step["command"]:
        dispatcher.executeDispatch(document.getCurrentController().getFrame(), step["command"], "", 0, ())
    for old, new in step["replace"]:
        search = document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = old, True
        document.findFirst(search).setString(new)
    if step["save"]:
        filter_name = _FILTERS[step["save"].rpartition(".")[2]]
        document.storeToURL(uno.systemPathToFileUrl(step["save"]), _options(FilterName=filter_name))
    found = _texts(document.getText())
    document.close(True)
    return found


def _options(**values: Any) -> tuple[Any, ...]:
    import uno

    found = []
    for name, value in values.items():
        found.append(uno.createUnoStruct("com.sun.star.beans.PropertyValue"))
        found[-1].Name, found[-1].Value = name, value
    return tuple(found)


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
    json.dump([_carried_out(desktop, dispatcher, step) for step in json.load(sys.stdin)], sys.stdout)
    desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
