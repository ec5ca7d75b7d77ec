import math
import sys


class Late:
    def __del__(self):
        print(math.floor(2.5), sys.is_finalizing(), '__main__' in sys.modules)
        try:
            import math as again
        except ImportError as error:
            print(error)


late = Late()
print(sys.is_finalizing())
