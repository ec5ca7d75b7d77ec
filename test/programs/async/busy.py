# Tasks that never wait do not keep time from passing.
import asyncio


async def busy():
    while True:
        await asyncio.sleep(0)


async def slow(name, delay):
    for i in range(3):
        await asyncio.sleep(delay)
        print(name, i)


async def main():
    task = asyncio.create_task(busy())
    await asyncio.gather(slow('a', 0.01), slow('b', 0.025))
    task.cancel()


asyncio.run(main())
