# Values on several lines.
import collections
import dataclasses
import types
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr

words = 'the quick brown fox jumped over the lazy dog '
table = {f'key{i}': list(range(i)) for i in range(8)}
pprint({'b': 1, 'a': [1, 2, 3]})
pprint(table, width=30)
pprint(table, width=30, compact=True)
pprint(list(range(30)), compact=True, width=40)
pprint(('a' * 30,), width=20)
pprint(set(range(9)), width=10)
pprint(frozenset(range(4)), width=10)
pprint(words * 3)
pprint({'k': words * 3})
pprint([words + '\nnewline ' * 3, "it's"], width=30)
pprint(b'hello world ' * 8)
pprint(bytearray(b'hello world ' * 8))
pprint([1, [2, [3, [4, [5]]]]], depth=2)
pprint({'a': {'b': {'c': (1,)}}, 'd': ((1,),)}, depth=2)
pprint([12345678, -1234, 10**20, True], underscore_numbers=True)
pp({'z': 1, 'y': 2})
pprint({1: 'a', 'b': 2, None: 3, (1, 2): 4})
pprint({i: {j: 'x' * j for j in range(3)} for i in range(2)}, indent=4, width=20)
endless = [1]
endless.append(endless)
print(pformat(endless).split(' with id')[0])
print(isreadable(endless), isrecursive(endless), isreadable([1]), isrecursive([1]), isreadable(object()))
print(saferepr({'b': 1, 'a': 2}), PrettyPrinter().format([1, 2], {}, 0, 0))

for value in (
    collections.OrderedDict((f'key{i}', i) for i in range(6)),
    collections.defaultdict(list, {f'key{i}': [i] * 5 for i in range(4)}),
    collections.Counter('abracadabra' * 3),
    collections.deque(range(12)),
    collections.deque(range(12), maxlen=100),
    collections.ChainMap({f'k{i}': i for i in range(6)}, {'b': 1}),
    types.SimpleNamespace(**{f'k{i}': 'v' * i for i in range(6)}),
    types.MappingProxyType({f'k{i}': i for i in range(6)}),
    collections.UserDict({f'k{i}': i for i in range(6)}),
    collections.UserList(range(20)),
    collections.UserString(words),
):
    pprint(value, width=30)


@dataclasses.dataclass
class Plan:
    name: str
    items: list
    other: dict = dataclasses.field(default_factory=dict)
    hidden: int = dataclasses.field(default=1, repr=False)


class Own(dict):
    def __repr__(self):
        return 'Own' * 20


pprint(Plan('x', [1]))
pprint(Plan('x' * 40, list(range(9)), {f'k{i}': i for i in range(9)}), width=40)
pprint([Own(a=1), Own()], width=20)
Point = collections.namedtuple('Point', 'x y')
pprint([Point(1, 2)] * 3, width=30)


class Rounded(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, float):
            return f'{object:.2f}', True, False
        return super().format(object, context, maxlevels, level)


Rounded(width=20).pprint({'pi': 3.14159, 'e': [2.71828, {'deep': 1.41421}]})
for arguments in ({'indent': -1}, {'depth': 0}, {'width': 0}):
    try:
        pprint(1, **arguments)
    except ValueError as error:
        print(error)
