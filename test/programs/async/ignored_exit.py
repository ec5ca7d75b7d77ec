async def g():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
async def main():
    a = g()
    print(await anext(a))
    try:
        await a.aclose()
    except RuntimeError as e: print(e)
try: main().send(None)
except StopIteration: pass
