# Properties and descriptors are owned while they work, and so is the class of the object that is written to.
import sys

count = sys.getrefcount


class Square:
    @property
    def side(self):
        print('get', count(side), count(Square), count(self))
        return 1

    @side.setter
    def side(self, value):
        print('set', count(side), count(Square), count(self), count(value))

    @side.deleter
    def side(self):
        print('delete', count(side), count(Square), count(self))


class Field:
    def __set_name__(self, owner, name):
        print('named', count(self), count(owner))

    def __get__(self, instance, owner):
        print('get', count(self), count(owner))
        return self

    def __set__(self, instance, value):
        print('set', count(self), count(instance), count(value))

    def __delete__(self, instance):
        print('delete', count(self), count(instance))


class Form:
    field = Field()


side = vars(Square)['side']
square = Square()
form = Form()
value = []
for round in range(3):
    print('module', round)
    square.side
    square.side = value
    square.side = []
    del square.side
    getattr(square, 'side')
    form.field
    form.field = value
    del form.field
    Form.field


def local(square, form, value):
    for round in range(3):
        print('function', round)
        square.side
        square.side = value
        del square.side
        form.field
        form.field = value


local(Square(), Form(), [])
