import asyncio, contextvars

user = contextvars.ContextVar('user', default='nobody')

async def handle(name, turns):
    user.set(name)
    for _ in range(turns): await asyncio.sleep(0)
    return user.get()

def show(*args): print('callback', args[:1] if args and isinstance(args[0], str) else '', user.get())

async def main():
    print(await asyncio.gather(handle('Ann', 2), handle('Bob', 1)), user.get())
    user.set('main')
    loop = asyncio.get_running_loop()
    loop.call_soon(show, 'soon')
    user.set('later')
    loop.call_later(0.01, show, 'timer')
    future = loop.create_future()
    future.add_done_callback(show)
    user.set('end')
    future.set_result(None)
    await asyncio.sleep(0.02)
    context = contextvars.copy_context()
    task = asyncio.create_task(handle('own', 1), context=context)
    print(await task, context[user], user.get(), task.get_context() is context)
    async def inherits(): return user.get()
    print(await asyncio.create_task(inherits()), await inherits())
    async def sets(): user.set('inner')
    await sets()
    print(user.get())
    await asyncio.create_task(sets())
    print(user.get())
    token = user.set('again')
    user.reset(token)
    async with asyncio.TaskGroup() as group:
        group.create_task(handle('group', 1))
    print(user.get())
    barrier, queue = asyncio.Barrier(2), asyncio.Queue(3)
    queue.put_nowait('a')
    print(str(barrier).split(' at ')[0], str(barrier)[-24:], str(queue), repr(queue).split(' at ')[0])

asyncio.run(main())
print(user.get())
with asyncio.Runner() as runner:
    runner.run(handle('first', 0))
    async def read(): return user.get()
    print(runner.run(read()), user.get())
