## Tags and campaigns.

column-tag = Tag
posts-any-tag = Any tag
tags-title = Tags
tags-all = All tags
tags-about = Tags tell posts apart by what only you know: a subject, a series, a campaign. Give them in the list of posts, or let a rule do it, for posts that are here and for those to come.
tags-new = New tag
tags-name = Name
tags-colour = Colour
tags-colour-1 = Blue
tags-colour-2 = Orange
tags-colour-3 = Green
tags-colour-4 = Purple
tags-colour-5 = Teal
tags-colour-6 = Ochre
tags-rule = Given by itself to
tags-rule-hashtag = posts with #{$words}
tags-rule-phrase = posts that say “{$words}”
tags-rule-link = posts with a link to {$words}
tags-take = Given by itself
tags-take-none = To no post
tags-take-hashtag = To posts with a hashtag
tags-take-phrase = To posts that say
tags-take-link = To posts with a link to
tags-words = Hashtag, words or link
tags-first = First day
tags-last = Last day
tags-days-about = With a first or a last day it is a campaign: its rule takes posts published in these days only.
tags-from = campaign from {$day}
tags-until = campaign until {$day}
tags-between = campaign from {$first} to {$last}
tags-save = Save
tags-change = Change
tags-remove = Remove this tag
tags-removed = The tag is removed.
tags-problem-name = A tag needs a name, of at most 60 characters.
tags-problem-taken = Another tag has this name.
tags-problem-words = Say what the rule looks for: one hashtag, some words, or a link without spaces.
tags-problem-days = Days are written 2026-06-01, and the first one comes first.
tagging-give = Give tag
tagging-take = Take tag off
tagging-given = { $count ->
    [0] All of them had the tag “{$tag}” already.
    [one] {$n} post got the tag “{$tag}”.
   *[other] {$n} posts got the tag “{$tag}”.
}
tagging-taken = { $count ->
    [0] None of them had the tag “{$tag}” by hand; what a rule gives stays.
    [one] {$n} post lost the tag “{$tag}”.
   *[other] {$n} posts lost the tag “{$tag}”.
}
undo = Undo
