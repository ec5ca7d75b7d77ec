# What flags with unknown bits are called, and what `verify` says of aliases without names for all of their bits.
from enum import *
for body in [dict(a=1,b=2,ab=3,e=20), dict(a=1, b=12), dict(a=1,e=8,f=9,g=26, h=52), dict(a=1,x=6,y=6, z=14)]:
    for chk in (NAMED_FLAGS, CONTINUOUS, UNIQUE):
        try: print(verify(chk)(Flag('W', body)))
        except ValueError as e: print(e)
class Bk(Flag, boundary=KEEP): a = 1; b = 4
for v in (10, 11, 8, -1, -9, 0, 5, 15): print(v, repr(Bk(v)), Bk(v), Bk(v).name)
class Ik(IntFlag): a = 1; b = 4
for v in (10, 11, 8, -1, -9, 0, 5, 15): print(v, repr(Ik(v)), Ik(v), Ik(v).name)
class Be(Flag, boundary=EJECT): a = 1; b = 4
for v in (10, 11, 8, -1, -9, 0, 5, 15): print(v, repr(Be(v)))
class Bc(Flag, boundary=CONFORM): a = 1; b = 4
for v in (10, 11, 8, -1, -9, 0, 5, 15): print(v, repr(Bc(v)), Bc(v).name)
class Bs(Flag, boundary=STRICT): a = 1; b = 4
for v in (10, 11, 8, -1, -9, 0, 5, 15):
    try: print(v, repr(Bs(v)))
    except ValueError as e: print(e)
try: verify(NAMED_FLAGS)(Enum('E', 'a b')); print('fine')
except TypeError as e: print(e)
