lines = []
for i in range(400):
    name = f'item {i}'
    shout = name.upper() + '!'
    lines.append(shout.replace('ITEM', 'part'))
text = ', '.join(lines)
print(len(text))
