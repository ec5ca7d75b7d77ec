class Shape:
    def __init__(self, name):
        self.name = name

    def describe(self):
        return self.name + " of area " + str(self.area())

class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

box = Square(5)
print(box.describe())
