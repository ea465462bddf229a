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
nav-import = Import
language-label = Language

## Overview

overview-title = Overview
overview-lead-one = “{$text}” gained most: {$gain}
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
overview-gaining = Gaining most
overview-gaining-subtitle = Interactions gained between the two last observations of each post
overview-leading = Most reactions so far
overview-leading-subtitle = Likes, reposts, quotes, comments and shares added up, as last known; ≈ where some of them are bounds
overview-accounts = Accounts
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
chart-bracket = half of its {$metric} reached
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
velocity-title = Fastest between {$from} and {$to}: {$n} {$metric} an hour
velocity-title-slow = Fastest between {$from} and {$to}: less than one of its {$metric} an hour
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
import-stored-link = Import {$n} is stored.
import-undone-title = Undone
control-axis = Horizontal axis
control-axis-age = Age
control-axis-clock = Clock
control-scale = Vertical axis
control-scale-linear = Linear
control-scale-log = Log
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
share-title = Share this chart
share-lead = A link shows this chart, as it is set above, to whoever holds it. It ends when you revoke it.
share-create = Make a link
share-new = Your new link. Copy it before you leave this page: of the link itself only a fingerprint is kept.
share-list = Links that stand
share-made = Made {$when}: {$view}
share-revoke = Revoke
share-page-foot = Made with Sillage from exported totals.

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
import-format-detail-x-content = account_analytics_content_….csv
import-format-detail-generic = any table (comma, semicolon, tab) with the columns below
import-generic-note = After observed_at, any of these: {$metrics}. A number may carry a bound: >=6000 (more than), <20000 (just under), ~11000000 (about). An empty cell is unknown, not zero.
import-no-file = No file was chosen.
import-expired = This upload is gone: it was stored, or it is more than an hour old. Drop the file again.
format-x-tweet-activity = X by-tweet export (until 2024)
format-x-content = X content export (since 2024)
format-generic = generic table
observed-from-column = from a column: each row has its own time
observed-from-file-name = from the file’s name
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
preview-columns-used = {$used} of {$all} columns are used
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
preview-zero-note = X writes 0 where it does not know a number.
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
meaning-published = time of posting
meaning-observed = time of reading
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
file-refused = {$file} was not stored. {$why}
reason-empty = The file is empty.
reason-too-large = The file is larger than {$n} MB.
reason-not-text = The file is not a text table. Save it as CSV and try again.
reason-not-table = No table was found: a table has a header row and at least two columns.
reason-unknown-table = This table’s header is not known: {$cell}
reason-no-rows = The table has a header and no rows.
reason-duplicate-column = Two columns hold the same: {$cell}
reason-too-many-rows = The table has more than {$n} rows.
reason-broken-row = The row cannot be read: a quotation mark is not closed, or its bytes are no text.
reason-nul = The row holds a NUL character.
reason-cell-count = The row has {$found} cells where the header has {$expected}.
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

# Sentences

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
