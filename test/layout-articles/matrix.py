def transpose(matrix):
    result = []
    for column in range(len(matrix[0])):
        row = []
        for line in matrix:
            row.append(line[column])
        result.append(row)
    return result


wrong = [[0] * 2] * 3
wrong[0][0] = 1
right = [[0] * 2 for _ in range(3)]
right[0][0] = 1
turned = transpose(right)
print(wrong, turned)
