from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: int


@dataclass
class Order:
    items: list = field(default_factory=list)

    def total(self):
        return sum(item.price for item in self.items)


tea, cup = Item("tea", 4), Item("cup", 9)
orders = [Order(), Order([tea])]
orders[0].items.append(tea)
orders[0].items.append(cup)
tea.price = 5
totals = {i: order.total() for i, order in enumerate(orders)}
print(totals)
