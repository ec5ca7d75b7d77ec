class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self

    def fee(self):
        return self.balance // 100


account = Account(1000)
for i in range(300):
    account.deposit(i)
    account.balance -= account.fee()
print(account.balance)
