import sys


class Counting:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print('iter', end=' ')
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return sys.getrefcount(self)


print(tuple(Counting(3)), list(Counting(3)), set(Counting(1)), sorted(Counting(2)))
first, *rest = Counting(3)
print(first, rest)
*rest, last = Counting(3)
print(rest, last)
first, second = Counting(2)
print(first, second)
print([*Counting(2)], (*Counting(2),), print(*Counting(2)))
print(sys._is_immortal(None), sys._is_immortal([]))
