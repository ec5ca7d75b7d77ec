import asyncio
async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(1)
    finally:
        print('ticker closed')
async def main():
    async for i in ticker(3): print(i)
    print([i async for i in ticker(2)])
    async for i in ticker(5):
        if i == 1: break
    print('after')
    await asyncio.sleep(1)
    print('end')
    g = ticker(3)
    await anext(g)
asyncio.run(main())
print('bye')
