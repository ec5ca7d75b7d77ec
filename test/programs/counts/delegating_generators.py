# A generator hands `throw` and `close` on to what it delegates to, and is closed itself when it is forgotten.
import sys

counts = sys.getrefcount


def inner(log, item):
    try:
        yield item
        yield 'more'
    except ValueError as error:
        log.append(str(error))
        yield counts(item)
    finally:
        log.append('inner')


def outer(log, item):
    try:
        yield from inner(log, item)
    finally:
        log.append(('outer', counts(item)))


for end in ('close', 'throw', 'forget', 'throw another'):
    log = []
    item = [end]
    walk = outer(log, item)
    next(walk)
    if end == 'close':
        walk.close()
    elif end == 'throw':
        print(walk.throw(ValueError('thrown')))
        walk.close()
    elif end == 'forget':
        walk = None
    else:
        try:
            walk.throw(KeyError('thrown'))
        except KeyError as error:
            print(type(error.__context__).__name__)
    print(end, log, counts(item))
