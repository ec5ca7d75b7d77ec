def simple():
    yield
    x = yield 1
    y = yield x, 2
    print((yield))
    return y


def delegating(g):
    a = yield from g
    for i in g:
        yield from i
    try:
        yield a
    except GeneratorExit:
        raise
    finally:
        yield 2
    with g: yield 3
    return (yield from a)


square = (x * x for x in range(10) if x if x > 2)
pairs = ((a, b) for a in 'ab' for b in a)
l = lambda: (yield)


def shortcuts(xs):
    if all(x for x in xs) and any(x > 1 for x in xs): return tuple(x for x in xs)
    return any(all(y for y in x) for x in xs)


async def coroutine(a):
    await a
    x = await a + await a()
    async with a as b, a: await b
    async for i in a:
        if i: continue
        if not i: break
        await i
    else:
        return x
    async for i, j in a: return i
    ys = [y async for y in a if await y]
    zs = {z: await z for z in ys}
    ws = {w async for v in a async for w in v}
    gen = (v async for v in a)
    return [[y async for y in x] for x in a]


async def generator(a):
    yield 1
    async for x in a: yield x
    async with a: yield 2
    try: yield 3
    finally: await a
    return


async def outer(a):
    def inner(): return [x for x in a]
    return (await x async for x in a)
