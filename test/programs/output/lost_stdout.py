# Where print writes once sys.stdout is something else, None, or gone.
import sys

page = sys.stdout
sys.stdout = None
print("nowhere")
print("nowhere", "either", sep="\n", flush=True)
sys.stdout = page
print("back")

del sys.stdout
try:
    print("lost")
except RuntimeError as error:
    text = str(error)
try:
    input("lost too? ")
except RuntimeError as error:
    text += "; " + str(error)
sys.stdout = page
print(text)

sys.stdout = None
try:
    input()
except RuntimeError as error:
    text = str(error)
sys.stdout = page
print(text)

print("to the page all the same", file=None)
try:
    print("to an int", file=3)
except AttributeError as error:
    print(error)
