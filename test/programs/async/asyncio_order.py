import asyncio
async def a(name):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(0)
async def main():
    t1 = asyncio.create_task(a('A')); t2 = asyncio.create_task(a('B'))
    print('created')
    await t1
    print('t1 done')
    await t2
    await asyncio.gather(a('C'), a('D'))
    try:
        asyncio.run(a('x'))
    except RuntimeError as e: print(e)
    async def boom(): raise RuntimeError('boom')
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
    print(t.exception(), repr(t.exception()))
    print(asyncio.iscoroutine(c := boom())); c.close()
asyncio.run(main())
