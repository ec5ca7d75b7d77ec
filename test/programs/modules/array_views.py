# An array keeps its length while a view shows its memory; files, characters and repetition in place.
import io
from array import array


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


numbers = array('i', [1, 2, 3])
view = memoryview(numbers)
for function in (
    lambda: numbers.append(1),
    lambda: numbers.extend([1]),
    lambda: numbers.extend([]),
    lambda: numbers.pop(),
    lambda: numbers.insert(0, 1),
    lambda: numbers.remove(1),
    lambda: numbers.frombytes(b'abcd'),
    lambda: numbers.__imul__(2),
    lambda: numbers.clear(),
    lambda: numbers.__delitem__(0),
    lambda: numbers.reverse(),
    lambda: numbers.__setitem__(slice(0, 3), array('i', [4, 5, 6])),
):
    attempt(function)
view[0] = 7
print(numbers)
view.release()
numbers *= 2
print(numbers, numbers * 0)
attempt(lambda: numbers.__iadd__([1]))

file = io.BytesIO()
array('H', [1, 2]).tofile(file)
file.seek(0)
read = array('H')
read.fromfile(file, 2)
print(read, file.getvalue())
attempt(lambda: read.fromfile(file, 1))
attempt(lambda: read.fromfile(file, -1))
attempt(lambda: read.fromfile(5, 1))

letters = array('w', 'añ')
letters.fromunicode('b')
print(letters, letters.tounicode())
attempt(lambda: numbers.fromunicode('a'))
attempt(lambda: letters.fromunicode(5))
attempt(lambda: array('ii'))
