# Iterators over iterators of Python classes: which of them go on after the end of one, and which end with it.
from itertools import batched, chain, compress, cycle, groupby, islice, pairwise, takewhile, tee, zip_longest


class Own:
    def __init__(self, items):
        self.items = items
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.at >= len(self.items):
            raise StopIteration(f'end of {self.items}')
        self.at += 1
        return self.items[self.at - 1]


class Ends:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


class Fails:
    def __init__(self):
        self.calls = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.calls += 1
        if self.calls == 2:
            raise ValueError('second')
        return self.calls


print(list(chain(Own('123'), Own(''), Own('45'))))
print(list(chain.from_iterable(Own([Own('12'), '3', Own('4')]))))
print(list(zip_longest(Own('123'), Own('45'), fillvalue='-')))
print(list(batched(Own('12345'), 2)))
print([item for item, _ in zip(cycle(Own('12')), range(5))], list(cycle(Ends())))
print(list(islice(Own('1234'), 1, None, 2)), list(islice(Own('12'), 5)), list(pairwise(Own('123'))))
print(list(compress(Own('1234'), Own([1, 0, 1]))), list(takewhile(str.isdigit, Own('12a3'))))
print([(key, list(group)) for key, group in groupby(Own('aab'))], [list(one) for one in tee(Own('12'))])
print(list(map(str, Own('12'))), list(zip(Own('12'), Own('345'))), list(enumerate(Own('ab'))), list(filter(None, Own([0, 1]))))


def end(iterator, name):
    try:
        while True:
            next(iterator)
    except (StopIteration, ValueError) as stop:
        print(name, type(stop).__name__, stop.args, end=' ')
    print(next(iterator, 'over'))


end(chain(Own('1')), 'chain')
end(chain.from_iterable(Own([])), 'from_iterable')
end(islice(Own('1'), 3), 'islice')
end(pairwise(Own('1')), 'pairwise')
end(batched(Own('1'), 2), 'batched')
end(zip_longest(Own('1')), 'zip_longest')
end(map(str, Own('1')), 'map')
end(zip(Own('1')), 'zip')
end(groupby(Own('1')), 'groupby')
end(islice(Fails(), 3), 'islice')
end(pairwise(Fails()), 'pairwise')
