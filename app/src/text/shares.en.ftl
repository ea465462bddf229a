## Links that show something to whoever holds them.

share = Share
shares-title = Shared links
shares-none = No link stands. One is made by “Share” beside any chart, list or board.
shares-about = Whoever holds one of these sees what it shows, and nothing else. Revoked, it ends at once.
share-lead = A link shows this to whoever holds it, without signing in, until you revoke it.
share-shows-board = It shows the board as it is on the day on which the link is opened, with all that is put on it meanwhile.
share-shows-figures = It shows these numbers, of the days that they are about when the link is opened.
share-shows-days = It shows these days and their numbers, as they are when the link is opened.
share-shows-posts = It shows the posts that are in this list when the link is opened, with its columns and in its order. Tags are not shown.
share-shows-post = It shows the curve of these metrics and no others, with the words of the post and the notes beside its curve.
share-shows-compare = It shows the posts by this metric and no other one, as they are known when the link is opened.
share-create = Make a link
share-back = Back
share-new = Your new link. Copy it before you leave this page: of the link itself only a fingerprint is kept.
share-made = made {$when}
share-revoke = Revoke
share-revoke-label = Revoke the link to: {$name}
share-page-foot = Made with Sillage from exported totals.
