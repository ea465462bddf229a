## Accounts side by side, and each by itself.

nav-accounts = Accounts
accounts-lead = { $count ->
    [one] {$account} gained most: {$total} interaction in {$days}
   *[other] {$account} gained most: {$total} interactions in {$days}
}
accounts-about = {$days}, compared with {$before}.
accounts-none = No account is like that.
accounts-anybody = All accounts
accounts-own = Our own
accounts-watched = Watched
accounts-public = Compared by what everybody sees, so that one’s own accounts and watched ones can stand side by side. Interactions are gains of the days; interactions per post and score are medians of the posts published in these days, as last known.
accounts-by-day = By day
accounts-by-interactions = Interactions
accounts-by-posts = Posts published
accounts-by-typical = Interactions per post
accounts-by-score = Score
accounts-by-followers = Followers
account-own = our own
account-watched = watched
account-whose = Whose account this is
account-whose-about = Accounts of one’s own and watched ones can be looked at apart.
account-is-own = Our own
account-is-watched = Watched from outside
account-guessed-own = Not said: taken for our own, since files tell what its owner alone is shown
account-guessed-watched = Not said: taken for a watched one, since files tell public metrics alone
account-unsaid = Not said
account-whose-save = Save
account-told = What exports tell
account-followers = followers
account-followers-found = { $count ->
    [one] {$n} follower on {$day}, {$won} since {$since}
   *[other] {$n} followers on {$day}, {$won} since {$since}
}
account-followers-on = { $count ->
    [one] {$n} follower on {$day}
   *[other] {$n} followers on {$day}
}
account-followers-about = At the end of each day, as the platform’s own exports tell. The axis begins near the lowest number, not at zero.
account-days = {$what} by day, as exports tell
account-days-about = What the platform’s own exports say of the account’s days. Gains of posts are counted apart, from their totals.
account-days-elsewhere = Exports tell the account’s days {$days}.
account-days-show = Show these days
account-fan = Zoom, other metrics, and the account’s posts side by side
account-years = How long posts live
account-years-about = Half-life of the posts of each year: the time until half of their {$metric} had come, the median of the year’s 300 newest posts that were observed more than once.
account-years-method = How it is estimated
account-year = Year
account-half-life = Median half-life
account-half-life-open = not over yet
account-half-life-interval = 95% interval
account-interval = {$low} to {$high}
account-interval-open = {$low} or more
account-growing = Still growing
account-records = Records
account-records-about = The post with the highest last total of each metric, and the day on which its posts gained most.
account-record = Most of
account-record-value = How many
account-record-when = When
account-best-day = Best day
