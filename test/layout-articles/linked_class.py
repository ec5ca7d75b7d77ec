class Node:
    def __init__(self, data):
        self.data = data
        self.next = None


class LinkedList:
    def __init__(self):
        self.head = None

    def push_front(self, data):
        node = Node(data)
        node.next = self.head
        self.head = node

    def append(self, data):
        node = Node(data)
        if self.head is None:
            self.head = node
            return
        last = self.head
        while last.next:
            last = last.next
        last.next = node

    def delete(self, data):
        previous, current = None, self.head
        while current and current.data != data:
            previous, current = current, current.next
        if current is None:
            return
        if previous is None:
            self.head = current.next
        else:
            previous.next = current.next


names = LinkedList()
names.append("Mina")
names.append("Joon")
names.push_front("Ara")
names.delete("Mina")
