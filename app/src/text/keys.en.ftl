## The keyboard.

keys-title = Go to
keys-open = Keyboard and search (?)
keys-search = A page, or words of posts
keys-close = Close
keys-search-posts = Search on this page
keys-period = The period before or after
keys-compare = Compare the posts that are ticked
keys-palette = This list
