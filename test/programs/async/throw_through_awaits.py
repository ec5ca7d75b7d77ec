class T:
    def __await__(self):
        try:
            yield 'waiting'
        except KeyError as e:
            print('inner', repr(e))
            return 'handled'
        finally:
            print('fin')
async def inner(): return await T()
async def outer():
    r = await inner()
    print(r)
    return r
c = outer(); print(c.send(None)); print(c.cr_await.__name__)
try: c.throw(KeyError('k'))
except StopIteration as e: print(e.value)
c = outer(); c.send(None); c.close(); print('closed')
c = outer(); c.send(None)
try: c.throw(TypeError('t'))
except TypeError as e: print(e)
try:
    c.send(None)
except RuntimeError as e: print(e)
