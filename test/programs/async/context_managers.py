class CM:
    async def __aenter__(self):
        print('enter'); return self
    async def __aexit__(self, *a):
        print('exit', a[0]); return a[0] is ValueError
async def m():
    async with CM() as c, CM():
        raise ValueError(1)
    async with CM():
        print('body')
    async with CM():
        return 7
try: m().send(None)
except StopIteration as e: print(e.value)
