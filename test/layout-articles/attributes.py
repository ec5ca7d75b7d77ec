class Wheel:
    def __init__(self, size):
        self.size = size


class Car:
    count = 0

    def __init__(self, name, size):
        self.name = name
        self.wheels = [Wheel(size), Wheel(size)]
        Car.count += 1


first = Car("bus", 20)
second = Car("cab", 15)
shared = first.wheels
second.wheels = shared
shared.append(Wheel(16))
