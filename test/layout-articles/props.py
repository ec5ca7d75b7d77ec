class Account:
    def __init__(self, balance):
        self._balance = balance

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        self._balance = value

    @staticmethod
    def make():
        return Account(0)

    @classmethod
    def rich(cls):
        return cls(10**6)


a = Account(5)
a.balance = 7
b = Account.rich()
