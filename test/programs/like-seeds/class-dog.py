class Dog:
    def __init__(self, name):
        self.name = name
        self.tricks = []

    def learn(self, trick):
        self.tricks.append(trick)
        return self

rex = Dog("Rex")
pal = Dog("Pal")
rex.learn("sit").learn("roll")
print(rex.name, rex.tricks)
print(pal.name, pal.tricks)
