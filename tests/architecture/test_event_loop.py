"""What must never wait in the hub's event loop."""

import ast
from pathlib import Path

import kiosk.hub


def test_no_coroutine_of_the_hub_asks_the_database_in_the_way_that_blocks() -> None:
    folder = Path(kiosk.hub.__file__).parent
    found = [
        f"{path.relative_to(folder)}:{node.lineno}"
        for path in sorted(folder.rglob("*.py"))
        for coroutine in ast.walk(ast.parse(path.read_text()))
        if isinstance(coroutine, ast.AsyncFunctionDef)
        for node in ast.walk(coroutine)
        if isinstance(node, ast.Attribute) and node.attr in {"read", "write_now"} and _is_database(node.value)
    ]
    assert found == []


def _is_database(node: ast.expr) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr in {"database", "_database"}) or (
        isinstance(node, ast.Name) and node.id == "database"
    )
