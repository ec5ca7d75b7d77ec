import asyncio
async def job(n, fail=False):
    try:
        await asyncio.sleep(n)
        if fail: raise ValueError(n)
        print('job', n)
        return n
    except asyncio.CancelledError:
        print('cancelled', n); raise
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job(1)); b = tg.create_task(job(2))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(1, True)); tg.create_task(job(5)); tg.create_task(job(1, True))
    except* ValueError as eg:
        print(repr(eg), eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(5))
            raise KeyError('k')
    except BaseExceptionGroup as eg:
        print(repr(eg))
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(job(5))
    except TimeoutError: print('timeout')
asyncio.run(main())
