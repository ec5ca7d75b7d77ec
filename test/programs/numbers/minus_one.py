# -1 is found under all its kinds.
print({-1: 'int'}[-1.0], {-1.0: 'float'}[-1], {-1: 'int'}[complex(-1)], {(-1,): 'tuple'}[(-1.0,)])
print({-1, -1.0, complex(-1)}, {-2: 'a', -1: 'b'}[-2.0], hash(-1), hash(-1.0))


class Minus:
    def __eq__(self, other):
        return other == -1

    def __hash__(self):
        return hash(-1)


print(-1 in {Minus()}, Minus() in {-1}, Minus() in [-1])


def tell(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: pow(2, 2, 1.5))
tell(lambda: pow(2, 2.0, 3))
tell(lambda: pow(2.0, 2, 3))
tell(lambda: pow(2j, 2, 3))
tell(lambda: pow('a', 2, 3))
tell(lambda: (0).to_bytes(1 << 70))
