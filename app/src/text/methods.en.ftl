# What each measure is, and what stands around its formula. The formulas themselves are of no language.

## Methods

method-engagement-rate = Engagement rate
method-engagement-rate-about = Reactions as a share of those who saw the post, or of the views where nobody counts people. Its denominator is always named.
method-velocity = Velocity
method-velocity-about = What came between two observations, by the hour. A fall is shown as a fall.
method-half-life = Half-life
method-half-life-about = Between which two observations half of the total had come; likewise three quarters and nine tenths. Times follow the highest total so far, so that a fall moves none of them.
method-median-half-life = Median half-life
method-median-half-life-about = The age by which half of an account’s posts have half of their total. Posts that still grow count as “later than that”.
method-milestones = Milestones
method-milestones-about = Between which two moments a round total was passed.
method-shape = Shape of the life
method-shape-about = A word for when the reactions came.
method-around = Around a note
method-around-about = How fast it grew before and after a noted moment. What followed need not be its effect.
method-score = Score
method-score-about = How many times as much as the account’s last posts had at the same age.
method-band = Band
method-band-about = Where most of the account’s posts ran, by age.
method-quantile = Quantiles
method-quantile-about = The value below which a share of the posts lies.
method-rank = Rank
method-rank-about = The share of the earlier posts that had less at the same age.
method-outlier = Outlier
method-outlier-about = Whether a post stands farther from the median than is usual for the account.
method-growth = Growth curve
method-growth-about = A curve fitted to the observations of one post, told only when its end can be told.
method-forecast = Forecast from own history
method-forecast-about = What the post will have if it grows as the account’s earlier posts did from the same age.
method-backtest = Past of a forecast
method-backtest-about = How far the same forecast would have been off for the account’s earlier posts.

## Beside a figure

computed = How was this computed?
computed-values = Here: {$values}
computed-source = Source: {$source}
computed-method = The method

## The page of methods

nav-methods = Methods
methods-title = How each number is computed
methods-lead = Every measure with its formula, its source and a worked example, from the code that computes it.
methods-example = Worked on “{$post}”, by {$its}.
methods-example-none = A worked example comes with the first import.
methods-nav = Measures
methods-worked = On this post
methods-letters = R is the total, a the age since the posting, M the highest total so far, x what other posts had at the same age, ln the natural logarithm. Values are shown rounded; what is computed has all of their digits.

## Formulas with values in them

worked-none = No example is worked for this one.
worked-per-hour = {$n} per hour
worked-no-steps = A velocity takes two exact totals whose hour is known.
worked-no-growth = It grew between no two observations.
worked-final = final
worked-so-far = so far
worked-no-milestone = It has passed no round total from 100 on.
worked-few-intervals = { $count ->
    [one] There is {$n} interval between observations; a word takes {$needed}.
   *[other] There are {$n} intervals between observations; a word takes {$needed}.
}
worked-shape-second-wave = second wave
worked-shape-flash = flash
worked-shape-fading = fading
worked-shape-steady = steady
worked-shape-late = late
worked-no-note = An example comes with the first note that has observations on one of its sides.
worked-no-earlier = The account has no earlier post to compare with.

## What a number rests on

computed-rests-on = It rests on
computed-observations = the observations below
computed-and-earlier = {" "}and on earlier posts
computed-queries = the queries
queries = What the database was asked
queries-observations = What each upload says of the post. Its rows are packed; the table above and “stats post --json” have them unpacked.
queries-earlier = The curves of the earlier posts that it is compared with, the newest first, until there are enough.
