# Comparison, hashing and copying run methods that empty the very containers at work.
class ClearsTheOther:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        lists[self.name].clear()
        return NotImplemented


lists = {}
left, right = [ClearsTheOther('right')], [ClearsTheOther('left')]
lists.update(left=left, right=right)
print(left == right, left, right)

alone = [ClearsTheOther('alone')]
lists['alone'] = alone
print(alone == [1], alone)


class EmptiesItsPair:
    def __hash__(self):
        pair[:] = []
        return 13


pair = [EmptiesItsPair(), 'value']
print(list(dict([pair]).values()), pair)
pair = [EmptiesItsPair(), 'value']
made = {}
made.update([pair])
print(len(made), pair)


class EmptiesTheSource:
    trigger = False

    def __eq__(self, other):
        if EmptiesTheSource.trigger:
            source.clear()
        return self is other

    def __hash__(self):
        return 37


source = {EmptiesTheSource() for _ in range(20)}
target = {EmptiesTheSource()}
EmptiesTheSource.trigger = True
target.update(source)
print(len(source) == 0, len(target) >= 1)
EmptiesTheSource.trigger = False
source = {EmptiesTheSource(): 1, EmptiesTheSource(): 2}
target = {EmptiesTheSource()}
EmptiesTheSource.trigger = True
target.symmetric_difference_update(source)
print(len(source))
EmptiesTheSource.trigger = False
source = {EmptiesTheSource(): 1}
target = {EmptiesTheSource(): 2, 'x': 3}
EmptiesTheSource.trigger = True
print(target == source, len(source))
