/**
 * The constructs of Python 3.14 that programs may use, each with a program that shows it: one row for every kind of
 * node of the syntax tree, so that a kind without a row does not compile. The support table prints the names, and a
 * test runs the programs here and in CPython.
 */
import type { Expression, Pattern, Statement, TypeParam } from '../src/syntax/tree.ts';

export type Construct =
  | (Statement | Expression | Pattern | TypeParam)['kind']
  | 'AsyncFor'
  | 'AsyncWith'
  | 'AsyncComprehension'
  | 'Decorator'
  | 'TryStar'
  | 'Parameters'
  | 'ClassKeywords'
  | 'LazyAnnotations'
  | 'Identifiers'
  | 'Lines';

export interface ConstructRow {
  readonly name: string;
  readonly program: string;
  /** What CPython prints, where Pyodide cannot be asked: it ends no event loop in Node 20. */
  readonly output?: string;
}

export const CONSTRUCTS: Readonly<Record<Construct, ConstructRow>> = {
  FunctionDef: {
    name: 'functions (`def`), with defaults, docstrings, closures and recursion',
    program: 'def power(base, exponent=2):\n    return base ** exponent\n\nprint(power(3), power(2, exponent=5))\n',
  },
  AsyncFunctionDef: {
    name: 'coroutines (`async def`)',
    program: 'import asyncio\n\nasync def double(n):\n    return n * 2\n\nprint(asyncio.run(double(21)))\n',
    output: '42\n',
  },
  Parameters: {
    name: 'positional-only and keyword-only parameters, `*args`, `**kwargs`',
    program: 'def f(a, /, b, *rest, c=3, **more):\n    return a, b, rest, c, more\n\nprint(f(1, 2, 5, c=4, d=6))\n',
  },
  Decorator: {
    name: 'decorators of functions and classes',
    program:
      'def twice(function):\n    return lambda n: function(function(n))\n\n@twice\ndef next_number(n):\n    return n + 1\n\nprint(next_number(1))\n',
  },
  ClassDef: {
    name: 'classes, with bases, multiple inheritance and class cells',
    program:
      "class Animal:\n    def speak(self):\n        return '...'\n\nclass Dog(Animal):\n    def speak(self):\n        return super().speak() + 'woof'\n\nprint(Dog().speak())\n",
  },
  ClassKeywords: {
    name: 'metaclasses and class keywords',
    program:
      "class Meta(type):\n    def __new__(meta, name, bases, namespace, tag=None):\n        made = super().__new__(meta, name, bases, namespace)\n        made.tag = tag\n        return made\n\nclass Thing(metaclass=Meta, tag='t'):\n    pass\n\nprint(Thing.tag)\n",
  },
  Return: { name: '`return`', program: 'def f():\n    return 1, 2\n\nprint(f())\n' },
  Delete: {
    name: '`del` of names, attributes, items and slices',
    program: 'numbers = [0, 1, 2, 3]\ndel numbers[1:3], numbers[0]\nprint(numbers)\n',
  },
  Assign: {
    name: 'assignment, to several targets and by unpacking',
    program: "a = b = [1]\n(c, *d), e = 'xyz', 2\nprint(a is b, c, d, e)\n",
  },
  TypeAlias: {
    name: 'type aliases (`type`)',
    program: 'type Pair[T] = tuple[T, T]\nprint(Pair.__name__, Pair[int])\n',
  },
  AugAssign: { name: 'augmented assignment', program: 'n = [1]\nm = n\nn += [2]\nprint(m)\n' },
  AnnAssign: { name: 'annotated names', program: 'count: int = 3\nprint(count)\n' },
  LazyAnnotations: {
    name: 'annotations, evaluated when asked for',
    program: 'def f(x: Later) -> int: ...\n\nclass Later: ...\n\nprint(f.__annotations__)\n',
  },
  For: {
    name: '`for` with `else`',
    program: "for n in range(3):\n    if n == 5:\n        break\nelse:\n    print('no break')\n",
  },
  AsyncFor: {
    name: '`async for`',
    program:
      'import asyncio\n\nasync def count():\n    for n in range(3):\n        yield n\n\nasync def main():\n    async for n in count():\n        print(n)\n\nasyncio.run(main())\n',
    output: '0\n1\n2\n',
  },
  While: { name: '`while` with `else`', program: "n = 3\nwhile n:\n    n -= 1\nelse:\n    print('done')\n" },
  If: {
    name: '`if`, `elif`, `else`',
    program: "n = 2\nif n == 1:\n    print('one')\nelif n == 2:\n    print('two')\nelse:\n    print('more')\n",
  },
  With: {
    name: '`with`, several managers, parentheses',
    program:
      'from contextlib import nullcontext\n\nwith (nullcontext(1) as a, nullcontext(2) as b):\n    print(a, b)\n',
  },
  AsyncWith: {
    name: '`async with`',
    program:
      "import asyncio\n\nclass Manager:\n    async def __aenter__(self):\n        return 'in'\n    async def __aexit__(self, *error):\n        print('out')\n\nasync def main():\n    async with Manager() as value:\n        print(value)\n\nasyncio.run(main())\n",
    output: 'in\nout\n',
  },
  Match: { name: '`match` with guards', program: 'match [1, 2]:\n    case [a, b] if a < b:\n        print(a, b)\n' },
  MatchValue: {
    name: 'patterns: literals and dotted names',
    program: "match 'go':\n    case 'stop' | 'halt':\n        print('no')\n    case 'go':\n        print('yes')\n",
  },
  MatchSingleton: {
    name: 'patterns: `None`, `True`, `False`',
    program: "match None:\n    case None:\n        print('nothing')\n",
  },
  MatchSequence: {
    name: 'patterns: sequences',
    program: 'match (1, [2, 3]):\n    case (a, [b, c]):\n        print(a, b, c)\n',
  },
  MatchMapping: {
    name: 'patterns: mappings',
    program: "match {'x': 1, 'y': 2}:\n    case {'x': x, **rest}:\n        print(x, rest)\n",
  },
  MatchClass: {
    name: 'patterns: classes, with `__match_args__`',
    program:
      "class Point:\n    __match_args__ = ('x', 'y')\n    def __init__(self, x, y):\n        self.x, self.y = x, y\n\nmatch Point(1, 2):\n    case Point(1, y=b):\n        print(b)\n",
  },
  MatchStar: {
    name: 'patterns: stars',
    program: 'match [1, 2, 3]:\n    case [first, *rest]:\n        print(first, rest)\n',
  },
  MatchAs: {
    name: 'patterns: captures, `as`, `_`',
    program: 'match [1, 2]:\n    case [_, 2] as pair:\n        print(pair)\n',
  },
  MatchOr: { name: 'patterns: alternatives', program: "match 3:\n    case 1 | 2 | 3:\n        print('small')\n" },
  Raise: {
    name: '`raise`, `raise ... from ...`',
    program:
      "try:\n    raise ValueError('wrong') from KeyError('k')\nexcept ValueError as error:\n    print(error, repr(error.__cause__))\n",
  },
  Try: {
    name: '`try`, `except`, `else`, `finally`',
    program:
      "try:\n    1 / 0\nexcept (ZeroDivisionError, OverflowError) as error:\n    print(error)\nelse:\n    print('fine')\nfinally:\n    print('always')\n",
  },
  TryStar: {
    name: '`except*` and exception groups',
    program:
      "try:\n    raise ExceptionGroup('two', [ValueError(1), TypeError(2)])\nexcept* ValueError as group:\n    print(group.exceptions)\nexcept* TypeError as group:\n    print(group.exceptions)\n",
  },
  Assert: {
    name: '`assert`',
    program: "try:\n    assert 1 > 2, 'not greater'\nexcept AssertionError as error:\n    print(error)\n",
  },
  Import: {
    name: '`import`, `as`, of standard modules',
    program: 'import math as m, json\nprint(m.floor(2.5), json.dumps([1]))\n',
  },
  ImportFrom: { name: '`from ... import`', program: 'from collections import deque as queue\nprint(queue([1, 2]))\n' },
  Global: { name: '`global`', program: 'n = 1\n\ndef f():\n    global n\n    n = 2\n\nf()\nprint(n)\n' },
  Nonlocal: {
    name: '`nonlocal`',
    program:
      'def counter():\n    n = 0\n    def step():\n        nonlocal n\n        n += 1\n        return n\n    return step\n\nstep = counter()\nprint(step(), step())\n',
  },
  Expr: { name: 'expressions as statements', program: "print('hello')\n" },
  Pass: { name: '`pass`', program: 'class Empty:\n    pass\n\nprint(Empty.__name__)\n' },
  Break: { name: '`break`', program: 'for n in range(9):\n    if n == 2:\n        break\nprint(n)\n' },
  Continue: { name: '`continue`', program: 'for n in range(3):\n    if n == 1:\n        continue\n    print(n)\n' },
  BoolOp: { name: '`and`, `or`', program: "print(0 or [] or 'last', 1 and 2)\n" },
  NamedExpr: { name: 'assignment expressions (`:=`)', program: "if (n := len('abc')) > 2:\n    print(n)\n" },
  BinOp: {
    name: 'binary operators, `@` and reflected methods included',
    program: 'print(7 // 2, 7 % 3, 2 ** 10, 6 / 4, 1 << 4, 5 & 3, 5 | 3, 5 ^ 3)\n',
  },
  UnaryOp: { name: 'unary operators', program: 'print(-3, +3, ~3, not 3)\n' },
  Lambda: { name: '`lambda`', program: "print(sorted(['b', 'A'], key=lambda text: text.lower()))\n" },
  IfExp: { name: 'conditional expressions', program: "print('even' if 4 % 2 == 0 else 'odd')\n" },
  Dict: { name: 'dictionary displays, with `**`', program: "print({'a': 1, **{'b': 2}})\n" },
  Set: { name: 'set displays, with `*`', program: 'print({1, *[1, 2]})\n' },
  ListComp: { name: 'list comprehensions', program: 'print([x * y for x in range(3) for y in range(3) if x != y])\n' },
  SetComp: { name: 'set comprehensions', program: 'print({n % 3 for n in range(9)})\n' },
  GeneratorExp: { name: 'generator expressions', program: 'print(sum(n * n for n in range(4)))\n' },
  DictComp: { name: 'dictionary comprehensions', program: 'print({n: n * n for n in range(3)})\n' },
  AsyncComprehension: {
    name: 'asynchronous comprehensions',
    program:
      'import asyncio\n\nasync def count():\n    for n in range(3):\n        yield n\n\nasync def main():\n    print([n async for n in count()])\n\nasyncio.run(main())\n',
    output: '[0, 1, 2]\n',
  },
  Await: {
    name: '`await`',
    program:
      "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    print('later')\n\nasyncio.run(main())\n",
    output: 'later\n',
  },
  Yield: {
    name: 'generators: `yield`, `send`, `throw`, `close`',
    program:
      "def echo():\n    value = yield 'ready'\n    while True:\n        value = yield value\n\ngenerator = echo()\nprint(next(generator), generator.send(1))\ngenerator.close()\n",
  },
  YieldFrom: {
    name: '`yield from`',
    program: 'def outer():\n    result = yield from iter([1, 2])\n    print(result)\n\nprint(list(outer()))\n',
  },
  Compare: { name: 'comparisons, chained', program: "print(1 < 2 < 3, 1 in [1], [] is not [], 'a' != 'b')\n" },
  Call: { name: 'calls, with `*` and `**`', program: "print(*[1, 2], **{'sep': '-'})\n" },
  FormattedValue: {
    name: 'f-string fields: conversions, formats, `=`',
    program: 'n = 3.14159\nprint(f\'{n:.2f} {n=:.1f} {"a"!r:>5}\')\n',
  },
  JoinedStr: {
    name: 'f-strings, nested',
    program: "names = ['a', 'b']\nprint(f\"{', '.join(f'{name}!' for name in names)}\")\n",
  },
  TemplateStr: {
    name: 't-strings',
    program: "name = 'x'\ntemplate = t'hello {name!r:>3}'\nprint(template.strings, template.interpolations[0].value)\n",
  },
  Interpolation: { name: 't-string fields', program: "n = 2\nprint(t'{n + 1=}'.interpolations[0].expression)\n" },
  Constant: {
    name: 'literals of all forms',
    program: "print(0x_ff, 0b11, 1_000, 1e3, 2j, 'a' 'b', rb'\\n', ..., None, True)\n",
  },
  Attribute: {
    name: 'attributes',
    program: 'class Thing: pass\n\nthing = Thing()\nthing.size = 3\nprint(thing.size)\n',
  },
  Subscript: { name: 'subscripts', program: "print('abc'[1], {'k': 1}['k'])\n" },
  Slice: { name: 'slices', program: "print(list(range(9))[1:7:2], 'abc'[::-1])\n" },
  Starred: {
    name: 'stars in displays, calls, targets and subscripts',
    program: 'first, *middle, last = [*range(4), 9]\nprint(first, middle, last)\n',
  },
  Name: {
    name: 'names, with scopes of functions, classes and comprehensions',
    program: "x = 'outer'\n\nclass Scope:\n    x = 'class'\n    found = [x for _ in range(1)]\n\nprint(Scope.found)\n",
  },
  List: { name: 'list displays', program: 'print([1, *[2, 3]])\n' },
  Tuple: { name: 'tuples', program: 'print((1,), (), (1, *[2]))\n' },
  TypeVar: {
    name: 'type parameters of functions and classes',
    program:
      'class Box[T: int = bool]:\n    def get[U](self, default: U) -> T | U: ...\n\nprint(Box.__type_params__, Box.get.__type_params__)\n',
  },
  ParamSpec: {
    name: 'type parameters: `**P`',
    program: 'def call[**P](*args: P.args): ...\nprint(call.__type_params__)\n',
  },
  TypeVarTuple: { name: 'type parameters: `*Ts`', program: 'class Many[*Ts]: ...\nprint(Many.__type_params__)\n' },
  Identifiers: { name: 'names in any script', program: '넓이 = 3 * 4\nprint(넓이)\n' },
  Lines: {
    name: 'several statements a line, continued lines, `if __name__ == "__main__"`',
    program: "a = 1; b = 2\nif __name__ == '__main__': print(a + \\\n    b)\n",
  },
};
