word = "pear"
other = word
word = word + "s"
print(word, other, other is word)
word += "!"
print(word)
