import contextlib


def numbers(name):
    try:
        print('start', name)
        yield 1
    finally:
        print('closed', name)


@contextlib.contextmanager
def room():
    print('enter')
    try:
        yield
    finally:
        print('leave')


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('not yet')
            return


first = numbers('first')
next(first)
never_started = numbers('never')
opened = room()
opened.__enter__()
last = stubborn()
next(last)
print('end')
