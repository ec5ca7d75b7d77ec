/**
 * Programs that ask one question after the other and print each answer or the exception in its place: any operator, built-in
 * or method with any values. Knows the names of Python; knows nothing of who runs the programs.
 */
import fc from 'fast-check';

/** Ints are small or of many digits: what lies between is another on computers of 32 bits. */
const int = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 40 }).map(String) },
  fc.constantFrom('255', '256', '-129', '1000', '(2**70)', '(-2**65 - 1)', '10**30', 'True', 'False'),
);
const float = fc.constantFrom(
  ...['0.0', '-0.0', '1.5', '-2.25', '1e16', '1e-7', '1e308', '5e-324', '0.1', '123456.789', '2.5'],
  ...["float('nan')", "float('inf')", "-float('inf')"],
);
const quote = (text: string): string =>
  `'${text.replaceAll(/[\\'\n\r\t]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}'`;
const text = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...[
          '',
          'a',
          'abc',
          'Abc def',
          '  x ',
          'a,b,,c',
          '12',
          '-7',
          '1_0',
          '0x1f',
          '3.5',
          'aXbXc',
          '\n',
          'a\nb\r\nc',
          '\t',
        ],
        ...[
          'é',
          'ß',
          'İ',
          'ǆ',
          '한글',
          '😀',
          '\u0301',
          'ﬀ',
          '{}',
          '{0} {x}',
          '%s %d',
          '{:>5}',
          '%',
          '{',
          'abcabc',
          'a.b.c',
        ],
        ...['utf-8', 'ascii', 'strict', 'big', 'little', 'd', '>10', '+.3f', ',', 'x', '#b', '08.3e', '%Y-%m'],
      ),
    },
    fc.string({ maxLength: 6 }),
  )
  .map(quote);
const bytes = fc
  .tuple(
    fc.constantFrom('b', 'b', 'b', 'bytearray'),
    fc.constantFrom('', 'a', 'abc', 'a,b', ' x ', '\\x00\\xff', 'Ab1', '\\xc3\\xa9', '\\n', '61 62', 'aXa'),
  )
  .map(([kind, content]) => (kind === 'b' ? `b'${content}'` : `bytearray(b'${content}')`));

const NAMES = ['a', 'b', 'c', 'd'] as const;

const UNARY = ['-', '+', '~', 'not '];
const BINARY = [
  ...['+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^', '<<', '>>'],
  ...['<', '<=', '==', '!=', '>', '>=', 'in', 'not in', 'is', 'is not', 'and', 'or'],
];

const BUILTINS = (
  'abs all any ascii bin bool bytes bytearray callable chr complex dict divmod enumerate filter float format frozenset getattr hasattr ' +
  'hex int isinstance issubclass iter len list map max memoryview min next oct ord pow range repr reversed round set setattr slice ' +
  'sorted str sum tuple type zip'
).split(' ');

/** Functions of modules; what answers with an object of its own is asked for its items. */
const FUNCTIONS = (
  'math.ceil math.floor math.trunc math.gcd math.lcm math.comb math.perm math.factorial math.isqrt math.copysign math.fmod math.modf ' +
  'math.frexp math.ldexp math.isclose math.prod math.dist math.hypot math.fsum math.sumprod math.nextafter math.ulp math.remainder ' +
  'operator.itemgetter operator.index operator.concat operator.contains operator.countOf operator.getitem operator.length_hint ' +
  'itertools.accumulate itertools.batched itertools.chain itertools.combinations itertools.combinations_with_replacement itertools.compress ' +
  'itertools.dropwhile itertools.filterfalse itertools.groupby itertools.islice itertools.pairwise itertools.permutations itertools.product ' +
  'itertools.starmap itertools.takewhile itertools.zip_longest functools.reduce functools.partial functools.cmp_to_key ' +
  'collections.Counter collections.deque collections.OrderedDict collections.ChainMap collections.defaultdict ' +
  'bisect.bisect_left bisect.bisect bisect.insort heapq.heapify heapq.heappop heapq.heappush heapq.nlargest heapq.nsmallest heapq.merge ' +
  're.findall re.split re.sub re.match re.search re.fullmatch re.escape json.dumps json.loads copy.copy copy.deepcopy ' +
  'textwrap.wrap textwrap.dedent textwrap.indent textwrap.shorten struct.pack struct.unpack struct.calcsize string.capwords ' +
  'fractions.Fraction statistics.mean statistics.median statistics.mode binascii.hexlify base64.b64encode base64.b64decode'
).split(' ');

const METHODS = (
  'append as_integer_ratio bit_count bit_length capitalize casefold center clear copy conjugate count decode difference ' +
  'difference_update discard encode endswith expandtabs extend find format format_map fromhex fromkeys get hex index insert ' +
  'intersection intersection_update is_integer isalnum isalpha isascii isdecimal isdigit isdisjoint isidentifier islower isnumeric ' +
  'isprintable isspace issubset issuperset istitle isupper items join keys ljust lower lstrip maketrans partition pop popitem remove ' +
  'removeprefix removesuffix replace reverse rfind rindex rjust rpartition rsplit rstrip setdefault sort split splitlines startswith ' +
  'strip swapcase symmetric_difference title to_bytes translate union update upper values zfill ' +
  '__add__ __radd__ __mul__ __rsub__ __eq__ __lt__ __contains__ __getitem__ __setitem__ __delitem__ __len__ __iter__ __next__ __hash__ ' +
  '__bool__ __int__ __float__ __index__ __format__ __str__ __repr__ __call__ __pow__ __divmod__ __round__ __reversed__ __length_hint__ ' +
  '__proto__ constructor'
).split(' ');

const KEYWORDS = [
  'key',
  'default',
  'reverse',
  'sep',
  'maxsplit',
  'start',
  'encoding',
  'base',
  'repeat',
  'strict',
  'x',
  '__proto__',
];

const CLASSES: readonly string[] = [
  'int',
  'str',
  'list',
  'dict',
  'float',
  'tuple',
  'set',
  'bytes',
  'object',
  'P',
  'Q',
  'type',
  'E',
];

/** Values and expressions of all kinds; what is deeper is rarer. */
const { expression } = fc.letrec<{ expression: string; leaf: string; args: string; lambda: string }>((tie) => ({
  leaf: fc.oneof(
    { weight: 5, arbitrary: int },
    { weight: 2, arbitrary: float },
    { weight: 5, arbitrary: text },
    { weight: 2, arbitrary: bytes },
    { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
    fc.constantFrom(
      'None',
      '...',
      'NotImplemented',
      '2j',
      '(1+2j)',
      '[]',
      '()',
      '{}',
      'set()',
      'P(3)',
      'Q(2)',
      'P',
      'E(1)',
    ),
    fc.constantFrom(
      'iter([1, 2])',
      '(i for i in (1, 2))',
      'gen()',
      'range(5)',
      'range(8, 0, -3)',
      'slice(1, None)',
      'zip("ab", [1])',
    ),
    fc.constantFrom(...CLASSES),
  ),
  lambda: fc.oneof(
    fc.constantFrom('lambda x: x', 'lambda *a: a', 'lambda x: -x', 'lambda x, y: x + y', 'str', 'len', 'lambda: 1'),
    tie('expression').map((body) => `lambda x=1: ${body}`),
  ),
  args: fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: tie('expression') },
        { weight: 1, arbitrary: tie('lambda') },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.constantFrom(...KEYWORDS), tie('expression')).map(([key, value]) => `${key}=${value}`),
        },
        { weight: 1, arbitrary: fc.constantFrom('*a', '*"ab"', '**{"x": 1}', '*range(2)', '*[]') },
      ),
      { maxLength: 3, depthIdentifier: 'answers' },
    )
    .map((all) => all.join(', ')),
  expression: fc.oneof(
    { maxDepth: 3, depthSize: 'small', depthIdentifier: 'answers' },
    { weight: 6, arbitrary: tie('leaf') },
    {
      weight: 5,
      arbitrary: fc
        .tuple(tie('expression'), fc.constantFrom(...BINARY), tie('expression'))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...UNARY), tie('expression')).map(([sign, one]) => `(${sign}${one})`),
    },
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constantFrom(...BUILTINS), tie('args')).map(([name, args]) => `${name}(${args})`),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...FUNCTIONS), tie('args')).map(([name, args]) => `${name}(${args})`),
    },
    {
      weight: 7,
      arbitrary: fc
        .tuple(tie('leaf'), fc.constantFrom(...METHODS), tie('args'))
        .map(([object, name, args]) => `(${object}).${name}(${args})`),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(tie('expression'), tie('expression')).map(([object, index]) => `(${object})[${index}]`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('expression'), fc.array(fc.oneof(int, fc.constant('')), { minLength: 2, maxLength: 3 }))
        .map(([object, parts]) => `(${object})[${parts.join(':')}]`),
    },
    { weight: 2, arbitrary: fc.array(tie('expression'), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`) },
    {
      weight: 2,
      arbitrary: fc
        .array(tie('expression'), { maxLength: 3 })
        .map((all) => `(${all.map((one) => `${one}, `).join('')})`),
    },
    { weight: 1, arbitrary: fc.array(int, { minLength: 1, maxLength: 3 }).map((all) => `{${all.join(', ')}}`) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(tie('leaf'), tie('expression')), { maxLength: 2 })
        .map((all) => `{${all.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('expression'), tie('expression'), fc.constantFrom('[', '{', '('))
        .map(
          ([item, over, open]) => `${open}${item} for x in ${over}${{ '[': ']', '{': '}', '(': ')' }[open] as string}`,
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('expression'), tie('expression'), tie('expression'))
        .map(([test, yes, no]) => `(${yes} if ${test} else ${no})`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          tie('leaf'),
          fc.constantFrom('', '!r', '!s', '!a'),
          fc.constantFrom('', ':>8', ':08.3f', ':x', ':,', ':^+6', ':=5d', ':.2%', ':s', ':e', ':_b', ':c', ':z.1f'),
        )
        .map(([value, conversion, form]) => `f"{(${value.replaceAll('"', "'")})${conversion}${form}}"`),
    },
    { weight: 1, arbitrary: fc.tuple(text, tie('expression')).map(([format, value]) => `(${format} % ${value})`) },
  ),
}));

const statement: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: expression.map((value) => `show(${value})`) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...NAMES), expression).map(([name, value]) => `${name} = ${value}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), fc.constantFrom('+', '-', '*', '//', '|', '&', '<<', '@', '%'), expression)
      .map(([name, operator, value]) => `${name} ${operator}= ${value}; show(${name})`),
  },
  { weight: 1, arbitrary: fc.tuple(expression, expression).map(([index, value]) => `a[${index}] = ${value}; show(a)`) },
  { weight: 1, arbitrary: expression.map((index) => `del a[${index}]; show(a)`) },
  { weight: 1, arbitrary: expression.map((value) => `b, *c = ${value}; show(b, c)`) },
  { weight: 1, arbitrary: expression.map((value) => `b, c = ${value}; show(b, c)`) },
  { weight: 1, arbitrary: expression.map((value) => `for d in ${value}: show(d)`) },
  { weight: 1, arbitrary: expression.map((value) => `raise ${value}`) },
  { weight: 1, arbitrary: expression.map((value) => `assert ${value}, 'not so'`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        expression,
        fc.constantFrom('[x, *y]', '{"x": y}', 'int(x)', 'str() | None as x', '(1 | 2) as x', 'P(n=x)', 'P(x)', '_'),
      )
      .map(([value, pattern]) => `match ${value}:\n        case ${pattern}: show('matches')`),
  },
);

/** Classes of all programs, and how they show things: without addresses, and no longer than a line. */
const PRELUDE = `import itertools, re

def plain(text):
    return re.sub(r' at 0x[0-9a-f]+', ' at', text)[:300]

def show(*values):
    for value in values:
        if isinstance(value, (itertools.accumulate, itertools.batched, itertools.chain, itertools.combinations, itertools.compress, itertools.product, itertools.permutations, map, filter, zip, enumerate, reversed, itertools.islice, itertools.groupby, itertools.zip_longest, itertools.starmap)):
            value = type(value).__name__, list(itertools.islice(value, 20))
        print(type(value).__name__, plain(repr(value)))

class P:
    __match_args__ = ('n',)
    def __init__(self, n=0): self.n = n
    def __eq__(self, other): return isinstance(other, P) and self.n == other.n
    def __lt__(self, other): return self.n < other.n
    def __hash__(self): return 7
    def __repr__(self): return f'P({self.n!r})'
    def __add__(self, other): return P(self.n + other) if isinstance(other, int) else NotImplemented
    def __radd__(self, other): return P(other + self.n)
    def __len__(self): return self.n
    def __getitem__(self, index): return (self.n, index)
    def __index__(self): return self.n
    def __format__(self, spec): return f'<{spec}>'
    def __call__(self, *args, **names): return args, names

class Q(P, int):
    def __new__(cls, n=0): return int.__new__(cls, n)
    def __bool__(self): return False
    def __iter__(self): return iter((1, 2))
    def __contains__(self, other): raise LookupError(other)

class E(ValueError):
    pass

def gen():
    yield from 'xy'

a, b, c, d = [3, 1, 2], 'text', {1: 'x', 'k': 2}, 5
`;

/** Modules that the questions name; the longer ones take a moment to compile. */
function imports(questions: string): string {
  const modules = new Set(FUNCTIONS.map((name) => name.split('.')[0] as string));
  const named = [...modules].filter((module) => questions.includes(`${module}.`));
  return named.length === 0 ? '' : `import ${named.join(', ')}\n`;
}

export const answers: fc.Arbitrary<string> = fc.array(statement, { minLength: 1, maxLength: 12 }).map((all) => {
  const questions = all
    .map(
      (line) => `try:\n    ${line}\nexcept Exception as error:\n    print(type(error).__name__, plain(str(error)))\n`,
    )
    .join('');
  return PRELUDE + imports(questions) + questions;
});

/** The questions of a program, without what all programs have. */
export const questionsOf = (source: string): string =>
  source.slice(PRELUDE.length).replaceAll(/try:\n {4}(.*(?:\n {8}.*)?)\nexcept .*\n.*\n/g, '$1\n');
