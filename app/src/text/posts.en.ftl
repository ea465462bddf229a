## The list of posts

posts-title = Posts
posts-empty-title = No post yet
posts-empty = Every post of your exports will be listed here, to be searched and sorted.
posts-first = Back to the first page
posts-next = More posts
posts-none-more = The list ends before this page.
posts-none-filtered = No post fits all of these filters.
posts-listed = { $count ->
    [one] {$n} post. {$order}.
   *[other] {$n} posts. {$order}.
}
posts-order-oldest = Oldest first
posts-order-newest = Newest first
posts-order-most = Most first: {$by}, as last known
posts-order-least = Least first: {$by}, as last known
posts-published-in = Published {$days}.
period-days = {$from} to {$to}
column-published = Published
column-interactions = Interactions
column-gained = Gained
column-platform = Platform
column-type = Type
column-life = Life
column-age = Age
posts-any-account = All accounts
posts-any-platform = All platforms
posts-any-type = All types
posts-search = Words of the post
posts-show = Show
posts-reset = Without filters
posts-compare = Compare
posts-compare-hint = Tick 2 to 12 posts.
posts-tick = Compare: {$post}
export-post-id = Post id
export-url = Address
export-text = Words
export-curve = Curve (1 is the newest post)
export-age = Age (s)
export-quantile = {$n}% have at most
export-save = Save as a file
export-spread = Rests on observations more than a day apart
export-weekday = Weekday (1 is Monday)
export-ratio = Ratio to usual
imports-file-file = File
imports-file-kind = Kind
imports-file-uploaded-at = Uploaded
imports-file-undone-at = Undone
imports-file-observed-from = Observed from
imports-file-observed-to = Observed to
imports-file-posts = Posts
imports-file-new = New
imports-file-changed = Changed
imports-file-unchanged = Unchanged
imports-file-refused = Refused
imports-file-left-out = Left out
export-from = From
export-to = To
export-excel = CSV for spreadsheets
column-language = Language
posts-any-language = All languages
posts-language-guessed = Languages are guessed from the words, among sixteen: a post in any other may be taken for one of these.
posts-columns = Columns
posts-only = List these alone
posts-chosen = { $count ->
    [one] {$n} chosen post; the address of this page holds it. {$order}.
   *[other] {$n} chosen posts; the address of this page holds them. {$order}.
}
language-ar = Arabic
language-zh = Chinese
language-nl = Dutch
language-en = English
language-fr = French
language-de = German
language-hi = Hindi
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-pt = Portuguese
language-ru = Russian
language-es = Spanish
language-sv = Swedish
language-tr = Turkish
language-vi = Vietnamese
