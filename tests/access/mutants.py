"""Walls taken down on purpose, one at a time, in this process: what guards a queryset, a view, a route."""

import ast
import importlib
import inspect
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from rest_framework.permissions import AllowAny

APPS = ("accounts", "people", "cases", "deadlines", "config")
ROOT = Path(__file__).parents[2]
ABOUT_A_USER = re.compile(r"\b(user|by|_?may_\w+|works_on_cases)\b")
REFUSALS = re.compile(r"raise (Http404|PermissionDenied|NotFound)\b")
ALL = ast.parse("return self.all()").body
YES = ast.parse("return True").body

Function = ast.FunctionDef


@dataclass(frozen=True)
class Mutant:
    """One wall taken down: where, how, and what takes it down for a while."""

    where: str
    change: str
    down: Callable[[], AbstractContextManager[None]]

    def __str__(self) -> str:
        return f"{self.where}: {self.change}"


def every() -> list[Mutant]:
    """Return every mutant, in the order of the source."""
    return [
        Mutant("config.settings", "no page asks to sign in", _nobody_is_asked_to_sign_in),
        *(mutant for module in _modules() for mutant in _of_module(module)),
    ]


def _modules() -> Iterator[Path]:
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if not {"migrations", "management", "launch", "demo", "styleguide"} & set(path.parts):
                yield path


def _of_module(path: Path) -> Iterator[Mutant]:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, Function):
            yield from _of_function(name, None, node)
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, Function):
                    yield from _of_function(name, node.name, inner)
                elif _names_permissions(inner):
                    where = f"{name}.{node.name}"
                    yield Mutant(where, "lets anyone in", _letting_anyone_in(name, node.name))


def _names_permissions(node: ast.stmt) -> bool:
    """Whether the statement says that a view lets only some people in."""
    return (
        isinstance(node, ast.Assign)
        and ast.unparse(node.targets[0]) == "permission_classes"
        and "AllowAny" not in ast.unparse(node.value)
    )


def _of_function(module: str, owner: str | None, function: Function) -> Iterator[Mutant]:
    where = ".".join(filter(None, (module, owner, function.name)))
    for change, mutated in _changes(function):
        yield Mutant(where, change, _swapped(module, owner, mutated))


def _changes(function: Function) -> Iterator[tuple[str, Function]]:
    """Yield the function with one of its guards left out."""
    if function.name == "visible_to":
        yield "hides nothing", _with_body(function, ALL)
    if function.name == "has_permission":
        yield "permits all", _with_body(function, YES)
    for place, node in enumerate(ast.walk(function)):
        if isinstance(node, ast.Call) and _is_sight(node.func):
            yield f"line {node.lineno}: all instead of those visible", _changed(function, place, _see_all)
        elif isinstance(node, ast.If) and _refuses(function, node):
            yield f"line {node.lineno}: nobody is refused", _changed(function, place, _refuse_nobody)
        elif isinstance(node, ast.IfExp) and function.name == "visible_to":
            yield f"line {node.lineno}: whoever asks", _changed(function, place, _whoever_asks)


def _is_sight(func: ast.expr) -> bool:
    return isinstance(func, ast.Attribute) and func.attr == "visible_to"


def _refuses(function: Function, node: ast.If) -> bool:
    """Whether the condition turns people away for who they are."""
    if not ABOUT_A_USER.search(ast.unparse(node.test)):
        return False
    return function.name == "visible_to" or bool(REFUSALS.match(ast.unparse(node.body[0])))


def _with_body(function: Function, body: list[ast.stmt]) -> Function:
    mutated = deepcopy(function)
    mutated.body = body
    return mutated


def _changed(function: Function, place: int, change: Callable[[Any], None]) -> Function:
    mutated = deepcopy(function)
    change(list(ast.walk(mutated))[place])
    return mutated


def _see_all(call: ast.Call) -> None:
    call.func.attr, call.args = "all", []  # type: ignore[attr-defined]


def _refuse_nobody(node: ast.If) -> None:
    node.test = ast.Constant(False)


def _whoever_asks(node: ast.IfExp) -> None:
    node.test = ast.Constant(True)


def _swapped(module: str, owner: str | None, mutated: Function) -> Callable[[], AbstractContextManager[None]]:
    @contextmanager
    def down() -> Iterator[None]:
        place: Any = importlib.import_module(module)
        place = getattr(place, owner) if owner else place
        kept = inspect.getattr_static(place, mutated.name)
        function = inspect.unwrap(_function_in(kept))
        code, before = _code(mutated), function.__code__
        if code.co_freevars == before.co_freevars:
            function.__code__ = code
        else:
            setattr(place, mutated.name, FunctionType(code, function.__globals__))
        try:
            yield
        finally:
            function.__code__ = before
            setattr(place, mutated.name, kept)

    return down


def _function_in(attribute: Any) -> Any:
    match attribute:
        case property():
            return attribute.fget
        case cached_property():
            return attribute.func
        case staticmethod() | classmethod():
            return attribute.__func__
    return attribute


def _code(mutated: Function) -> CodeType:
    """Return the code of a function or method, without its decorators."""
    bare = deepcopy(mutated)
    bare.decorator_list = []
    factory = ast.parse("def factory():\n    __class__ = None").body[0]
    factory.body.append(bare)  # type: ignore[attr-defined]
    tree = ast.fix_missing_locations(ast.Module([factory], []))
    whole = compile(tree, f"<{mutated.name} without its guard>", "exec")
    made = next(one for one in whole.co_consts if isinstance(one, CodeType))
    return next(one for one in made.co_consts if isinstance(one, CodeType) and one.co_name == mutated.name)


def _letting_anyone_in(module: str, owner: str) -> Callable[[], AbstractContextManager[None]]:
    @contextmanager
    def down() -> Iterator[None]:
        view = getattr(importlib.import_module(module), owner)
        kept = view.permission_classes
        view.permission_classes = [AllowAny]
        try:
            yield
        finally:
            view.permission_classes = kept

    return down


@contextmanager
def _nobody_is_asked_to_sign_in() -> Iterator[None]:
    kept = LoginRequiredMiddleware.process_view
    LoginRequiredMiddleware.process_view = lambda *_request: None  # type: ignore[method-assign]
    try:
        yield
    finally:
        LoginRequiredMiddleware.process_view = kept  # type: ignore[method-assign]
