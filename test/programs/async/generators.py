def drive(coro):
    while True:
        try:
            x = coro.send(None)
        except StopIteration as e:
            return e.value
        print('loop got', x)
class Tick:
    def __init__(self, n): self.n = n
    def __await__(self):
        r = yield self.n
        print('resumed', r)
        return self.n * 2
async def agen(n):
    try:
        for i in range(n):
            v = await Tick(i)
            got = yield v
            print('got', got)
    finally:
        print('cleanup')
async def main():
    async for x in agen(3):
        print('x', x)
    print([y async for y in agen(2)])
    print({y: y+1 async for y in agen(2) if y})
    g = agen(5)
    print(await g.__anext__())
    print(await g.asend('hello'))
    try:
        print(await g.athrow(ValueError('boo')))
    except ValueError as e:
        print('caught', e)
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print('stopped')
    g = agen(5)
    await anext(g)
    print(await g.aclose())
    print(await anext(g, 'dflt'))
    print([await c for c in [Tick(1), Tick(2)]])
    print(list([i async for i in agen(1)]))
    return 'done'
print(drive(main()))
