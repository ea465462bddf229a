# The life of a post in words. What is measured is never said to be the cause of anything.

## Totals that only this room tells

title-clicks = { $count ->
    [one] {$n} click
   *[other] {$n} clicks
}
title-link-clicks = { $count ->
    [one] {$n} link click
   *[other] {$n} link clicks
}
title-profile-visits = { $count ->
    [one] {$n} profile visit
   *[other] {$n} profile visits
}
title-engagements = { $count ->
    [one] {$n} engagement
   *[other] {$n} engagements
}
some-metric = {$metric}
its-metric = its {$metric}

## Half-life, milestones, shape

half-life-final = Half of {$its} came between {$low} and {$high} after it was posted
half-life-final-within = Half of {$its} came within {$high} of its posting
half-life-so-far = Half of {$its} so far came between {$low} and {$high} after it was posted
half-life-so-far-within = Half of {$its} so far came within {$high} of its posting
three-quarters = Three quarters between {$low} and {$high}
three-quarters-within = Three quarters within {$high}
nine-tenths = Nine tenths between {$low} and {$high}
nine-tenths-within = Nine tenths within {$high}
half-life-account = Half of the account’s posts reach half of their {$metric} within {$median} ({$n}; {$growing})
half-life-account-open = More than half of the account’s posts still grow: their median half-life is not known yet ({$n})
still-growing = { $count ->
    [0] none of them still grows
    [one] {$n} of them still grows
   *[other] {$n} of them still grow
}
milestone-between-times = {$total} between {$low} and {$high} on {$date} ({$zone})
milestone-between = {$total} between {$low} and {$high} ({$zone})
milestone-between-days = {$total} between {$low} and {$high}
milestone-on = {$total} on {$date}
milestone-by = {$total} by {$high}
shape-flash = It flared up: half of {$its} had come after {$share} of the {$age} observed
shape-fading = It came early and faded: half of {$its} had come after {$share} of the {$age} observed
shape-steady = It came steadily: half of {$its} had come after {$share} of the {$age} observed
shape-late = It came late: half of {$its} had come only after {$share} of the {$age} observed
shape-second-wave = It came in two waves: after it had slowed down, {$share} of {$its} came between {$low} and {$high}
under-percent = under {$percent}

## What a post is, and what it is compared with

kind-one = { $kind ->
    [reply] reply
    [story] story
    [reel] reel
    [short] short
    [live] live video
    [poll] poll
    [carousel] carousel
    [document] document
    [video] video
    [image] image
    [link] link
    [text] text post
   *[other] post
}
kind-many = { $kind ->
    [reply] replies
    [story] stories
    [reel] reels
    [short] shorts
    [live] live videos
    [poll] polls
    [carousel] carousels
    [document] documents
    [video] videos
    [image] images
    [link] links
    [text] text posts
   *[other] posts
}
kind-gender = none
peers-tagged = {" "}tagged {$tag}
peers-types = {" "}({$types})
among = { $count ->
    [0] No earlier {$post} of {$account}{$types}{$tagged}{$when} to compare with
    [one] Compared with {$n} earlier {$post} of {$account}{$types}{$tagged}{$when}
   *[other] Compared with {$n} earlier {$posts} of {$account}{$types}{$tagged}{$when}
}
among-last = Compared with the last {$n} {$posts} of {$account}{$types} before it{$tagged}{$when}
among-days = , from the {$n} days before it
among-since = , since {$since}
among-until = , up to {$until}
among-between = , from {$since} to {$until}
standing-title = Against its own past
among-kinds = Types
among-kinds-all = All types
among-period = Period
among-period-all = Any time
among-period-days = { $count ->
    [one] {$n} day
   *[other] {$n} days
}
among-tags = Tags
among-more = Other dates or another tag
among-since-label = Since
among-until-label = Until
among-tag-label = Tag
among-apply = Compare

## Among the account’s other posts

times = {$n}×
score-above = {$times} times its expectation: {$actual} at {$age}, against {$expected} for the account’s last {$n} {$posts}{$tagged}
score-above-minimum = {$times} times the least that counts ({$minimum}): {$actual} at {$age}, against {$expected} for the account’s last {$n} {$posts}{$tagged}
score-below = Its expectation is {$times} times as much: {$actual} at {$age}, against {$expected} for the account’s last {$n} {$posts}{$tagged}
score-none = Nothing at {$age}, against {$expected} for the account’s last {$n} {$posts}{$tagged}
score-small = Too little to be called much or little: {$actual} at {$age}, where the least that counts is {$minimum}
rank-above = { $below ->
    [0] No earlier {$post} of {$n}{$tagged} had fewer {$metric} at the same age
    [one] More {$metric} than one earlier {$post} of {$n}{$tagged} at the same age
   *[other] More {$metric} than {$count} of {$n} earlier {$posts}{$tagged} at the same age
}
rank-above-all = More {$metric} than each of {$n} earlier {$posts}{$tagged} at the same age
band-at = At {$age} the middle half of {$n} earlier posts had {$low} to {$high}
outlier-high = It stands far above the account’s {$posts}{$tagged}: robust z {$z}, where {$limit} is far
outlier-low = It stands far below the account’s {$posts}{$tagged}: robust z {$z}, where −{$limit} is far
outlier-none = It stands within what is usual for the account: robust z {$z}, where {$limit} is far
too-few-posts = { $count ->
    [0] No earlier {$post}{$tagged} was observed around this age; it takes {$needed}
    [one] Only one earlier {$post}{$tagged} was observed around this age; it takes {$needed}
   *[other] Only {$n} earlier {$posts}{$tagged} were observed around this age; it takes {$needed}
}
outlier-alike = Most earlier posts had the same: there is nothing to measure a distance by
nothing-yet = It has nothing yet

## What may come

forecast-history = {$value} at {$age}, if it goes on as {$n} earlier posts did: between {$low} and {$high} eight times in ten
forecast-growth = It grows towards {$total} on a {$family} curve: between {$low} and {$high} eight times in ten, if the curve holds
family-weibull = Weibull
family-log-logistic = log-logistic
family-log-normal = log-normal
family-exponential = exponential
past = { $count ->
    [one] Tried on {$n} earlier post: off by {$error}; the interval held {$held} of {$n}
   *[other] Tried on {$n} earlier posts: off by {$error} at the median; the interval held {$held} of {$n}
}
past-too-few = { $count ->
    [0] Not tried: no earlier post was observed at both ages
    [one] Not tried: one earlier post would be tried, too few to tell
   *[other] Not tried: {$n} earlier posts would be tried, too few to tell
}
no-curve-too-few-points = { $count ->
    [0] No curve: no observation after the posting, and it takes {$needed}
    [one] No curve: one observation, and it takes {$needed}
   *[other] No curve: {$n} observations, and it takes {$needed}
}
no-curve-not-past-the-bend = No curve: the fastest growth is the last seen, between {$low} and {$high}; where it will slow down cannot be told
no-curve-too-wide = No curve: {$low} fits, and so does more than four times as much
no-curve-no-fit = No curve: it does not grow

## A period

period-last = { $count ->
    [one] In the last day
   *[other] In the last {$n} days
}
period-between = From {$from} to {$to}
period = {$when}, the posts {$told} (as of {$moment})
period-by = {$when}, the posts of @{$author} {$told} (as of {$moment})
period-received = received {$list}
period-impressions = { $count ->
    [one] were seen {$n} time
   *[other] were seen {$n} times
}
period-views = { $count ->
    [one] were viewed {$n} time
   *[other] were viewed {$n} times
}
period-more = { $count ->
    [one] {$percent} more {$some} than the day before
   *[other] {$percent} more {$some} than in the {$n} days before
}
period-fewer = { $count ->
    [one] {$percent} fewer {$some} than the day before
   *[other] {$percent} fewer {$some} than in the {$n} days before
}
period-same = { $count ->
    [one] as many {$some} as the day before
   *[other] as many {$some} as in the {$n} days before
}
period-from-none = { $count ->
    [one] no {$some} were counted the day before
   *[other] no {$some} were counted in the {$n} days before
}
period-posts = { $count ->
    [0] No post was published
    [one] {$n} post was published
   *[other] {$n} posts were published
}

## On the page of a post

fan-own = this post
fan-median = median
fan-history = as earlier posts went on
past-caption = The same, tried on the account’s earlier posts at {$age}
past-way = Way
past-error = Off at the median
past-held = Interval held
past-held-of = {$held} of {$n}
past-refused = Not told
fan-growth = growth curve
fan-title-single = Beside the account’s earlier {$posts}{$tagged}
fan-subtitle-band = {$metric} by age: this post, and where eight in ten of {$n} earlier {$posts}{$tagged} ran (p10 to p90; the middle half stands out)
fan-subtitle-single = {$metric} by age: this post, and earlier ones each by itself; a band takes {$needed} of them
fan-table = What the band rests on
fan-table-posts = Posts
milestones-title = Round totals that it passed
milestones-last = It passed {$milestone}
outlook-title = What may come
outlook-history = From the account’s own history
outlook-growth = From a {$family} growth curve
