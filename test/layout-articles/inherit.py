class Animal:
    kinds = []

    def __init__(self, name):
        self.name = name
        Animal.kinds.append(type(self).__name__)

    def speak(self):
        return "..."


class Dog(Animal):
    def __init__(self, name, tricks):
        super().__init__(name)
        self.tricks = tricks

    def speak(self):
        return "Woof"


class Puppy(Dog):
    def speak(self):
        return super().speak().lower()


pets = [Dog("Rex", ["sit"]), Puppy("Bo", [])]
pets[1].tricks.append("roll")
for pet in pets:
    print(pet.name, pet.speak())
