## Ce qui va avec davantage d’interactions.

nav-patterns = Tendances
patterns-title = Tendances
patterns-empty-title = Aucun message pour l’instant
patterns-empty = Dès que vos exports seront là, cette page montrera quand, sous quelle forme et avec quels mots vos messages ont fait mieux que d’ordinaire.
patterns-none = Aucun de ces messages n’a été suivi un jour ou plus, avec ses interactions : il n’y a encore rien à comparer.
patterns-best = { $day } vers { $hour } : { $change }, sur { $posts }
patterns-no-best = Aucune heure de la semaine ne se détache
patterns-about = { $count ->
    [one] {$n} message compte : derniers totaux connus, rapportés à la médiane de son compte. Ce qui va ensemble n’est pas forcément la cause.
   *[other] {$n} messages comptent : derniers totaux connus, chacun rapporté à la médiane de son compte. Ce qui va ensemble n’est pas forcément la cause.
}
patterns-uncounted = { $count ->
    [one] {$n} message ne compte pas : vu pour la dernière fois moins d’un jour après sa publication, ou sans date ou interactions.
   *[other] {$n} messages ne comptent pas : vus pour la dernière fois moins d’un jour après leur publication, ou sans date ou interactions.
}
patterns-any-time = Depuis toujours
patterns-posts = { $count ->
    [one] {$n} message
   *[other] {$n} messages
}
effect-more = {$percent} d’interactions de plus que d’ordinaire
effect-less = {$percent} d’interactions de moins que d’ordinaire
effect-same = autant d’interactions que d’ordinaire
effect-few = trop peu de messages pour le dire
patterns-week = Selon l’heure de la semaine
patterns-week-about = Bleu : plus d’interactions que d’ordinaire pour le compte, en pour cent. Orange, encadré : moins. Hachuré : un ou deux messages seulement. Peu de messages pèsent moins.
patterns-week-description = Les heures de la semaine, avec les interactions de leurs messages par rapport à l’ordinaire du compte.
patterns-week-cell = {$day}, {$hour} : {$change}, {$posts}
patterns-zone = Heures {$of_zone}
patterns-hour = Heure
patterns-kinds = Selon le type
patterns-platforms = Selon la plateforme
patterns-platforms-about = Un compte est comparé à lui-même : les plateformes sont données en simples médianes.
patterns-lengths = Selon la longueur
patterns-hashtags = Selon le mot-dièse
patterns-hashtags-about = Les mots-dièse du plus grand nombre de messages ; un message compte avec chacun des siens.
patterns-length-none = Sans texte
patterns-length-between = De {$from} à {$to} caractères
patterns-length-more = {$from} caractères ou plus
patterns-column-median = Médiane des interactions
patterns-column-rate = Taux d’engagement médian
patterns-column-effect = Par rapport à l’ordinaire
patterns-spots = Qui l’a vu, qui a réagi
patterns-spots-about = { $count ->
    [one] Le message le plus récent. En abscisse : {$metric}. En ordonnée : interactions / {$metric}.
   *[other] Les {$n} messages les plus récents. En abscisse : {$metric}. En ordonnée : interactions / {$metric}.
}
patterns-spots-hint = Entourez des messages d’un trait pour les comparer.
patterns-spot = {$post} : {$seen} {$metric}, {$rate}
patterns-chosen = Comparer les messages choisis
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
weekday-short-1 = lun.
weekday-short-2 = mar.
weekday-short-3 = mer.
weekday-short-4 = jeu.
weekday-short-5 = ven.
weekday-short-6 = sam.
weekday-short-7 = dim.
weekday-on-1 = Le lundi
weekday-on-2 = Le mardi
weekday-on-3 = Le mercredi
weekday-on-4 = Le jeudi
weekday-on-5 = Le vendredi
weekday-on-6 = Le samedi
weekday-on-7 = Le dimanche
