import gc


class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None

    def __del__(self):
        print("bye", self.name)


a = Person("Ann")
b = Person("Bob")
a.friend = b
b.friend = a
del a
del b
gc.collect()
