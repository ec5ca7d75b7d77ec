from enum import Enum


class Light(Enum):
    RED = 1
    GREEN = 2


now = Light.RED
seen = [now, Light.GREEN]
