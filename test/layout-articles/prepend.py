class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


head = None
for name in ["d", "c", "b", "a"]:
    head = Node(name, head)
second = head.next
head = head.next.next
