"""Stemmers for the browser, made from those for Python: `src/newsarchive/search/stemmers/`.

    ./dev bench stemmers            makes them anew, and tells their compressed size
    ./dev bench stemmers --check    fails where what lies there is not what would be made

The package snowballstemmer is what the Snowball compiler made of each algorithm: plain functions of a small part of
Python, which translate word for word. PyStemmer, with which the index is built, is the same release of the same
algorithms in C; `tests/search/test_stemmers.py` proves the two equal on lists of words.
"""

import ast
import gzip
import sys
from importlib.metadata import version
from pathlib import Path

from newsarchive.search.stemming import ALGORITHMS

FOLDER = Path(__file__).parent.parent / "src" / "newsarchive" / "search" / "stemmers"
HEAD = """\
// Made by `./dev bench stemmers` from snowballstemmer {version}, {algorithm}: change nothing here.
// Snowball: Copyright (c) 2001 Dr Martin Porter, 2002 Richard Boulton and others; BSD 3-Clause, see NOTICE.
"""
COMPARE: dict[type, str] = {
    ast.Eq: "===", ast.NotEq: "!==", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip
SHORTER: tuple[tuple[str, str], ...] = (
    *((f" {sign} ", sign) for sign in ("=", "+", "-", "<", ">", "<=", ">=", "===", "!==", "||", "&&", "+=", "-=")),
    ("while (true)", "for(;;)"),
)
ARITHMETIC: dict[type, str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}


class Writer:
    """Writes one class of the package in JavaScript."""

    def __init__(self, tree: ast.ClassDef) -> None:
        self.tree = tree
        self.names: dict[str, str] = {}
        self.lines: list[str] = []
        self.locals: set[str] = set()

    def write(self, language: str) -> str:
        """All of it."""
        methods = [node for node in self.tree.body if isinstance(node, ast.FunctionDef)]
        self.names = {method.name: f"r{number}" for number, method in enumerate(methods)}
        names = {*self.names.values()}
        fields = []
        tables = []
        for node in self.tree.body:
            if not isinstance(node, ast.Assign):
                continue
            (target,) = node.targets
            assert isinstance(target, ast.Name)
            match node.value:
                case ast.Set(elts=elements):
                    letters = "".join(str(each.value) for each in elements if isinstance(each, ast.Constant))
                    tables.append(f"const {target.id} = new Set({_text(''.join(sorted(letters)))});")
                case ast.List(elts=elements):
                    tables.append(self._among(target.id, elements))
                case ast.Tuple(elts=elements):
                    tables.append(f"const {target.id} = [{','.join(self._value(each) for each in elements)}];")
                case ast.Constant(value=str() as letters):
                    tables.append(f"const {target.id} = new Set({_text(letters)});")
                case ast.Constant():
                    fields.append(f"s.{target.id} = {self._value(node.value)};")
                case other:
                    raise TypeError(ast.dump(other))
        assert len(names) == len(methods)
        for method in methods:
            self._function(method)
        body = "\n".join([*self.lines, *tables])
        start = " ".join(fields)
        return (
            f"newsarchive.stemmer({_text(language)}, function (s) {{\n{body}\n"
            f"return function () {{ {start} {self.names['_stem']}(); }};\n}});\n"
        )

    def _among(self, name: str, elements: list[ast.expr]) -> str:
        """A table of endings: each with its result and what it must pass, or alone where the result is 1. Which other
        one it ends in the engine sees for itself.
        """
        rows = []
        for element in elements:
            assert isinstance(element, ast.Call)
            ending, _, result, *method = element.args
            row = [self._value(ending), self._value(result)]
            if method:
                match method[0]:
                    case ast.Constant(value=None):
                        pass
                    case ast.Name(id=called) | ast.Attribute(attr=called):
                        row.append(self._name(called))
                    case ast.Lambda(body=ast.Call(func=ast.Attribute(attr=called))):
                        row.append(self._name(called))
                    case other:
                        raise TypeError(ast.dump(other))
            rows.append(row[0] if row[1:] == ["1"] else f"[{','.join(row)}]")
        return f"const {name} = [{','.join(rows)}];"

    def _name(self, name: str) -> str:
        plain = name if name in self.names else "__" + name.split("__", 1)[-1]
        return self.names[plain]

    def _function(self, node: ast.FunctionDef) -> None:
        self.lines.append(f"function {self.names[node.name]}() {{")
        assigned = {
            target.id
            for each in ast.walk(node)
            if isinstance(each, ast.Assign)
            for target in each.targets
            if isinstance(target, ast.Name)
        }
        if assigned:
            self.lines.append(f"let {', '.join(sorted(assigned))};")
        self._block(node.body)
        self.lines.append("}")

    def _block(self, body: list[ast.stmt]) -> None:
        for node in body:
            self._statement(node)

    def _statement(self, node: ast.stmt) -> None:
        out = self.lines.append
        match node:
            case ast.Assign(targets=[target], value=value):
                out(f"{self._value(target)} = {self._value(value)};")
            case ast.AugAssign(target=target, op=op, value=value):
                out(f"{self._value(target)} {ARITHMETIC[type(op)]}= {self._value(value)};")
            case ast.Expr(value=ast.Constant()) | ast.Pass():
                pass
            case ast.Expr(value=value):
                out(f"{self._value(value)};")
            case ast.Return(value=value):
                out(f"return {self._value(value) if value else ''};")
            case ast.If() | ast.While() | ast.For() | ast.Try():
                self._compound(node)
            case ast.Raise(exc=ast.Call(func=ast.Name(id=label))):
                out(f"break {label};")
            case ast.Break():
                out("break;")
            case ast.Continue():
                out("continue;")
            case _:
                raise TypeError(ast.dump(node))

    def _compound(self, node: ast.If | ast.While | ast.For | ast.Try) -> None:
        out = self.lines.append
        match node:
            case ast.If(test=test, body=body, orelse=orelse):
                out(f"if ({self._value(test)}) {{")
                self._block(body)
                while len(orelse) == 1 and isinstance(orelse[0], ast.If):
                    out(f"}} else if ({self._value(orelse[0].test)}) {{")
                    self._block(orelse[0].body)
                    orelse = orelse[0].orelse
                if orelse:
                    out("} else {")
                    self._block(orelse)
                out("}")
            case ast.While(test=test, body=body, orelse=[]):
                out(f"while ({self._value(test)}) {{")
                self._block(body)
                out("}")
            case ast.For(target=target, iter=ast.Tuple(elts=elements), body=body):
                name = self._value(target)
                out(f"for (let {name} = 0; {name} < {len(elements)}; {name}++) {{")
                self._block(body)
                out("}")
            case ast.Try(body=body, handlers=[ast.ExceptHandler(type=ast.Name(id=label))]):
                out(f"{label}: {{")
                self._block(body)
                out("}")
            case _:
                raise TypeError(ast.dump(node))

    def _value(self, node: ast.expr) -> str:
        match node:
            case ast.Constant(value=bool() as value):
                return str(value).lower()
            case ast.Constant(value=str() as value):
                return _text(value)
            case ast.Constant(value=int() as value):
                return str(value)
            case ast.Name(id=name):
                return name
            case ast.UnaryOp() | ast.BoolOp() | ast.BinOp() | ast.Compare():
                return self._operation(node)
            case ast.Subscript(value=value, slice=index):
                return f"{self._value(value)}[{self._value(index)}]"
            case ast.Attribute(value=ast.Name(id="self"), attr=attr):
                return self.names.get(attr) or f"s.{attr}"
            case ast.Attribute(value=ast.Name(), attr=attr):
                return attr
            case ast.Call(func=ast.Name(id="len"), args=[each]):
                return f"{self._value(each)}.length"
            case ast.Call(func=func, args=args):
                return f"{self._value(func)}({', '.join(self._value(each) for each in args)})"
            case _:
                raise TypeError(ast.dump(node))

    def _operation(self, node: ast.expr) -> str:
        match node:
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return f"!({self._value(operand)})"
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return f"-{self._value(operand)}"
            case ast.BoolOp(op=op, values=values):
                sign = " && " if isinstance(op, ast.And) else " || "
                return sign.join(f"({self._value(each)})" for each in values)
            case ast.BinOp(left=left, op=op, right=right):
                return f"({self._value(left)} {ARITHMETIC[type(op)]} {self._value(right)})"
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return f"{self._value(left)} {COMPARE[type(op)]} {self._value(right)}"
            case _:
                raise TypeError(ast.dump(node))


def _text(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def make(language: str, algorithm: str) -> str:
    """The stemmer of a language in JavaScript."""
    import snowballstemmer

    path = Path(snowballstemmer.__file__).parent / f"{algorithm}_stemmer.py"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    (found,) = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name.endswith("Stemmer")]
    head = HEAD.format(version=version("snowballstemmer"), algorithm=algorithm)
    return head + _squeezed(Writer(found).write(language))


def _squeezed(text: str) -> str:
    """Without what nobody needs who does not read it: blanks around signs; a statement stays on a line of its own."""
    lines = []
    for line in text.split("\n"):
        if '"' not in line:
            for old, new in SHORTER:
                line = line.replace(old, new)
        lines.append(line)
    return "\n".join(lines)


def main(argv: list[str]) -> int:
    """Makes or checks them."""
    FOLDER.mkdir(exist_ok=True)
    wrong = 0
    for language, algorithm in sorted(ALGORITHMS.items()):
        text = make(language, algorithm)
        path = FOLDER / f"{language}.js"
        if "--check" in argv:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                print(f"{path.name} is not what {algorithm} gives")
                wrong = 1
            continue
        path.write_text(text, encoding="utf-8")
        print(f"{language} {algorithm:12} {len(gzip.compress(text.encode(), 9)):6} bytes compressed")
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
