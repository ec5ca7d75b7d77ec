# What is its own __get__ or its own __call__.
class Descriptor:
    pass


descriptor = Descriptor()
Descriptor.__get__ = descriptor
Descriptor.x = descriptor
try:
    descriptor.x
except TypeError as error:
    print(error)


class Caller:
    pass


caller = Caller()
Caller.__call__ = caller
try:
    caller()
except RecursionError:
    print('too deep')


class Free:
    @staticmethod
    def __get__(*args):
        return len(args)


class Holder:
    x = Free()


print(Holder().x, Holder.x)
