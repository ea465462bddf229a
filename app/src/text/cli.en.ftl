# What the command line says. English.

cli-import-counts = { $file }: { $count ->
    [one] { $n } row
   *[other] { $n } rows
  } ({ $new } new, { $changed } changed, { $unchanged } unchanged, { $refused } refused), posts: { $posts }
cli-import-more-refused = … and { $count ->
    [one] { $n } more row
   *[other] { $n } more rows
  }
cli-import-stored = Stored as import { $import }.
cli-import-repeated = This very file is stored already, as import { $import }: nothing changed.
cli-import-planned = Nothing was stored: this was a dry run.
cli-import-held = Nothing was stored, since some rows are refused. --partial stores the others.
cli-import-refused = { $file } is refused: { $why }

cli-undone = Import { $import } ({ $file }) is undone, as if it had never been.
cli-demo-loaded = The demonstration is in { $database }.
cli-demo-failed = The demonstration was not loaded: { $what }
cli-serving = Sillage is at { $url }

cli-no-import = There is no import { $what }.
cli-no-account = There is no account { $what }.
cli-no-post = There is no post { $what }.
cli-bad-observed-at = { $what } is no time that can be read; write 2026-08-10 or 2026-08-10T14:05:00Z.
cli-bad-platform = { $what } is no platform’s name.
cli-bad-metric = { $what } is no metric.
cli-bad-among = There is nothing to compare with by { $what }.
cli-bad-format = { $what } is no format: svg, png or csv.
cli-not-loopback = { $what } can be reached from other machines, and nobody signs in yet: whoever reached it could change everything. Listen on 127.0.0.1 or [::1].
cli-bad-database-url = { $what } is no database; write sqlite: and the path of a file.
cli-in-use = Another server uses { $what }.
cli-old-sqlite = SQLite { $what } is too old to be trusted with data.
cli-disk-full = The disk is full: nothing was stored.
cli-database-failed = The database failed: { $what }
cli-file-failed = { $file }: { $what }
cli-not-kept = {$file} is stored, but the file itself could not be kept: {$what}
cli-deliver-failed = Alerts cannot be sent as it is set up: {$what}.
