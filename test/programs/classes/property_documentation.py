# Where a property's documentation comes from when it is copied or its class derived from.
class C:
    declared = property(doc='declared')

    @declared.getter
    def declared(self):
        """not this"""
        return 1

    @property
    def computed(self):
        """from the getter"""
        return 1

    @computed.setter
    def computed(self, value):
        """not from the setter"""

    @computed.getter
    def renewed(self):
        """from the new getter"""
        return 2


print(C.declared.__doc__, '|', C.computed.__doc__, '|', C.renewed.__doc__)


class Documented(property):
    """of the class"""


class Silent(property):
    pass


class Slotted(property):
    __slots__ = ()


def getter(self):
    """of the function"""


def silent(self):
    pass


print(Documented(getter).__doc__, '|', Documented(silent).__doc__, '|', Documented(silent, doc='given').__doc__)
print(Silent(getter).__doc__, '|', Silent(silent).__doc__, '|', Documented.__doc__)
print(Documented(getter).setter(silent).__doc__, '|', Documented(getter).getter(silent).__doc__)
for make in (lambda: Slotted(getter), lambda: Slotted(silent, doc='given')):
    try:
        print(make().__doc__)
    except AttributeError as error:
        print(type(error).__name__)
