/** The module `graphlib`: an order in which each comes behind what it needs. Source: https://docs.python.org/3.14/library/graphlib.html */
export const SOURCE = String.raw`
from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    pass


class _Node:
    __slots__ = ('value', 'missing', 'followers')

    def __init__(self, value):
        self.value = value
        # How many of those it needs are not done yet; None once it was given out itself.
        self.missing = 0
        self.followers = []


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._given = 0
        self._done = set()
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, value):
        if value not in self._nodes:
            self._nodes[value] = _Node(value)
        return self._nodes[value]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._node(node)
        info.missing += len(predecessors)
        for each in predecessors:
            self._node(each).followers.append(node)

    def prepare(self):
        if self._ready is not None and self._given:
            raise ValueError('cannot prepare() after starting sort')
        if self._ready is None:
            self._ready = [node.value for node in self._nodes.values() if not node.missing]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _find_cycle(self):
        """A cycle, its first node repeated at the end; found by depth first search with a path of its own."""
        finished = set()
        for start in self._nodes:
            if start in finished:
                continue
            path = []
            places = {}
            rests = []
            node = start
            while True:
                if node in places:
                    return path[places[node]:] + [node]
                if node not in finished:
                    places[node] = len(path)
                    path.append(node)
                    rests.append(iter(self._nodes[node].followers))
                while path:
                    node = next(rests[-1], rests)
                    if node is not rests:
                        break
                    rests.pop()
                    finished.add(path[-1])
                    del places[path.pop()]
                else:
                    break
        return None

    def _need_preparation(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        self._need_preparation()
        result = tuple(self._ready)
        for value in result:
            self._nodes[value].missing = None
        self._ready.clear()
        self._given += len(result)
        return result

    def is_active(self):
        self._need_preparation()
        return len(self._done) < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._need_preparation()
        for value in nodes:
            node = self._nodes.get(value)
            if node is None:
                raise ValueError(f'node {value!r} was not added using add()')
            if node.missing is not None:
                raise ValueError(f'node {value!r} was not passed out (still not ready)')
            if value in self._done:
                raise ValueError(f'node {value!r} was already marked done')
            self._done.add(value)
            for follower in node.followers:
                other = self._nodes[follower]
                other.missing -= 1
                if not other.missing:
                    self._ready.append(follower)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
`;
