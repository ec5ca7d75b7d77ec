class Point:
    x: int = 0
    y: int = 0
    seen: list = []

    def move(self, dx: int) -> None:
        self.x += dx


class Point3(Point):
    def move(self, dx: int) -> None:
        super().move(dx)


p = Point()
q = Point3()
q.move(2)
names: list[str] = ["a"]
