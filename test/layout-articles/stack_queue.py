from collections import deque


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        return self._items.pop()


def balanced(text):
    stack = Stack()
    pairs = {")": "(", "]": "["}
    for char in text:
        if char in "([":
            stack.push(char)
        elif char in pairs:
            if stack.pop() != pairs[char]:
                return False
    return True


print(balanced("([])"))
queue = deque([1, 2, 3])
queue.append(queue.popleft())
print(queue)
