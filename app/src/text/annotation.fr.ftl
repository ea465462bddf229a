# Les notes à côté de la vie d’un message. Ce qui vient après une note l’a suivie ; jamais on ne dit que c’est son effet.

## Sur la courbe et dans les listes

note-line = {$n} · {$when} · {$text}
note-unseen = {$note} (pas sur la courbe : {$why})
note-before-posting = elle précède la publication
note-no-hour = son heure n’est pas connue
note-outside = elle est hors de la partie montrée
note-told = « {$text} » ({$when}) : {$words}

## Le rythme autour d’une note

pace = {$total} par heure
pace-slow = moins de {$total} par heure
pace-none = pas {$some}
pace-lost = {$total} de moins par heure
around-before = dans les {$window} précédentes, {$pace} (observé sur {$span})
around-after = dans les {$window} qui ont suivi, {$pace} (observé sur {$span})
around-both = {$before} ; {$after}
around-both-compared = {$before} ; {$after} : {$ratio}
around-faster = {$times} fois plus vite
around-same = à peu près aussi vite
around-slower = {$percent} du rythme précédent
around-no-before = trop peu d’observations dans les {$window} précédentes pour dire un rythme
around-no-before-posting = auparavant, le message n’était pas publié
around-no-after = trop peu d’observations dans les {$window} qui ont suivi pour dire un rythme
around-across = {$pace} dans l’intervalle de {$span} où elle se place ; trop peu d’observations dans les {$window} avant et après pour en dire plus
around-nothing = trop peu d’observations autour d’elle
around-no-hour = son heure n’est pas connue : l’avant et l’après ne peuvent être séparés
around-reach = la portée n’a pas de rythme : nul ne sait combien de ces personnes étaient nouvelles

## Sur la page d’un message

notes-title = Notes
notes-lead = Ce qui s’est passé entre-temps, avec vos mots. Les notes figurent sur la courbe, dans ses fichiers et sur les pages de ses liens : elles sont publiées avec elle.
notes-metric = Sous chacune, le rythme de {$its} avant et après. Ce qui a suivi une note n’en est pas forcément l’effet.
note-day = Jour
note-time = Heure ({$zone})
note-time-hint = Vide : seul le jour est connu.
note-text = Ce qui s’est passé
note-text-hint = { $count ->
    [one] Jusqu’à {$n} caractère.
   *[other] Jusqu’à {$n} caractères.
}
note-add = Ajouter une note
note-remove = Supprimer
note-remove-which = Supprimer la note {$n}
notes-table = Avant et après, en chiffres
notes-table-note = Note
notes-table-side = Intervalle
notes-table-from = De
notes-table-to = À
notes-table-gained = Gagnés
notes-table-pace = Par heure
notes-side-before = avant
notes-side-across = autour d’elle
notes-side-after = qui a suivi

## Une note impossible

note-mistake-no-text = Dites ce qui s’est passé.
note-mistake-long-text = { $count ->
    [one] C’est plus long que {$n} caractère.
   *[other] C’est plus long que {$n} caractères.
}
note-mistake-no-day = Ce n’est pas un jour qu’une note puisse avoir.
note-mistake-no-time = Ce n’est pas une heure.
note-mistake-skipped = Cette heure n’existe pas ce jour-là : les horloges ont avancé.
