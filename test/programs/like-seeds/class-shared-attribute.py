class Lamp:
    watts = 60

    def brighten(self):
        self.watts = self.watts + 15

desk = Lamp()
hall = Lamp()
desk.brighten()
print(desk.watts, hall.watts, Lamp.watts)
Lamp.watts = 40
print(desk.watts, hall.watts)
