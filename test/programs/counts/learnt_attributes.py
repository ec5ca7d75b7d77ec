# A store of an attribute that has learnt another class holds the class of what it works on.
import sys


class Watch:
    def __init__(self, owner):
        self.owner = owner

    def __del__(self):
        print('gone', sys.getrefcount(self.owner[0]))


owner = [None]
for round in range(4):

    class Holder:
        def __init__(self, what):
            self.what = what

        def forget(self):
            self.what = None

    owner[0] = Holder
    for _ in range(2):
        holder = Holder(Watch(owner))
        holder.forget()


class Left:
    pass


class Right:
    pass


def forget(one):
    one.what = None


# After fifty-two others it learns anew.
for kind in [Left, Left, *[Right] * 54, Left, Right]:
    owner[0] = kind
    one = kind()
    one.what = Watch(owner)
    forget(one)
