import asyncio

# A lock whose waiters are cancelled goes to one task at a time.
async def worker(i, lock, log):
    try:
        async with lock:
            log.append(f'{i} in')
            await asyncio.sleep(0)
            log.append(f'{i} out')
    except asyncio.CancelledError:
        log.append(f'{i} cancelled')

async def cancelled_waiters():
    for cancelled in (1, 2), (0, 1), (3,), (0,), (0, 3):
        lock, log = asyncio.Lock(), []
        await lock.acquire()
        tasks = [asyncio.create_task(worker(i, lock, log)) for i in range(4)]
        await asyncio.sleep(0)
        for i in cancelled: tasks[i].cancel()
        lock.release()
        await asyncio.gather(*tasks)
        print(cancelled, lock.locked(), log)

# An exception that nobody asked for is told when its task dies, not at the end.
def handler(loop, context): print('told:', repr(context['exception']), context['message'])

async def fails(i): raise ValueError(i)

async def unasked():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(fails(0))
    for i in range(3):
        print('turn', i)
        await asyncio.sleep(0)
    kept = asyncio.create_task(fails(1))
    await asyncio.sleep(0)
    print('let go')
    del kept
    print('gone')
    asked = asyncio.create_task(fails(2))
    try: await asked
    except ValueError as e: print('asked', e)
    del asked
    print('end')

asyncio.run(cancelled_waiters())
asyncio.run(unasked())
