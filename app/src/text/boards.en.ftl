## Boards.

boards-title = Boards
boards-none = There is no board yet. One is made here, or by “Add to a board” beside any chart, list or row of numbers.
boards-tiles = { $count ->
    [one] {$n} tile
   *[other] {$n} tiles
}
boards-new = A new board
boards-name = Name
boards-make = Make it
board-add = Add to a board
board-choose = Choose a board by its name. A new name makes a new board.
board-put = Put it there
board-kind-figures = Numbers
board-kind-days = Days
board-kind-posts = List of posts
board-kind-post = Curve of a post
board-kind-compare = Comparison
board-kind-board = Board
board-kind-text = Words
board-edit = Arrange
board-done = Done
board-screen = Full screen
board-empty = Nothing is on this board yet. Charts, lists and numbers come here by “Add to a board” beside each of them.
board-full = A board holds {$most} tiles: this one is full.
board-words = Words
board-words-about = A line that begins with “# ” is a title, an empty line parts paragraphs.
board-words-add = Add these words
board-rename = Name
board-remove = Remove this board
board-removed = The board is removed.
tile-earlier = Earlier
tile-later = Later
tile-narrower = Narrower
tile-wider = Wider
tile-remove = Remove
tile-removed = The tile is removed.
tile-nothing = There is nothing to show of it.
