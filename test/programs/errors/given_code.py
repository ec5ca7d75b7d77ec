# A function takes only code that has as many free variables as it has cells.
def counter():
    n = 0

    def increment():
        nonlocal n
        n += 1
        return n

    return increment


def plain(a, b=2):
    return a + b


closure = counter()
for target, code in ((plain, closure.__code__), (closure, plain.__code__), (plain, (lambda a: -a).__code__), (plain, 5)):
    try:
        target.__code__ = code
        print(target.__name__, target(7))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(closure(), closure())
