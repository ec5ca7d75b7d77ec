# The message of an exception with one argument is that very object, not a copy of it.
message = 'no ' * 3
for kind in (Exception, ValueError, OSError, ZeroDivisionError):
    error = kind(message)
    print(str(error) is message, f'{error}' is message, error.args[0] is message)

try:
    [][1]
except IndexError as caught:
    print(str(caught) is caught.args[0])


class Text(str):
    pass


own = Text('own')
print(type(str(Exception(own))).__name__, str(Exception(own)) is own)
print(str(Exception(own, own)), str(Exception()) == '')
