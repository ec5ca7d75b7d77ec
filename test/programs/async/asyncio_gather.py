import asyncio
async def work(n, d):
    print('start', n)
    await asyncio.sleep(d)
    print('end', n)
    return n * 10
async def main():
    r = await asyncio.gather(work(1, 3), work(2, 1), work(3, 2))
    print(r)
    t = asyncio.create_task(work(4, 1))
    print(t.done())
    await t
    print(t.done(), t.result())
    loop = asyncio.get_running_loop()
    a = loop.time()
    await asyncio.sleep(2.5)
    print(round(loop.time() - a, 1))
    async def bad(): raise ValueError('x')
    r = await asyncio.gather(bad(), work(5, 0), return_exceptions=True)
    print(r)
    try:
        await asyncio.gather(bad(), work(6, 1))
    except ValueError as e: print('VE', e)
    return 'ok'
print(asyncio.run(main()))
