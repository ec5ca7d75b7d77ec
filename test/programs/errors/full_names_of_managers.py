# What `with` cannot use is called by its full name; docs are inherited by name; named tasks are not numbered.
import asyncio
import collections
import contextlib
import inspect
import threading


class Mine:
    def documented(self):
        "Says it."

    def silent(self):
        pass


class Derived(Mine):
    def documented(self):
        pass

    def silent(self):
        pass

    @property
    def size(self):
        return 1


print(inspect.getdoc(Derived.documented), inspect.getdoc(Derived.silent), inspect.getdoc(Derived().silent))
print(inspect.getdoc(Derived.size), inspect.getdoc(Derived))

for manager in (threading.Event(), collections.OrderedDict(), collections.deque(), collections.Counter(), Mine(), 5, []):
    try:
        with manager:
            pass
    except TypeError as error:
        print(error)


@contextlib.asynccontextmanager
async def asynchronous():
    yield


async def main():
    try:
        with asynchronous():
            pass
    except TypeError as error:
        print(error)
    for manager in (threading.Event(), asyncio.Event(), Mine()):
        try:
            async with manager:
                pass
        except TypeError as error:
            print(error)
    named = asyncio.create_task(asyncio.sleep(0), name='named')
    numbered = asyncio.create_task(asyncio.sleep(0))
    print(named.get_name(), numbered.get_name())
    await named
    await numbered


asyncio.run(main())
