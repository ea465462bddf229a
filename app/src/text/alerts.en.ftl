## Alerts: what rules tell by themselves.

alerts-title = Alerts
alerts-all = All alerts and their rules
alerts-older = Older ones
alerts-newest = The newest ones
alerts-none = Nothing was told yet. Rules look at each upload as soon as it is stored.
alert-above = { $count ->
    [one] “{$post}” has {$score} what was expected of it, with {$n} interaction
   *[other] “{$post}” has {$score} what was expected of it, with {$n} interactions
}
alert-above-unsaid = “{$post}” has {$score} what was expected of it
alert-below = { $count ->
    [one] “{$post}” has {$n} interaction: {$score} as much was expected of it
   *[other] “{$post}” has {$n} interactions: {$score} as much was expected of it
}
alert-below-unsaid = “{$post}” has less than it should: {$score} as much was expected of it
alert-day-above = { $count ->
    [one] {$account} gained {$n} interaction on {$day}, far more than on the days before
   *[other] {$account} gained {$n} interactions on {$day}, far more than on the days before
}
alert-day-below = { $count ->
    [one] {$account} gained {$n} interaction on {$day}, far less than on the days before
   *[other] {$account} gained {$n} interactions on {$day}, far less than on the days before
}
alert-overdue = Nothing was uploaded of {$account} since {$day}: {$days} without an observation
alert-watch-above = A post has {$times} what was expected of it, or more
alert-watch-below = A post has less than it should: {$times} as much was expected, or more
alert-watch-day = A day of an account is an outlier among the 56 days before it
alert-watch-overdue = Nothing was uploaded of an account for {$days}
alerts-rules = Rules
alerts-rules-about = Each looks at the last 28 days before an account’s last observation, and tells each post, day or silence once. What was told after an upload goes when that upload is undone.
alerts-any-account = any account
alerts-remove = Remove
alerts-remove-label = Remove the rule “{$rule}”
alerts-rule-removed = The rule is removed. What it told stays.
alerts-kind = Tell me when
alerts-kind-above = a post is far above its expectation
alerts-kind-below = a post is far below its expectation
alerts-kind-day = an account’s day is an outlier
alerts-kind-overdue = an upload is overdue
alerts-number = From
alerts-number-about = So many times, such as 2, for posts; so many days for uploads; nothing for days.
alerts-add = Add this rule
alerts-problem = This takes a number: from 1.1 times on for a post, from 1 to 366 days for an upload.
alerts-feeds = Feeds
alerts-feeds-about = Programs that read feeds tell you of alerts as they come. Whoever has such a link can read all alerts, and nothing else.
alerts-feed-made = Copy the link that your program takes, Atom or JSON Feed. It is shown only now.
alerts-feed-name = Link made on {$when}
alerts-feed-make = Make a link
alerts-feed-end = End it
alerts-feed-title = Sillage: alerts
channels = Sent as they come
channels-about = To a program, as a signed webhook (Standard Webhooks) at an address of the public web, or to a person, by mail where a mail server is set up. What cannot be delivered is tried again, at longer and longer times.
channel-to = https:// address, or mail address
channel-make = Send alerts there
channel-try = Send a trial
channel-new = Nothing was sent yet
channel-told = Last delivered on {$when}
channel-failed = {$problem} ({$when})
channel-removed = Nothing is sent there any more.
channel-secret = Secret of its signatures
channel-secret-about = Whoever receives alerts checks by it that they come from here:
channel-trial = Sillage: a trial. Alerts will come like this.
channel-title = { $count ->
    [one] Sillage: {$n} alert
   *[other] Sillage: {$n} alerts
}
undelivered-address = This is neither an https:// address nor one of mail
undelivered-not-public = That address leads into this machine or a private network, and nothing is sent there
undelivered-unreachable = Nobody answered there in time, over TLS
undelivered-status = The answer was {$status}
undelivered-refused = The mail server refused it
undelivered-no-mail = No mail server is set up here: SILLAGE_SMTP names one
alerts-file-told = Told
alerts-file-rule = Rule
alerts-file-words = Alert
