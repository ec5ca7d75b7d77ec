from string.templatelib import Template, Interpolation, convert
print(convert(5, 'r'), convert('x', None), convert('é', 'a'), isinstance(t'', Template))
try: convert(1, 'z')
except ValueError as e: print(e)
