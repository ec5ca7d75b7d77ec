class Angry:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)
        raise ValueError(self.name)


class Phoenix:
    def __del__(self):
        global saved
        saved = self
        print('rises, in vain')


one = Angry('one')
two = Angry('two')
phoenix = Phoenix()
