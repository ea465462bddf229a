## What goes with more interactions.

nav-patterns = Patterns
patterns-title = Patterns
patterns-empty-title = No post yet
patterns-empty = Once your exports are here, this page shows when, in what form and with which words your posts did better than usual.
patterns-none = None of these posts was followed for a day or more, with its interactions: there is nothing to compare yet.
patterns-best = { $day } around { $hour }: { $change }, over { $posts }
patterns-no-best = No hour of the week stands out
patterns-about = { $count ->
    [one] {$n} post counts: last known totals, each held against the median of its account. What goes together need not be the cause.
   *[other] {$n} posts count: last known totals, each held against the median of its account. What goes together need not be the cause.
}
patterns-uncounted = { $count ->
    [one] {$n} post does not count: last seen within a day of its publication, or without date or interactions.
   *[other] {$n} posts do not count: last seen within a day of their publication, or without date or interactions.
}
patterns-any-time = Any time
patterns-posts = { $count ->
    [one] {$n} post
   *[other] {$n} posts
}
effect-more = {$percent} more interactions than usual
effect-less = {$percent} fewer interactions than usual
effect-same = as many interactions as usual
effect-few = too few posts to tell
patterns-week = By hour of the week
patterns-week-about = Blue: more interactions than is usual for the account, in per cent. Orange, framed: fewer. Hatched: one or two posts only. Few posts count for less.
patterns-week-description = Hours of the week with the interactions of their posts against what is usual for the account.
patterns-week-cell = {$day}, {$hour}: {$change}, {$posts}
patterns-zone = Hours in {$of_zone}
patterns-hour = Hour
patterns-kinds = By type
patterns-platforms = By platform
patterns-platforms-about = An account is held against itself, so platforms are told in plain medians.
patterns-lengths = By length
patterns-hashtags = By hashtag
patterns-hashtags-about = The hashtags of most posts; a post counts with each of its own.
patterns-length-none = No words
patterns-length-between = {$from} to {$to} characters
patterns-length-more = {$from} characters or more
patterns-column-median = Median interactions
patterns-column-rate = Median engagement rate
patterns-column-effect = Against usual
patterns-spots = Who saw it, and who reacted
patterns-spots-about = { $count ->
    [one] The newest {$n} post. Across: {$metric}. Up: interactions by {$metric}.
   *[other] The newest {$n} posts. Across: {$metric}. Up: interactions by {$metric}.
}
patterns-spots-hint = Draw a line around some posts to compare them.
patterns-spot = {$post}: {$seen} {$metric}, {$rate}
patterns-chosen = Compare the posts chosen
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
weekday-on-1 = Mondays
weekday-on-2 = Tuesdays
weekday-on-3 = Wednesdays
weekday-on-4 = Thursdays
weekday-on-5 = Fridays
weekday-on-6 = Saturdays
weekday-on-7 = Sundays
