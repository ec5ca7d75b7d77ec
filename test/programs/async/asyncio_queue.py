import asyncio
async def producer(q):
    for i in range(5):
        await q.put(i)
        print('put', i)
    await q.put(None)
async def consumer(q):
    while True:
        x = await q.get()
        print('got', x)
        q.task_done()
        if x is None: break
async def main():
    q = asyncio.Queue(2)
    p = asyncio.create_task(producer(q), name='prod')
    c = asyncio.create_task(consumer(q))
    await asyncio.gather(p, c)
    print(q.empty(), q.qsize(), q.full(), p.get_name())
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print('empty', repr(e))
    await q.join()
    pq = asyncio.PriorityQueue()
    for x in (3, 1, 2): pq.put_nowait(x)
    print([pq.get_nowait() for _ in range(3)])
    lq = asyncio.LifoQueue(1)
    lq.put_nowait(1)
    try: lq.put_nowait(1)
    except asyncio.QueueFull as e: print('full', repr(e))
asyncio.run(main())
