# An exception that passes through a built-in leaves nothing behind: not even a thousand of them come near a limit.
class Failing:
    def __call__(self):
        raise KeyError('called')

    def __iter__(self):
        raise ValueError('iterated')


def generate():
    yield 1
    Failing()()


caught = 0
for i in range(1000):
    for attempt in (Failing(), lambda: list(Failing()), lambda: sum(generate()), lambda: sorted([2, 1], key=Failing())):
        try:
            attempt()
        except (KeyError, ValueError, TypeError):
            caught += 1
print(caught)
