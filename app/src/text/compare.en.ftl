# Posts side by side, and the fan of an account or a platform.

nav-compare = Compare
compare-title = Compare posts
compare-link = Compare with other posts
compare-first = { $count ->
    [one] Compare the first
   *[other] Compare the first {$n}
}
compare-lead = Choose 2 to {$most} posts. Their curves stand on one axis: the time since each was posted.
compare-nothing = There is no post to compare yet.
compare-kicker = {$posts}, {$accounts}

## What it finds

compare-leads = “{$post}” leads at {$age} with {$total}, {$times} times as much as the next
compare-leads-level = “{$post}” has most at {$age}, {$total}, and the next has hardly less
compare-leads-alone = “{$post}” alone has any at {$age}: {$total}
compare-leads-none = None of them has any yet at {$age}
compare-fastest = “{$post}” had half of {$its} first, between {$low} and {$high} after it was posted
compare-fastest-within = “{$post}” had half of {$its} first, within {$high} of its posting
compare-plain = { $count ->
    [one] {$metric} of one post by age
   *[other] {$metric} of {$n} posts by age
}
compare-whose-account = posts of {$account}
compare-whose-platform = posts on {$platform}
compare-fan-half = Half of the {$whose} reach half of their {$metric} within {$median} ({$n}; {$growing})
compare-fan-open = More than half of the {$whose} still grow: their median half-life is not known yet ({$n})
compare-fan-plain = {$metric} of the {$whose}
compare-band-at = At {$age} the middle half of {$n} posts had {$low} to {$high}

## What is drawn

compare-subtitle = {$metric} by the time since each was posted
compare-fan-subtitle = {$metric} by the time since posting
compare-band = {$subtitle}: where eight in ten of {$n} {$whose} ran (p10 to p90; the middle half stands out)
compare-band-behind = {$subtitle}; behind them, where eight in ten of {$n} {$whose} ran (p10 to p90; the middle half stands out)
compare-singles = {$subtitle}, each by itself; a band takes {$needed} posts
compare-singles-behind = {$subtitle}; behind them {$whose}, each by itself, since a band takes {$needed}
compare-description = Curves of {$metric} of the posts {$posts}. {$found}. The tables under the chart hold the values.
compare-fan-description = {$found}. The table under the chart holds the values.
compare-foot = { $count ->
    [one] {$n} observation of {$posts}
   *[other] {$n} observations of {$posts}
}
compare-foot-behind = { $count ->
    [one] one of the {$whose}
   *[other] {$n} {$whose}, the newest
}

## What is to be said

compare-one = One post alone is no comparison: choose at least one more.
compare-missing = { $count ->
    [one] One of the posts asked for is not known here, and is left out.
   *[other] {$n} of the posts asked for are not known here, and are left out.
}
compare-too-many = { $count ->
    [one] The first {$most} posts are compared; one more is left out.
   *[other] The first {$most} posts are compared; {$n} more are left out.
}
compare-nobody = Nothing is known of the account or platform asked for.
compare-no-place = { $count ->
    [one] Post {$numbers} has no place on the axis: the hour of its posting or of its readings is not known. It stays in the table.
   *[other] Posts {$numbers} have no place on the axis: the hour of their posting or of their readings is not known. They stay in the table.
}
compare-no-metric = { $count ->
    [one] Post {$numbers} tells no {$metric}.
   *[other] Posts {$numbers} tell no {$metric}.
}
compare-wholeless = { $count ->
    [one] Post {$numbers} has no exact total to take shares of, and no line.
   *[other] Posts {$numbers} have no exact total to take shares of, and no line.
}
compare-apart = They were never all observed at the same age, so that none is said to lead.

## The table

compare-table = The posts in numbers
compare-column-until = Observed until
compare-column-at = At {$age}
compare-column-half = Half-life (T50)
compare-column-peak = Peak velocity
compare-column-score = Score
compare-so-far = so far
compare-peak = {$n} an hour
compare-peak-slow = under one an hour
compare-score-few = { $count ->
    [0] no earlier post; it takes {$needed}
    [one] {$n} earlier post; it takes {$needed}
   *[other] {$n} earlier posts; it takes {$needed}
}
compare-score-of = against {$n} earlier posts at {$age}
compare-at-none = not observed around then
compare-remove = Remove
compare-remove-label = Remove “{$post}”
compare-ages = Totals at the same ages
compare-ages-caption = ≈ stands between two observations of a post, where ln R is taken as linear over ln(1 + a); nothing is told outside them

## Choosing

compare-choose = Choose posts
compare-add = Add posts
compare-newest = Newest posts of {$account}
compare-submit = Compare
compare-behind = Behind the lines
compare-behind-none = Nothing
compare-fans = A whole account or platform
compare-fans-subtitle = Where most of its newest posts ran, by age
