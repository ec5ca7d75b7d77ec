import functools


def logged(function):
    calls = []

    @functools.wraps(function)
    def wrapper(*args):
        calls.append(args)
        return function(*args)

    return wrapper


@logged
def add(a, b):
    return a + b


@functools.lru_cache
def square(n):
    return n * n


add(1, 2)
square(3)
square(3)
