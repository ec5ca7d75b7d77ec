# An exception leaves a loop over a generator that nobody else holds: the generator is closed on the way.


def one(value):
    try:
        yield value
    finally:
        print('closed', value)


class Note:
    def __init__(self, depth):
        self.depth = depth

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        error.add_note(f'depth {self.depth}')


def with_finally(depth):
    for value in one(depth):
        try:
            if depth == 2:
                raise ValueError('at the bottom')
            with_finally(depth + 1)
        finally:
            print('finally', value)


def with_except(depth):
    for value in one(depth):
        try:
            if depth == 2:
                raise ValueError('at the bottom')
            with_except(depth + 1)
        except ValueError as error:
            print('caught', value, error)
            raise


def with_with(depth):
    for _ in one(depth):
        with Note(depth):
            if depth == 2:
                raise ValueError('at the bottom')
            with_with(depth + 1)


for function in (with_finally, with_except, with_with):
    try:
        function(0)
    except ValueError as error:
        print(function.__name__, error, getattr(error, '__notes__', None), error.__context__)


def endless(items):
    for item in iter_once(items):
        with Note('deep'):
            endless(item)


def iter_once(items):
    yield items


try:
    endless([1])
except RecursionError as error:
    print(error, len(error.__notes__) > 100)
