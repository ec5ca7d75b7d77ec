import math
from math import sqrt
from functools import reduce, partial
from collections import deque, defaultdict
from abc import abstractmethod

items = [1, 2]
append = items.append
show = print
d = defaultdict(list)
d["a"].append(1)
half = partial(pow, 2)
