import json

data = {'a': [1, 2.5, None, True], 'b': {'c': 'é\n"q"', 1: 'one'}, 'e': [], 'f': {}}
print(json.dumps(data), json.dumps(data, indent=2), sep='\n')
print(json.dumps([3, (1, 2)], separators=(',', ':')), json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps('é😀', ensure_ascii=False))
print(json.dumps('😀'), json.dumps(float('inf')), json.dumps(1e100))
print(json.loads('{"x": [1, 2.0, -3e2, "\\u00e9\\ud83d\\ude00", null, true], "y": {"z": false}}'), json.loads(' [] '))
for bad in ('', '{', '[1,]', '{"a" 1}', '[1 2]', 'nul', '"abc', '{"a":1,}', '"\\x"', '1 2'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({'s': {3, 1}}, cls=Encoder), json.dumps(2j, default=str))
print(json.loads('{"a": 1}', object_hook=lambda d: list(d.items())))
