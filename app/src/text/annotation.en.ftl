# Notes beside the life of a post. What came after a note followed it; it is never said to be its effect.

## On the chart and in lists

note-line = {$n} · {$when} · {$text}
note-unseen = {$note} (not drawn: {$why})
note-before-posting = it lies before the posting
note-no-hour = its hour is not known
note-outside = it lies outside the part that is drawn
note-told = “{$text}” ({$when}): {$words}

## The pace around a note

pace = {$total} an hour
pace-slow = less than {$total} an hour
pace-none = no {$some}
pace-lost = {$total} lost an hour
around-before = in the {$window} before, {$pace} (observed over {$span})
around-after = in the {$window} that followed, {$pace} (observed over {$span})
around-both = {$before}; {$after}
around-both-compared = {$before}; {$after}: {$ratio}
around-faster = {$times} times as fast
around-same = about as fast
around-slower = {$percent} of the pace before
around-no-before = the {$window} before hold too few observations to tell a pace
around-no-before-posting = before, it was not posted yet
around-no-after = the {$window} that followed hold too few observations to tell a pace
around-across = {$pace} over the {$span} in which it lies; the {$window} before and after hold too few observations to tell more
around-nothing = too few observations around it
around-no-hour = its hour is not known, so before and after cannot be told apart
around-reach = reach has no pace: nobody knows how many of the people came anew

## On the page of a post

notes-title = Notes
notes-lead = What happened meanwhile, in your own words. Notes stand on the chart, in its files and on the pages of its links: they are published with it.
notes-metric = Below each, how fast {$its} came before and after. What followed a note need not be its effect.
note-day = Day
note-time = Time ({$zone})
note-time-hint = Empty: only the day is known.
note-text = What happened
note-text-hint = { $count ->
    [one] Up to {$n} character.
   *[other] Up to {$n} characters.
}
note-add = Add a note
note-remove = Remove
note-remove-which = Remove note {$n}
notes-table = Before and after, in numbers
notes-table-note = Note
notes-table-side = Interval
notes-table-from = From
notes-table-to = To
notes-table-gained = Gained
notes-table-pace = An hour
notes-side-before = before
notes-side-across = around it
notes-side-after = that followed

## A note that cannot be made

note-mistake-no-text = Say what happened.
note-mistake-long-text = { $count ->
    [one] That is longer than {$n} character.
   *[other] That is longer than {$n} characters.
}
note-mistake-no-day = That is no day that a note can have.
note-mistake-no-time = That is no time of a day.
note-mistake-skipped = That time does not exist on that day: the clocks went forward.
