class Link:
    def __init__(self, page):
        self.page = page
        self.before = None
        self.after = None


class History:
    def __init__(self, page):
        self.now = Link(page)

    def visit(self, page):
        link = Link(page)
        link.before = self.now
        self.now.after = link
        self.now = link

    def back(self):
        if self.now.before:
            self.now = self.now.before


history = History("home")
history.visit("news")
history.visit("mail")
history.back()
history.visit("shop")
