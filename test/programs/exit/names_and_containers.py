class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name, 'while box is', 'there' if 'box' in globals() else 'gone')


first = Part('first')
_hidden = Part('hidden')
owner = Part('owner')
owner.part = Part('part of owner')
box = [Part('box 0'), Part('box 1')]
pair = (Part('pair 0'), Part('pair 1'))
table = {'x': Part('table x'), 'y': Part('table y')}


def keep(part=Part('default')):
    return part


def make():
    inner = Part('closed over')
    return lambda: inner


closure = make()
gone = Part('gone')
del gone
print('end')
