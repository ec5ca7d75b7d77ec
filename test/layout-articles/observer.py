class Subject:
    def __init__(self):
        self.observers = []
        self.state = None

    def attach(self, observer):
        self.observers.append(observer)

    def set_state(self, state):
        self.state = state
        for observer in self.observers:
            observer.update(self)


class Display:
    def __init__(self, name):
        self.name = name
        self.seen = []

    def update(self, subject):
        self.seen.append(subject.state)


weather = Subject()
left = Display("left")
right = Display("right")
weather.attach(left)
weather.attach(right)
weather.set_state({"temp": 21})
weather.set_state({"temp": 18})
weather.observers.remove(left)
