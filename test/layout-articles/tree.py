class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right


def depth(tree):
    if tree is None:
        return 0
    return 1 + max(depth(tree.left), depth(tree.right))


root = Tree(1, Tree(2, Tree(4), Tree(5)), Tree(3, None, Tree(6)))
print(depth(root))
