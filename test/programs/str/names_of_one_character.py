# A name of one character that is not Latin-1: as a variable, an attribute, a keyword and a key.
β = 1
β += 1


class Box:
    π = 3

    def γ(self, δ=4):
        return self.π + δ


box = Box()
box.λ = β
print(box.λ, box.γ(), box.γ(δ=5), vars(box))
setattr(box, "ω", [β])
print(getattr(box, "ω"), hasattr(box, "ζ"), sorted(globals()["Box"].__dict__.keys() & {"π", "γ"}))
del β
try:
    β
except NameError as error:
    print(error)
for character in "βγβ":
    print({"β": "first"}.get(character))
