# Whether a name that is passed on is lent, behind a condition that the compiler knows the answer of.
import sys


def behind_loop(a):
    while True:
        break
    return sys.getrefcount(a)


def behind_condition(a):
    if __debug__:
        b = 1
    return sys.getrefcount(a)


def plain(a):
    return sys.getrefcount(a)


print(behind_loop([]), behind_condition([]), plain([]))
