import asyncio
async def forever():
    try:
        while True:
            await asyncio.sleep(1)
            print('tick')
    except asyncio.CancelledError:
        print('cancelled')
        raise
    finally:
        print('cleanup')
async def main():
    t = asyncio.create_task(forever())
    await asyncio.sleep(2.5)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print('main saw', repr(e))
    print(t.cancelled())
    try:
        await asyncio.wait_for(forever(), 1.5)
    except asyncio.TimeoutError as e:
        print('timeout', repr(e))
    try:
        async with asyncio.timeout(0.5) as cm:
            await asyncio.sleep(10)
    except TimeoutError as e:
        print('T', repr(e), cm.expired())
    print(await asyncio.wait_for(asyncio.sleep(1, 'v'), 2))
    t = asyncio.create_task(forever())
    await asyncio.sleep(0)
    t.cancel('msg')
    try: await t
    except asyncio.CancelledError as e: print(e.args)
    s = asyncio.shield(asyncio.create_task(asyncio.sleep(1, 5)))
    print(await s)
asyncio.run(main())
