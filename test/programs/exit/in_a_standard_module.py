import math


class Coin:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


math.coin = Coin('in math')
coin = Coin('in the program')
print('end')
