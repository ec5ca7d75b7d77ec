class TooSmall(Exception):
    def __init__(self, limit):
        super().__init__(f"under {limit}")
        self.limit = limit

def check(n):
    if n < 3:
        raise TooSmall(3)
    return n

try:
    check(4)
    check(1)
except TooSmall as caught:
    print(caught, caught.limit)
else:
    print("never")
