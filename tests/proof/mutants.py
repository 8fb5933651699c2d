"""Small faults put into the law on purpose: a changed constant, comparison, sign or condition."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

LAW = Path("deadlines/law")
COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
SIGNS: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add}
WORD = re.compile(r"[a-z]+(_[a-z]+)*|[A-Z]+(-[A-Z0-9]+)*")  # a word that the law decides by, not a sentence

Change = tuple[str, Callable[[], None]]


@dataclass(frozen=True)
class Mutant:
    """One fault: the file, the line as it stands, what is changed, and the source of the whole file with it."""

    path: Path
    line: int
    text: str
    change: str
    source: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.change}: {self.text}"


def drawn(root: Path, number: int, seed: int) -> list[Mutant]:
    """Return so many different mutants of the law under `root`, the same for the same seed and source."""
    files = {path.relative_to(root): path.read_text(encoding="utf-8") for path in _modules(root)}
    sites = [
        (path, place)
        for path, source in files.items()
        for place in range(len(list(_changes(ast.parse(source)))))
    ]
    chosen = Random(seed).sample(sites, min(number, len(sites)))
    return [_mutant(path, files[path], place) for path, place in chosen]


def _modules(root: Path) -> list[Path]:
    return sorted((root / LAW).rglob("*.py"))


def _mutant(path: Path, source: str, place: int) -> Mutant:
    tree = ast.parse(source)
    line, (change, make) = list(_changes(tree))[place]
    make()
    text = source.splitlines()[line - 1].strip()
    return Mutant(path, line, text, change, ast.unparse(ast.fix_missing_locations(tree)))


def _changes(tree: ast.AST) -> Iterator[tuple[int, Change]]:
    """Yield every change that can be made to the tree, with its line, in the order of the source."""
    for node in _that_run(tree):
        for change in _of_node(node):
            yield node.target.lineno if isinstance(node, ast.comprehension) else node.lineno, change


def _that_run(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that decide something: no annotations, decorators, docstrings or parts of sentences."""
    yield node
    if isinstance(node, ast.JoinedStr):
        return
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _says_only(child):
                yield from _that_run(child)


def _says_only(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    named = node.targets if isinstance(node, ast.Assign) else []
    return any(isinstance(target, ast.Name) and target.id == "__all__" for target in named)


def _of_node(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Constant):
        yield from _of_constant(node)
    elif isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            other = COMPARISONS[type(operator)]
            yield _named(operator, other), _setter(node.ops, place, other())
    elif isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in SIGNS:
        other_sign = SIGNS[type(node.op)]
        yield _named(node.op, other_sign), _attribute(node, "op", other_sign())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield "minus left out", _attribute(node, "op", ast.UAdd())
    else:
        yield from _of_condition(node)


def _of_condition(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        swapped = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield _named(node.op, swapped), _attribute(node, "op", swapped())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not left out", _attribute(node, "operand", _turned(node.operand))
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield "condition turned", _attribute(node, "test", _turned(node.test))
    elif isinstance(node, ast.comprehension):
        for place, test in enumerate(node.ifs):
            yield "condition turned", _setter(node.ifs, place, _turned(test))


def _of_constant(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield f"{node.value} to {not node.value}", _attribute(node, "value", not node.value)
    elif isinstance(node.value, int):
        yield f"{node.value} to {node.value + 1}", _attribute(node, "value", node.value + 1)
    elif isinstance(node.value, str) and WORD.fullmatch(node.value):
        yield f'"{node.value}" to another word', _attribute(node, "value", f"{node.value}_not")


def _turned(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _named(old: ast.AST, new: type[ast.AST]) -> str:
    return f"{type(old).__name__} to {new.__name__}"


def _setter(items: list, place: int, value: ast.AST) -> Callable[[], None]:
    return lambda: items.__setitem__(place, value)


def _attribute(node: ast.AST, name: str, value: object) -> Callable[[], None]:
    return lambda: setattr(node, name, value)
