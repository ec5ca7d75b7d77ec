# What `throw` raises in a generator has the context that the generator itself is handling, not its caller's.


def plain():
    yield 1


def delegating():
    yield from plain()


def handling():
    try:
        raise KeyError('inside')
    except KeyError:
        yield 1


def started(generator):
    next(generator)
    return generator


finished = plain()
list(finished)
for name, generator in [
    ('fresh', plain()), ('started', started(plain())), ('delegating', started(delegating())),
    ('handling', started(handling())), ('finished', finished),
]:
    try:
        int('outside')
    except ValueError:
        try:
            generator.throw(TypeError('thrown'))
        except TypeError as error:
            print(name, repr(error.__context__))
