## The first page: what posts came to in a period.

overview-days = { $count ->
    [one] {$n} day
   *[other] {$n} days
}
overview-gained = { $count ->
    [one] {$total} interaction in {$days}
   *[other] {$total} interactions in {$days}
}
overview-published = { $count ->
    [one] {$total} interaction with what was published in {$days}
   *[other] {$total} interactions with what was published in {$days}
}
overview-found = {$found}, {$change}
change-more = {$percent} more
change-less = {$percent} less
change-same = as many
overview-span = Days
span-7d = 7 days
span-28d = 28 days
span-90d = 90 days
span-month = Month
span-quarter = Quarter
span-year = Year
overview-against = Compared with
against-before = Days before
against-year = A year before
overview-compared = {$days}, compared with {$before}: as many days, from the same day of the week.
overview-not-compared = {$days}. Of {$before} too little is known to compare with.
overview-rate-of = interactions by {$metric}
overview-reach = Median reach
overview-reach-of = { $count ->
    [one] of {$n} post published then
   *[other] of {$n} posts published then
}
overview-posts = Posts published
overview-by-day = day
overview-by-week = week
overview-chart-gained = Reactions by {$unit}
overview-chart-gained-about = Interactions that all posts gained then, older ones too.
overview-chart-published = Reactions by {$unit} of publication
overview-chart-published-about = What the posts published then have gathered since, as last known. Gains of a day are known by account alone.
overview-chart-spread = Light bars rest on observations more than a day apart, whose gain is spread evenly over the days between.
overview-chart-before = Marks: {$days}.
overview-chart-zone = Days in {$of_zone}
overview-chart-hint = Point at a day, or use the arrow keys.
overview-unspread = { $count ->
    [one] What {$n} post gained between observations more than 92 days apart is on no day
   *[other] What {$n} posts gained between observations more than 92 days apart is on no day
}
overview-day = Day
overview-compared-with = Compared with
overview-above = Far above their expectation
overview-above-subtitle = Published {$days}: at least twice what the account’s last posts of that type had at the same age
overview-below = Far below their expectation
overview-below-subtitle = Published {$days}: at most half of what the account’s last posts of that type had at the same age
overview-all-posts = All of them in the list of posts
news-title = What is new
news-upload = , uploaded {$when}.
news-grown = { $count ->
    [one] {$n} post gained since it had last been seen: {$gain}.
   *[other] {$n} posts gained since they had last been seen: {$gain}.
}
news-first = { $count ->
    [one] {$n} post has no earlier total to compare with.
   *[other] {$n} posts have no earlier total to compare with.
}
news-nothing = No post gained anything by it.
days-other = Other days
days-first = From
days-last = To
