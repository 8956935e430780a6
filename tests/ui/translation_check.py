"""Texts on screens without their English, or without plural forms; run as a program it prints what to paste.

Looks at ``qsTr("…")`` in QML (context: the file's name) and, in Python, at ``translate("Context", "…")``, ``text("…")`` of
Wording, and each module's own ``_say(words, "…")``.
"""

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
_QSTR = re.compile(r'qsTr\(\s*"((?:[^"\\]|\\.)*)"\s*(,\s*"[^"]*"\s*,)?')


class Text(NamedTuple):
    """One text as the code asks for it."""

    context: str
    source: str
    is_plural: bool


def all_texts() -> list[Text]:
    """Every text of the screens."""
    return sorted(set(_in_qml()) | set(_in_python()))


def missing(language: str) -> list[Text]:
    """Texts that a language lacks; French needs plural forms only."""
    have = _known(language)
    return [text for text in all_texts() if text[:2] not in have and (language != "fr" or text.is_plural)]


def _in_qml() -> Iterator[Text]:
    for path in sorted((ROOT / "ui" / "qml").rglob("*.qml")):
        for match in _QSTR.finditer(path.read_text(encoding="utf-8")):
            yield Text(path.stem, ast.literal_eval(f'"{match.group(1)}"'), bool(match.group(2)))


def _in_python() -> Iterator[Text]:
    for path in sorted((ROOT / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        sayers = dict(_sayers(tree))
        for call in _calls(tree):
            yield from _asked(call, sayers)


def _sayers(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """A module's own short forms of ``translate``, with their context."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and function.name.startswith("_"):
            for call in _calls(function):
                if _name(call) == "translate" and len(_literals(call)) == 1:
                    yield function.name, _literals(call)[0]


def _asked(call: ast.Call, sayers: dict[str, str]) -> Iterator[Text]:
    is_plural = any(keyword.arg == "n" for keyword in call.keywords)
    name, literals = _name(call), _literals(call)
    if name == "translate" and len(literals) > 1:
        yield Text(literals[0], literals[1], is_plural)
    elif name == "text" and len(literals) == 1:
        yield Text("Wording", literals[0], is_plural)
    elif name in sayers:
        yield from (Text(sayers[name], literal, is_plural) for literal in literals)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _literals(call: ast.Call) -> list[str]:
    return [
        argument.value
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value
    ]


def _known(language: str) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for path in (ROOT / "assets" / "translations" / language).glob("*.ts"):
        for context in ET.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    continue
                if "".join(translation.itertext()).strip():
                    found.add((context.findtext("name", ""), message.findtext("source", "")))
    return found


def _message(text: Text) -> str:
    forms = "<numerusform></numerusform><numerusform></numerusform>" if text.is_plural else ""
    numerus = ' numerus="yes"' if text.is_plural else ""
    return f"<message{numerus}><source>{escape(text.source)}</source><translation>{forms}</translation></message>"


def main() -> int:
    """Print what is missing; the number of missing texts decides the exit code."""
    count = 0
    for language in ("en", "fr"):
        for text in missing(language):
            sys.stdout.write(f"{language} {text.context}: {_message(text)}\n")
            count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
