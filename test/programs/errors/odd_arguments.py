# Small answers that are easily given otherwise.
import asyncio, dataclasses, enum, random

print('abc' % b'a', 'x' % bytearray(b''), 'y' % [1])
for mistake in (
    lambda: 'x' % 'a',
    lambda: b'x' % b'a',
    lambda: random.seed('\ud800'),
    lambda: memoryview(bytes(8)).cast('i', 3),
    lambda: memoryview(bytes(8)).cast('i', [3]),
    lambda: memoryview(bytes(8)).cast('i', ['a']),
    lambda: memoryview(bytes(8)).cast('i', [0]),
    lambda: memoryview(bytes(8)).cast(3, [1]),
    lambda: enum.Enum('Colour', 'RED')(),
):
    try:
        print(mistake())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
view = memoryview(bytearray(8))
print(view.cast('i', [2]).shape, view.cast('B', (8,)).tolist())

async def main():
    plain, told, future = (asyncio.create_task(asyncio.sleep(9)), asyncio.create_task(asyncio.sleep(9)),
                           asyncio.get_running_loop().create_future())
    await asyncio.sleep(0)
    plain.cancel()
    told.cancel('why')
    future.cancel('future')
    print(await asyncio.gather(plain, told, future, return_exceptions=True))

asyncio.run(main())
print(type(dataclasses.MISSING).__name__)

class Colour(enum.Enum):
    RED = 1
    CRIMSON = 1
    def describe(self):
        return self.name

class Level(enum.IntEnum):
    LOW = 1

print(dir(Colour), dir(Colour.RED))
print(sorted(set(dir(Level)) - set(dir(int))), 'bit_length' in dir(Level))
