class Engine:
    def __init__(self, power):
        self.power = power

class Boat:
    def __init__(self, engine):
        self.engine = engine

motor = Engine(90)
one = Boat(motor)
two = Boat(motor)
motor.power = 110
print(one.engine.power, two.engine is one.engine)
one = None
print(two.engine.power)
