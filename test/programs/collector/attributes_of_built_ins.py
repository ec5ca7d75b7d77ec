import functools
import gc


class Watched:
    def __del__(self):
        print('freed')


def attribute_of_function():
    def inner():
        pass
    inner.watched = Watched()


def attribute_of_partial():
    function = functools.partial(print)
    function.watched = Watched()


attribute_of_function()
attribute_of_partial()
gc.collect()
print('end')
