/**
 * Whatever a built-in is called with, it answers or raises a Python exception: no error of the host comes out.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram } from '../../src/engines/simulator/simulate.ts';

const PROGRAM = String.raw`
import array, collections, functools, itertools, operator, re, struct, types, weakref

class K: pass

def G():
    yield 1

receivers = [
    object, lambda: 7, lambda: 2**80, lambda: True, lambda: 2.5, lambda: 1+2j, lambda: 'abca', lambda: b'abca', lambda: bytearray(b'abca'),
    lambda: [1, 2, 3], lambda: (1, 2, 3), lambda: {1: 2, 'a': 3}, lambda: {1, 2}, lambda: frozenset({1, 2}), lambda: range(2, 9, 3),
    lambda: slice(1, 5, 2), property, lambda: staticmethod(len), lambda: classmethod(len), lambda: super(K, K()), lambda: type('T', (), {}),
    lambda: (lambda x: x), lambda: len, lambda: [1].append, lambda: list.append, lambda: int.__add__, G, lambda: types.ModuleType('m'),
    types.CellType, lambda: types.MappingProxyType({1: 2}), lambda: iter([1, 2]), lambda: {1: 2}.keys(), lambda: iter('ab'),
    lambda: type('T', (), {'__slots__': ('q',)}).q, lambda: enumerate('ab'), lambda: zip('ab', 'cd'), lambda: map(len, ['a']),
    lambda: ValueError(1, 2), lambda: OSError(2, 'x'), lambda: SyntaxError('m'), lambda: list[int], lambda: collections.deque([1, 2]),
    lambda: collections.defaultdict(list), lambda: collections.OrderedDict(a=1), lambda: functools.partial(len), itertools.count,
    lambda: itertools.chain([1]), lambda: re.compile('(a)'), lambda: re.match('(a)', 'a'), lambda: array.array('i', [1, 2]),
    lambda: struct.Struct('<ih'), lambda: weakref.ref(K), lambda: UnicodeDecodeError('utf-8', b'a', 0, 1, 'r'),
]
arguments = [(), (None,), (-1,), (2**70,), ('a',), (b'a',), ([],), (K(),), (int,), (float('nan'),), (0, 0), (-1, 2**70), ('a', 1), ([3], None),
             (1, -2, 3), ('a', 'b', 'c'), (None, None, None), (K, K(), None)]
# What would take long, or end the program.
left_out = {'__pow__', '__rpow__', '__lshift__', '__rlshift__', '__subclasses__', '__init_subclass__', '__reduce_ex__', '__reduce__'}
called = 0
for make in receivers:
    kind = type(make())
    for name in dir(kind):
        if name in left_out:
            continue
        for given in arguments:
            try:
                getattr(make(), name)(*given)
            except BaseException as error:
                str(error)
            try:
                getattr(kind, name)(*given)
            except BaseException as error:
                str(error)
            called += 2
    for given in arguments:
        try:
            kind(*given)
        except BaseException:
            pass
print(called > 10000)
`;

test('built-ins let no error of the host out', () => {
  const { stdout, outcome } = runProgram(PROGRAM, { limits: { instructions: 100_000_000 } });
  assert.equal(outcome.kind, 'finished', JSON.stringify(outcome));
  assert.equal(stdout, 'True\n');
});
