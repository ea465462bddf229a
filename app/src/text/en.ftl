# Every sentence of the interface in English. The French twin has the same keys.
# $n is a number as it is read; $count is the same number, for plurals.

## Numbers, dates, lists

percent = {$n}%
compact-thousand = {$n}k
compact-million = {$n}M
compact-billion = {$n}B
millions = {$n} million
billions = {$n} billion
more-than = more than {$n}
at-most = at most {$n}
nearly = nearly {$n}
about = about {$n}
list-and = {$first} and {$last}
hour-am = {$hour12} am
hour-pm = {$hour12} pm
time-am = {$hour12}:{$minute} am
time-pm = {$hour12}:{$minute} pm
date-time = {$date}, {$time}
in-zone = {$when} ({$zone})
of-zone = {$zone}
in-zone-time = { $zone ->
    [UTC] {$when}, UTC
   *[other] {$when}, {$zone} time
}
age-seconds = {$n} s
age-minutes = {$n} min
age-hours = {$n} h
age-hours-minutes = {$n} h {$m}
age-days = {$n} d
age-days-hours = {$n} d {$h} h
age-weeks = {$n} wk

## Metrics

metric-reach = reach
metric-impressions = impressions
metric-views = views
metric-likes = likes
metric-reposts = reposts
metric-reposts-x = reposts
metric-quotes = quotes
metric-comments = comments
metric-shares = shares
metric-saves = saves
metric-clicks = clicks
metric-link-clicks = link clicks
metric-profile-visits = profile visits
metric-follows = new followers
metric-engagements = engagements

## Sentences

sentence = {$when}this message {$told} (as of {$moment}).
sentence-by = {$when}this message by @{$author} {$told} (as of {$moment}).
sentence-same-day = On the day it was posted,{" "}
sentence-minutes-after = { $count ->
    [one] {$n} minute
   *[other] {$n} minutes
} after it was posted,{" "}
sentence-hours-after = { $count ->
    [one] {$n} hour
   *[other] {$n} hours
} after it was posted,{" "}
sentence-days-after = { $count ->
    [one] {$n} day
   *[other] {$n} days
} after it was posted,{" "}
sentence-received = had received {$list}
sentence-reach = { $count ->
    [one] had reached {$n} person
   *[other] had reached {$n} people
}
sentence-impressions = { $count ->
    [one] had been seen {$n} time
   *[other] had been seen {$n} times
}
sentence-views = { $count ->
    [one] had been viewed {$n} time
   *[other] had been viewed {$n} times
}
sentence-likes = { $count ->
    [one] {$n} like
   *[other] {$n} likes
}
sentence-reposts = { $count ->
    [one] {$n} repost
   *[other] {$n} reposts
}
sentence-reposts-x = { $count ->
    [one] {$n} repost
   *[other] {$n} reposts
}
sentence-quotes = { $count ->
    [one] {$n} quote
   *[other] {$n} quotes
}
sentence-comments = { $count ->
    [one] {$n} comment
   *[other] {$n} comments
}
sentence-shares = { $count ->
    [one] {$n} share
   *[other] {$n} shares
}
sentence-saves = { $count ->
    [one] {$n} save
   *[other] {$n} saves
}
sentence-follows = { $count ->
    [one] {$n} new follower
   *[other] {$n} new followers
}

## Titles that say the finding

title-half = It reached half of its {$metric} between {$low} and {$high}
title-half-within = It reached half of its {$metric} within {$high}
title-nothing = Nothing is known of this post yet
title-reach = { $count ->
    [one] {$n} person reached
   *[other] {$n} people reached
}
title-impressions = { $count ->
    [one] {$n} impression
   *[other] {$n} impressions
}
title-views = { $count ->
    [one] {$n} view
   *[other] {$n} views
}
title-likes = { $count ->
    [one] {$n} like
   *[other] {$n} likes
}
title-reposts = { $count ->
    [one] {$n} repost
   *[other] {$n} reposts
}
title-reposts-x = { $count ->
    [one] {$n} repost
   *[other] {$n} reposts
}
title-quotes = { $count ->
    [one] {$n} quote
   *[other] {$n} quotes
}
title-comments = { $count ->
    [one] {$n} comment
   *[other] {$n} comments
}
title-shares = { $count ->
    [one] {$n} share
   *[other] {$n} shares
}
title-saves = { $count ->
    [one] {$n} save
   *[other] {$n} saves
}
title-follows = { $count ->
    [one] {$n} new follower
   *[other] {$n} new followers
}

## The frame of every page

app-name = Sillage
skip-to-content = Skip to the content
nav-label = Pages
nav-overview = Overview
nav-posts = Posts
nav-import = Import
language-label = Language

## Overview

overview-title = Overview
overview-lead-none = What your posts have gathered
overview-subtitle = { $count ->
    [one] {$n} post
   *[other] {$n} posts
} of {$accounts}
overview-accounts-count = { $count ->
    [one] {$n} account
   *[other] {$n} accounts
}
overview-empty-title = Two exports make a curve
overview-empty-1 = Download an export from your platform: for X, the by-post table of its analytics page.
overview-empty-2 = Drop it on the import page. You see what was understood before anything is stored.
overview-empty-3 = Come back with a later export of the same posts: each one gets its next point.
overview-empty-action = Import an export
overview-empty-demo = No export at hand? The command
overview-empty-demo-after = loads a demonstration.
overview-periods = The last four weeks
overview-gaining = Gaining most
overview-gaining-subtitle = Interactions gained between the two last observations of each post
overview-leading = Most reactions so far
overview-leading-subtitle = Likes, reposts, quotes, comments and shares added up, as last known; ≈ where some of them are bounds
overview-accounts = Accounts
overview-accounts-all = All accounts side by side
overview-accounts-subtitle = Sums of the last exact totals of their posts. Reach is not summed: the same people may have seen several posts.
overview-imports = Latest imports
gain = { $count ->
    [one] +{$n} interaction
   *[other] +{$n} interactions
}
gain-in = {$gain} in {$age}
column-account = Account
column-post = Post
column-posts = Posts
column-observed = Last observed
account-unnamed = unnamed account
on-platform = {$account} on {$platform}
post-untitled = Post {$id}
post-untitled-by = Post by @{$account}

## A post

posted = posted {$when}
open-on = Open on {$platform}
figures-as-of = As of {$when}.
figure-as-of = as of {$when}
figure-engagement-rate = Engagement rate
of-reach = of reach
of-impressions = of impressions
of-views = of views
figure-range = {$of}; {$low} to {$high}
figure-half-life = Half-life
figure-half-between = {$low} – {$high}
figure-half-within = under {$high}
figure-half-of = {$metric}
figure-half-unknown = needs two exact observations
figure-half-no-hour = the hour of posting is not known
figure-not-reported = {$platform} does not report it
figure-not-in-files = not in these files
figure-no-rate = needs an audience and reactions
figure-bound = a bound, as the source gives it
figure-about = rounded by the source
rate-members = Interactions: {$members}.
rate-inexact = Not exact: {$members}. The range comes from the rounding {$of} alone.
chart-growth = {$metric}: from {$first} after {$from} to {$last} after {$to}
chart-growth-clock = {$metric}: from {$first} to {$last}
chart-one = Known at one moment only
chart-one-subtitle = A second export of this post makes a curve.
chart-subtitle-age = {$metrics} by time since posting
chart-subtitle-clock = {$metrics} by the clock, {$zone}
chart-subtitle-log = {$subtitle}; steps of equal ratio
chart-subtitle-two = {$subtitle}; two scales, each from zero
chart-subtitle-share = {$subtitle}, each as a share of its last total
chart-bracket = half of {$its} reached
chart-description = Curve of {$metrics} of the post {$post}. {$growth}. The table under the chart holds every value.
chart-hint = Arrow keys walk along the points, Escape ends. Drag, or Shift with arrows and then Enter, to zoom.
chart-foot-observations = { $count ->
    [one] {$n} observation
   *[other] {$n} observations
} from {$files}
chart-foot-files = { $count ->
    [one] {$n} file
   *[other] {$n} files
}
chart-foot-as-of = as of {$when}
chart-foot-source = Source: {$source}
chart-falls = { $count ->
    [one] {$n} total is lower than the one before; it is marked and kept.
   *[other] {$n} totals are lower than the one before; they are marked and kept.
}
chart-wholeless = { $count ->
    [one] {$n} metric has no exact total to take shares of, and is not drawn.
   *[other] {$n} metrics have no exact total to take shares of, and are not drawn.
}
observations-title = { $count ->
    [one] The observation that this rests on
   *[other] The {$n} observations that this rests on
}
observations-show = Show them
observations-caption = Each as it was uploaded, with its file and row
velocity-title = Fastest between {$from} and {$to}: {$pace}
velocity-subtitle = {$metric} an hour between two observations
figure-half-no-reading-hour = the hour of the readings is not known
figure-half-zero = nothing to halve yet
chart-window = {$subtitle}, from {$from} to {$to}
chart-zeros = A ring on the base line stands for zero, which has no place on a log axis.
chart-left-out = { $count ->
    [one] {$n} observation has no place on this axis: it lies before the post, or its hour is not known.
   *[other] {$n} observations have no place on this axis: they lie before the post, or their hour is not known.
}
interactions = { $count ->
    [one] {$total} interaction
   *[other] {$total} interactions
}
import-upload-time = Nothing in this file says when its totals were read. Unless you say it, they are dated to this moment.
import-undone-title = Undone
control-axis = Horizontal axis
control-axis-age = Age
control-axis-clock = Clock
control-scale = Vertical axis
control-scale-linear = Linear
control-scale-two = Two scales
control-scale-log = Log
control-scale-share = Share of last
control-metrics = Metrics
control-reset = Whole curve
chart-table = Table
chart-table-caption = Every observation that the chart rests on
table-observed = Observed
table-age = Age
table-source = Source
table-row = {$file}, row {$row}
sentence-title = To quote
copy = Copy
copied = Copied

## Import

import-title = Import exports
import-lead = Nothing is stored before you have seen what was understood.
import-drop = Drop exports here, or choose them
import-more = More about these files
import-observed-at = Totals read at
import-observed-hint = Only where the file does not say. Empty: the file’s name, or else now.
import-account = Account
import-account-hint = Only where the file does not name it.
import-platform = Platform
import-platform-hint = Only where the file does not name it.
import-source = Source
import-source-hint = Where the numbers are from, in your words. It stands under the charts.
import-look = See what it holds
import-limit = Up to { $n } MB a file.
import-formats = What is understood
import-format-detail-x-tweet-activity = tweet_activity_metrics_….csv
import-format-detail-x-daily = daily_tweet_activity_metrics_….csv
import-format-detail-x-content = account_analytics_content_….csv
import-format-detail-x-overview = account_overview_analytics.csv
import-format-detail-x-archive = data/tweets.js of an archive, tweet.js of an older one, or the archive’s ZIP
import-format-detail-x-api-2 = pages or tweets of the API, as JSON or one a line (twarc)
import-format-detail-x-api-1 = tweets of the older API, as JSON or one a line
import-format-detail-x-scrape = tables of snscrape, twint and their like
import-format-detail-facebook-posts = posts of a page from Meta Business Suite, CSV
import-format-detail-instagram-posts = posts, reels and stories from Meta Business Suite, CSV
import-format-detail-meta-daily = Views.csv, Follows.csv and their like, from the results of Meta Business Suite
import-format-detail-facebook-insights = post level data, XLSX or CSV, with two lines of headers
import-format-detail-crowdtangle = posts of Facebook or Instagram, CSV
import-format-detail-crowdtangle-api = posts of the API, with or without their history, JSON or CSV
import-format-detail-linkedin-days = Metrics of a page, ENGAGEMENT and FOLLOWERS of a person, XLS, XLSX or CSV
import-format-detail-linkedin-posts = All posts of a page, TOP POSTS of a person, XLS, XLSX or CSV
import-format-detail-linkedin-post = PostAnalytics_….xlsx
import-format-detail-tiktok-content = Content.csv or Content.xlsx
import-format-detail-tiktok-days = Overview, FollowerHistory and Viewers, CSV or XLSX
import-format-detail-tiktok-data = user_data_tiktok.json
import-format-detail-youtube-table = Table data.csv, or the whole ZIP of the advanced mode
import-format-detail-youtube-chart = Chart data.csv: gains by day, added up
import-format-detail-youtube-totals = Totals.csv
import-format-detail-youtube-trending = tables of trending videos, day by day, 2017 and 2018
import-format-detail-threads-insights = the API’s answer for one post, as JSON
import-format-detail-pinterest-days = the overview’s CSV, or the API’s account analytics
import-format-detail-pinterest-pins = pins of the API, with their lifetime metrics
import-format-detail-reddit = listings of the API, archives with one submission a line, tables of the front page
import-format-detail-hacker-news = a list of stories as JSON
import-format-detail-bluesky = feeds, posts and threads of the API as JSON; tables with collected_at
import-format-detail-bluesky-likes = one like a row; say which post they are of
import-format-detail-mastodon = statuses of the API as JSON
import-format-detail-mastodon-outbox = outbox.json, when its posts tell their counts
import-format-detail-hootsuite = a Facebook page’s posts, one CSV or a ZIP of several
import-format-detail-sprout-social = Post Performance, and profiles by day
import-format-detail-metricool = posts, reels and videos of each network
import-format-detail-meltwater = mentions; articles of news sites are left out
import-format-detail-brandwatch = mentions; pages of no network are left out
import-format-detail-uci-series = TS1 … TS144, slices of 20 minutes; the file’s name tells network and topic
import-format-detail-generic = any table (comma, semicolon, tab) with the columns below
import-generic-note = After observed_at, any of these: {$metrics}. A number may carry a bound: >=6000 (more than), <20000 (just under), ~11000000 (about). An empty cell is unknown, not zero.
import-no-file = No file was chosen.
import-expired = This upload is gone: it was stored, or it is more than an hour old. Drop the file again.
format-x-tweet-activity = X by-tweet export (until 2024)
format-x-daily = X daily export (until 2024)
format-x-content = X content export (since 2024)
format-x-overview = X overview by day (since 2024)
format-x-archive = X archive
format-x-api-2 = X API v2
format-x-api-1 = X API v1.1
format-x-scrape = X, saved from its pages
format-facebook-posts = Facebook, posts
format-instagram-posts = Instagram, posts and stories
format-meta-daily = Meta, one metric by day
format-facebook-insights = Facebook Page Insights (until 2021)
format-crowdtangle = CrowdTangle, table
format-crowdtangle-api = CrowdTangle, API
format-linkedin-days = LinkedIn, by day
format-linkedin-posts = LinkedIn, posts
format-linkedin-post = LinkedIn, one post
format-tiktok-content = TikTok Studio, videos
format-tiktok-days = TikTok Studio, by day
format-tiktok-data = TikTok, copy of your data
format-youtube-table = YouTube Studio, videos
format-youtube-chart = YouTube Studio, videos by day
format-youtube-totals = YouTube Studio, channel by day
format-youtube-trending = YouTube, trending videos
format-threads-insights = Threads insights
format-pinterest-days = Pinterest, by day
format-pinterest-pins = Pinterest, pins
format-reddit = Reddit
format-hacker-news = Hacker News
format-bluesky = Bluesky
format-bluesky-likes = Bluesky, likes of a post
format-mastodon = Mastodon
format-mastodon-outbox = Mastodon archive
format-hootsuite = Hootsuite
format-sprout-social = Sprout Social
format-metricool = Metricool
format-meltwater = Meltwater
format-brandwatch = Brandwatch
format-uci-series = UCI News Popularity
format-generic = generic table
format-mapped = table mapped by you
observed-from-column = from a column: each row has its own time
observed-from-file-name = from the file’s name
observed-from-archive = from the archive: when this file was put into it
observed-from-asked = as you said
observed-from-upload = the moment of the upload, since nothing else tells it
preview-understood = Understood as: {$format}
preview-observed = Totals read
preview-observed-between = {$from} to {$to}
preview-change-time = Change the time
preview-change-apply = Read again
preview-rows = { $count ->
    [one] {$n} row
   *[other] {$n} rows
} about {$posts}
posts-count = { $count ->
    [one] {$n} post
   *[other] {$n} posts
}
preview-columns = How its columns were understood
preview-columns-used = { $count ->
    [one] {$n} of {$all} columns is used
   *[other] {$n} of {$all} columns are used
}
preview-samples = First rows
count-new = { $count ->
    [one] new point
   *[other] new points
}
count-changed = changed
count-unchanged = unchanged
count-refused = refused
preview-falls = { $count ->
    [one] {$n} total is lower than an earlier one of the same post. It is stored and marked.
   *[other] {$n} totals are lower than an earlier one of the same post. They are stored and marked.
}
preview-commit = { $count ->
    [one] Store {$n} row
   *[other] Store {$n} rows
}
preview-commit-partial = { $count ->
    [one] Store the good row, leave {$refused} out
   *[other] Store the {$n} good rows, leave {$refused} out
}
preview-nothing = Nothing would change: all of it is known already.
preview-nothing-good = No row of this file can be stored.
preview-stored = This very file is stored already.
preview-stored-link = See import {$n}
preview-shape = A row is
preview-left-out = { $count ->
    [one] One row was left out: it sums up others, or is about somebody else’s post.
   *[other] {$n} rows were left out: they sum up others, or are about somebody else’s posts.
}
preview-days = First days
part-rows = { $count ->
    [one] one row
   *[other] {$n} rows
}
shape-lifetime = the totals of a post when the file was made
shape-snapshots = the totals of a post at a moment
shape-account-days = what an account gained on a day
shape-post-days = what a post gained on a day
shape-events = one reaction to a post
shape-slices = the totals of a post at many ages
shape-named = one total of a post
rule-preamble = { $count ->
    [one] One line before the header was left out.
   *[other] {$n} lines before the header were left out.
}
rule-zone = Times without a zone were read as those of {$zone}.
rule-years = Dates without a year were given the last year in which they are past.
rule-clock-change = Some times fall into a change of clocks: one that is skipped was moved behind the gap, of one that comes twice the first was taken.
rule-dates-day-first = “{$column}”: the day comes before the month.
rule-dates-month-first = “{$column}”: the month comes before the day.
rule-numbers-dot = “{$column}”: the decimal mark is a dot.
rule-numbers-comma = “{$column}”: the decimal mark is a comma, a dot sets off thousands.
rule-zero-for-missing = X writes 0 where it does not know a number.
rule-cumulated = Gains by day were added up, from the day of publication on.
rule-relative = The table counts from the publication and does not date it. Its last column was set at the moment above: ages are right, dates are not.
rule-second-column = “{$column}” says again what another column says, and was not read.
rule-left-out-fields = These parts of the document hold more than a table can, and were not read: {$paths}
rule-mapped = Its columns are read as you said.
rule-below-zero = Scores below zero were left out: a score is votes for less votes against, and below zero it counts nothing.
mapping-unknown = Say what its columns hold
mapping-correct = Correct what its columns hold
mapping-lead = What you say here is kept, and used for every table with this header.
mapping-column = {$column} holds
mapping-shape = A row is
mapping-platform = Published on
mapping-dates = Dates in figures
mapping-decimal = Decimal mark
mapping-by-values = as the values tell
dates-day-first = day first, 31/12/2026
dates-month-first = month first, 12/31/2026
decimal-dot = a dot, 1,234.5
decimal-comma = a comma, 1.234,5
mapping-rows-are-posts = It has no ids: each row is a post of its own
mapping-apply = Read it so
mapping-forget = Forget this
column-values = First values
import-unknown = No table of this kind is known. Say what its columns hold, and it will be known from now on.
import-post = Post
import-post-hint = Address or id, where all rows are about one post and the file does not name it.
import-formats-lead = Exports of the platforms and of common tools, as CSV, TSV, XLSX, XLS, JSON or in a ZIP; any other table once you have said what its columns hold.
import-formats-list = The exports that are known by themselves
preview-refused = Refused rows
preview-refused-more = { $count ->
    [one] … and {$n} more
   *[other] … and {$n} more
}
column-header = Column
column-meaning = Understood as
column-row = Row
column-reason = Reason
meaning-platform = platform
meaning-account = account
meaning-post-id = post id
meaning-url = address
meaning-text = words of the post
meaning-kind = type of the post
meaning-is = mark of a {$kind}
meaning-published = time of posting
meaning-observed = time of reading
meaning-first-id = id before it was edited
meaning-day = day
meaning-period = day or whole life
meaning-event = moment of a reaction
meaning-hours-since = hours since the publication
meaning-foreign = mark of somebody else’s post
meaning-metric-name = name of a total
meaning-metric-value = value of a total
meaning-followers = followers
meaning-slice = total at slice {$n}
meaning-ignored = not kept

## An import

import-done-title = { $count ->
    [0] Nothing changed
    [one] {$n} row stored
   *[other] {$n} rows stored
}
import-done-subtitle = {$file}, {$format}
import-done-when = Uploaded
import-done-observed = Totals read
import-done-hash = SHA-256
import-done-rows = Rows in the file
import-repeated = This very file was stored before. Nothing has changed.
import-undo = Undo this import
import-undo-hint = Its points go, and what other files say of the same moments stays.
import-undone = Undone {$when}: everything is as if it had never been.
import-state-undone = undone
import-stored = {$n} stored
import-unchanged = {$n} unchanged
import-refused = {$n} refused
import-posts = Its posts
import-posts-subtitle = At most a hundred, those with the most interactions first

## Refusals

refusal-row = Row {$row}: {$why}
refusal-column = Column “{$column}”: {$why}
refusal-row-column = Row {$row}, column “{$column}”: {$why}
reason-empty = The file is empty.
reason-too-large = The file is larger than {$n} MB.
reason-not-text = The file is not a text table. Save it as CSV and try again.
reason-not-table = No table was found: a table has a header row and at least two columns.
reason-unknown-table = This table’s header is not known: {$cell}
reason-no-rows = The table has a header and no rows.
reason-too-many-rows = The table has more than {$n} rows.
reason-broken-row = The row cannot be read: a quotation mark is not closed, or its bytes are no text.
reason-nul = The row holds a NUL character.
reason-cell-count = { $count ->
    [one] The row has {$n} cell where the header has {$expected}.
   *[other] The row has {$n} cells where the header has {$expected}.
}
reason-missing = The cell is empty.
reason-destroyed-id = A spreadsheet has rounded this id to {$cell}. Export the file again and do not save it from the spreadsheet.
reason-bad-id = “{$cell}” is not a post id.
reason-bad-platform = “{$cell}” is not a platform.
reason-bad-time = “{$cell}” is not a date that can be read without guessing.
reason-far-time = “{$cell}” lies before 1970 or after 2200.
reason-negative = A total cannot be below zero: {$cell}
reason-bad-number = “{$cell}” is not a whole number.
reason-absurd = “{$cell}” is more than anyone can count.
reason-contradiction = It contradicts row {$row}, about the same post and the same moment.
reason-long-cell = A cell is larger than {$n} MB.
reason-no-platform = Nothing tells where this was published. Name the platform under “More about these files”.
reason-late-window = What is counted here begins after the post was published. What it gained before is not known, so this is no total.
reason-parser-died = This file asks for more memory or time than any table needs. It was given up, and nothing of it is stored.
reason-cancelled = It was cancelled. Nothing of it is stored.
reason-broken-json = This JSON cannot be read on from line {$line}, character {$column}.
reason-deep-json = This JSON holds more than {$n} objects in each other.
reason-too-many-columns = The table has more than {$n} columns.
reason-long-record = A row is larger than {$n} MB.
reason-ambiguous-date = “{$cell}” can be read as two dates. Say whether the day or the month comes first.
reason-ambiguous-number = “{$cell}” can be read as two numbers. Say whether the point or the comma is the decimal mark.
reason-other-kind = { $kind ->
    [picture] The file is a picture, a film or a sound, not a table. Ask the platform for its numbers as CSV or XLSX.
    [pdf] The file is a PDF. Its numbers cannot be read; export them as CSV or XLSX.
    [program] The file is a program, not a table.
    [compressed] The file is compressed in a way that is not read. Unpack it, or pack it as a ZIP.
    [binary-workbook] The file is a binary workbook (XLSB). Save it as XLSX or CSV and try again.
    [open-document] The file is an OpenDocument file. Save it as XLSX or CSV and try again.
    [document] The file is an office document, not a workbook. Save its table as XLSX or CSV and try again.
    [database] The file is a database. Export its table as CSV and try again.
   *[other] The file is not a text table. Save it as CSV and try again.
}
reason-nested-archive = The archive holds another archive, {$name}. Unpack that one and upload it by itself.
reason-encrypted-member = {$name} is protected by a password. Make the archive again without one.
reason-link-member = {$name} is a link to another file. Put the file itself into the archive.
reason-stray-member = The archive names a file outside itself: {$name}
reason-compression-method = {$name} is compressed in an unusual way. Make the archive again as a plain ZIP.
reason-false-size = {$name} has another size than the archive says. The archive is damaged.
reason-bomb = {$name} unpacks to far more than it holds. It is not read.
reason-inflated-too-large = The archive is larger than {$n} MB once unpacked.
reason-too-many-members = The archive holds more than {$n} files. Upload the tables alone.
reason-broken-archive = The archive is damaged or was cut off. Download it again.
reason-no-table-in-archive = The archive holds no table, JSON or workbook.
reason-protected = The workbook is protected by a password. Save it without one and try again.
reason-broken-workbook = The workbook is damaged or was cut off. Save it as XLSX or CSV in a spreadsheet program and try again.
reason-document-type = The workbook declares a document type, which no spreadsheet program does. It is not read.
reason-too-many-cells = The sheets span more than {$n} cells. Save the workbook as XLSX or CSV and try again.
notice-windows-1252 = {$name} does not say how its letters are written. They were read as Windows-1252; look whether accents are right.
notice-unreadable = { $count ->
    [one] One character of {$name} could not be read and is shown as �.
   *[other] {$n} characters of {$name} could not be read and are shown as �.
}
notice-misnamed = { $kind ->
    [zip] {$name} is a ZIP archive, and was read as one.
    [workbook] {$name} is an XLSX workbook, and was read as one.
    [old-workbook] {$name} is an XLS workbook, and was read as one.
   *[other] {$name} is text, and was read as text.
}
notice-left-out = { $count ->
    [one] One file of the archive was left out: {$names}
   *[other] {$n} files of the archive were left out: {$names}
}
notice-macros = {$name} holds macros. They were not run.
notice-hidden-sheet = The sheet {$name} is hidden. It was read.
notice-no-table = {$name} holds no table that can be read. It was left out.
reason-no-post = Nothing in the file tells which post its rows are about. Say so in the field “{import-post}” of the import page, or by --post on the command line.
reason-no-counts = This archive holds no counts: it lists posts, but not how often they were liked or shared.
reason-parser-stalled = The reading of this file came to a standstill and was given up. Nothing of it is stored. Try again.
reason-too-many-moments = The file tells of the post {$post} at more than {$n} moments. Divide it by time into several files.

## Things that go wrong

error-not-found-title = There is nothing here
error-not-found = The page does not exist, or the link was revoked.
error-bad-request-title = This cannot be read
error-bad-request = The request is incomplete or malformed.
error-forbidden-title = Not from here
error-forbidden = The request came from another site, so it was not carried out.
error-too-large-title = Too large
error-full-title = The disk is full
error-full = Nothing was stored, and nothing is lost. Reading goes on; try again when there is space.
error-internal-title = Something broke
error-internal = Nothing was stored in part. The log says what happened.
error-home = Back to the overview

## Imports

imports-title = Imports
imports-lead = Every file that was stored, newest first. Undoing one takes back what it said, and nothing else.
imports-empty-title = Nothing has been imported yet
imports-empty = Drop an export on the import page: you see what was understood before anything is stored.
imports-all = All imports
imports-older = Older imports
imports-newest = Back to the newest
imports-read = totals read {$when}
imports-read-span = totals read {$when}
imports-uploaded = uploaded {$when}
imports-undone = undone {$when}
imports-undo = Undo
import-left-out = {$n} left out
imports-undo-label = Undo import {$n}, {$file}
imports-compare-lead = Two exports of the same posts can be compared: choose one as before and one as after.
imports-compare = Compare
imports-before = before
imports-after = after
imports-before-label = Before: import {$n}, {$file}
imports-after-label = After: import {$n}, {$file}
imports-running = Under way
progress-title = Importing {$file}
progress-close = You can close this page: the import goes on, and the list of imports shows how far it is.
progress-share = Done
progress-rows = Rows
progress-rate = Rows a second
progress-left = Time left
progress-rows-count = { $count ->
    [one] {$n} row
   *[other] {$n} rows
}
progress-rate-count = { $count ->
    [one] {$n} row a second
   *[other] {$n} rows a second
}
progress-left-time = {$age} left
progress-cancel = Cancel
progress-cancel-label = Cancel the import of {$file}
progress-cancel-hint = Then nothing of this file is stored.
refused-download = Download the refused rows
refused-download-first = { $count ->
    [one] Download the first refused row
   *[other] Download the first {$n} refused rows
}
refused-file-name = {$name}-refused.csv
original-download = Download the file as it came
difference-title = Difference of two imports
difference-none = Both say the same
difference-nothing-lost = No post vanished or appeared, and no total fell
difference-n-vanished = { $count ->
    [one] {$n} post vanished
   *[other] {$n} posts vanished
}
difference-n-appeared = { $count ->
    [one] {$n} post appeared
   *[other] {$n} posts appeared
}
difference-n-fell = { $count ->
    [one] {$n} total fell
   *[other] {$n} totals fell
}
difference-swap = Swap the two
difference-strangers = No post is in both: they may be of different accounts or platforms.
difference-shared = { $count ->
    [one] post in both
   *[other] posts in both
}
difference-count-vanished = vanished
difference-count-appeared = appeared
difference-count-fell = { $count ->
    [one] total fell
   *[other] totals fell
}
difference-first = { $count ->
    [one] The first is shown.
   *[other] The first {$n} are shown.
}
difference-fell = Totals that fell
difference-fell-subtitle = The last exact total of a post is lower after than before; the largest falls first. Likes are withdrawn, accounts are purged, platforms count again.
difference-vanished = Posts that vanished
difference-vanished-subtitle = They are in the file before and not in the one after; those with the most interactions first.
difference-appeared = Posts that appeared
difference-appeared-subtitle = They are in the file after and not in the one before; those with the most interactions first.
difference-metrics = Columns that came or went
difference-metrics-gone = Known only before
difference-metrics-new = Known only after
difference-columns-gone = Headers only before
difference-columns-new = Headers only after
difference-moved = Sums that moved
difference-moved-subtitle = Over the posts of which both files give an exact total. Reach is not summed: the same people may have seen several posts.
column-metric = Metric
column-before = Before
column-after = After
column-change = Change

import-or-sentence = Or paste a sentence of an article
paste-title = Paste a sentence
paste-lead = Sillage proposes the totals that it tells, with their bounds, each beside its words. Nothing is stored before you approve it.
paste-text = Sentence, in French or English
paste-read = See what it tells
paste-edit = Change the sentence
paste-nothing = No total of a post was found in this text. French and English are read; percentages, dates and followers are passed over.
paste-found = { $count ->
    [one] It tells {$n} total
   *[other] It tells {$n} totals
}
paste-table = Proposed totals
paste-column-words = Store
paste-column-metric = Metric
paste-column-value = Value
paste-value-hint = ≥ or >= at least, ≤ or <= at most, < just under, ≈ or ~ about. Of one metric, one total can be stored.
paste-about = Which post, and when
paste-url = Address of the post
paste-url-hint = An address on X tells platform, account and id.
paste-account = Account
paste-account-hint = Whose post it is.
paste-platform = Platform
paste-platform-hint = Where the address is not on X.
paste-post-id = Id of the post
paste-post-id-hint = As the platform’s export writes it. Where the address is not on X.
paste-day = Day of the totals
paste-day-hint = When they were read: at the latest when the sentence was published.
paste-time = Hour
paste-time-hint = Leave it empty if only the day is known.
paste-source = Published in
paste-source-hint = It stands under the charts, with the sentence.
paste-store = Store what is ticked
paste-words = “{$sentence}”
paste-words-of = {$source}: “{$sentence}”
paste-trouble-nothing = Nothing is ticked, so nothing was stored.
paste-trouble-twice = Two totals are ticked for one metric ({$metric}). Keep one of them.
paste-trouble-value = Nothing was stored: a value cannot be read.
paste-trouble-post = Nothing was stored: give the post’s address on X, or its platform and its id.
paste-trouble-day = Nothing was stored: give the day on which the totals were read.

## Several files at once

plan-title = { $count ->
    [one] {$n} file
   *[other] {$n} files
}
plan-rows = { $count ->
    [one] {$n} row to store
   *[other] {$n} rows to store
}
plan-disagree = { $count ->
    [one] {$n} disagrees with an earlier file
   *[other] {$n} disagree with earlier files
}
plan-nothing = nothing new
plan-stored = stored already
plan-unknown = needs you: say what its columns hold
plan-question = needs you: a question is open
plan-refused = cannot be stored: {$why}
plan-left-out = left out: it will wait
plan-leave-out = Leave out
plan-leave-out-label = Leave out {$file}
plan-include = Include
plan-include-label = Include {$file}
plan-commit-all = { $count ->
    [one] Store the file
    [2] Store both files
   *[other] Store all {$n} files
}
plan-commit = { $count ->
    [one] Store {$n} of {$all} files
   *[other] Store {$n} of {$all} files
}
plan-none = None of these files can be stored as it is.
plan-order = Each file becomes an import of its own, in this order. Where two of them tell of the same post and moment, the later one counts.
results-title-all = { $count ->
    [one] The file is stored
    [2] Both files are stored
   *[other] All {$n} files are stored
}
results-title = { $count ->
    [0] Nothing was stored
    [one] {$n} of {$all} files is stored
   *[other] {$n} of {$all} files are stored
}
results-waiting = What is not stored still waits: look at it again
results-again = Look again
results-more = Import more
progress-title-several = Importing file {$n} of {$all}: {$file}
progress-file = file {$n} of {$all}, {$file}
progress-cancel-hint-several = Files that are stored stay; nothing is stored of the others.
turn-stored = stored
turn-refused = not stored
turn-under-way = under way
turn-waiting = waits

## Disagreements

disagree-title = Said otherwise before
disagree-before = { $count ->
    [one] {$n} observation disagrees with what an earlier file said of the same moment.
   *[other] {$n} observations disagree with what earlier files said of the same moment.
}
disagree-before-effect = Once it is stored, this file counts; the earlier values are kept, and undoing it brings them back.
disagree-after = { $count ->
    [one] {$n} observation disagreed with what an earlier file said of the same moment.
   *[other] {$n} observations disagreed with what earlier files said of the same moment.
}
disagree-after-effect = This import counts; the earlier values are kept, and undoing it brings them back.
disagree-first = The first are shown.
column-said-before = Before
column-said-now = After
column-said-where = Said before by
import-done-falls = { $count ->
    [one] {$n} total was lower than an earlier one of the same post. It is stored and marked.
   *[other] {$n} totals were lower than an earlier one of the same post. They are stored and marked.
}
table-fell = lower than the one before
table-dispute = { $metric }: { $values }. The last counts.
table-dispute-value = {$value} in {$file} (import {$n})
chart-disputes = { $count ->
    [one] Of {$n} moment, files say different things; the table names both.
   *[other] Of {$n} moments, files say different things; the table names both.
}
