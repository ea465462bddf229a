# Des messages côte à côte, et l’éventail d’un compte ou d’une plateforme.

nav-compare = Comparer
compare-title = Comparer des messages
compare-link = Comparer à d’autres messages
compare-first = { $count ->
    [one] Comparer le premier
   *[other] Comparer les {$n} premiers
}
compare-lead = Choisissez de 2 à {$most} messages. Leurs courbes partagent un axe : le temps écoulé depuis la publication de chacun.
compare-nothing = Il n’y a pas encore de message à comparer.
compare-kicker = {$posts}, {$accounts}

## Ce qu’on y trouve

compare-leads = « {$post} » est en tête à {$age} avec {$total}, {$times} fois le suivant
compare-leads-level = « {$post} » en a le plus à {$age}, {$total}, et le suivant en a à peine moins
compare-leads-alone = « {$post} » est le seul à en avoir à {$age} : {$total}
compare-leads-none = Aucun n’en a encore à {$age}
compare-fastest = « {$post} » a eu le premier la moitié de {$its}, entre {$low} et {$high} après la publication
compare-fastest-within = « {$post} » a eu le premier la moitié de {$its}, en moins de {$high} après la publication
compare-plain = { $count ->
    [one] {$metric} d’un message selon l’âge
   *[other] {$metric} de {$n} messages selon l’âge
}
compare-whose-account = messages de {$account}
compare-whose-platform = messages sur {$platform}
compare-fan-half = La moitié des {$whose} ont la moitié de { $key ->
    [reach] leur
   *[other] leurs
} {$metric} en {$median} ou moins ({$n} ; {$growing})
compare-fan-open = Plus de la moitié des {$whose} progressent encore : leur demi-vie médiane n’est pas encore connue ({$n})
compare-fan-plain = {$metric} des {$whose}
compare-band-at = À {$age}, la moitié centrale de {$n} messages avait de {$low} à {$high}

## Ce qui est tracé

compare-subtitle = {$metric} selon le temps écoulé depuis la publication de chacun
compare-fan-subtitle = {$metric} selon le temps écoulé depuis la publication
compare-band = {$subtitle} : où sont passés huit sur dix de {$n} {$whose} (p10 à p90 ; la moitié centrale ressort)
compare-band-behind = {$subtitle} ; derrière, où sont passés huit sur dix de {$n} {$whose} (p10 à p90 ; la moitié centrale ressort)
compare-singles = {$subtitle}, chacun pour soi ; il faut {$needed} messages pour un éventail
compare-singles-behind = {$subtitle} ; derrière, des {$whose}, chacun pour soi, car il en faut {$needed} pour un éventail
compare-description = Courbes de {$metric} des messages {$posts}. {$found}. Les tableaux sous le graphique donnent les valeurs.
compare-fan-description = {$found}. Le tableau sous le graphique donne les valeurs.
compare-foot = { $count ->
    [one] {$n} observation de {$posts}
   *[other] {$n} observations de {$posts}
}
compare-foot-behind = { $count ->
    [one] un des {$whose}
   *[other] {$n} {$whose}, les plus récents
}

## Ce qu’il faut dire

compare-one = Un message seul ne se compare pas : choisissez-en au moins un autre.
compare-missing = { $count ->
    [one] Un des messages demandés n’est pas connu ici ; il est laissé de côté.
   *[other] {$n} des messages demandés ne sont pas connus ici ; ils sont laissés de côté.
}
compare-too-many = { $count ->
    [one] Les {$most} premiers messages sont comparés ; un autre est laissé de côté.
   *[other] Les {$most} premiers messages sont comparés ; {$n} autres sont laissés de côté.
}
compare-nobody = On ne sait rien du compte ou de la plateforme demandés.
compare-no-place = { $count ->
    [one] Le message {$numbers} n’a pas de place sur l’axe : l’heure de sa publication ou de ses relevés n’est pas connue. Il reste dans le tableau.
   *[other] Les messages {$numbers} n’ont pas de place sur l’axe : l’heure de leur publication ou de leurs relevés n’est pas connue. Ils restent dans le tableau.
}
compare-no-metric = { $count ->
    [one] Le message {$numbers} ne donne pas cette mesure ({$metric}).
   *[other] Les messages {$numbers} ne donnent pas cette mesure ({$metric}).
}
compare-wholeless = { $count ->
    [one] Le message {$numbers} n’a pas de total exact dont prendre des parts, ni de courbe.
   *[other] Les messages {$numbers} n’ont pas de total exact dont prendre des parts, ni de courbe.
}
compare-apart = Ils n’ont jamais tous été observés au même âge : on ne dit donc pas qui est en tête.

## Le tableau

compare-table = Les messages en chiffres
compare-column-until = Observé jusqu’à
compare-column-at = À {$age}
compare-column-half = Demi-vie (T50)
compare-column-peak = Rythme maximal
compare-column-score = Score
compare-so-far = jusqu’ici
compare-peak = {$n} par heure
compare-peak-slow = moins d’un par heure
compare-score-few = { $count ->
    [0] aucun message précédent ; il en faut {$needed}
    [one] {$n} message précédent ; il en faut {$needed}
   *[other] {$n} messages précédents ; il en faut {$needed}
}
compare-score-of = face à {$n} messages précédents à {$age}
compare-at-none = pas observé vers cet âge
compare-remove = Retirer
compare-remove-label = Retirer « {$post} »
compare-ages = Totaux aux mêmes âges
compare-ages-caption = ≈ se lit entre deux observations d’un message, où ln R est pris comme linéaire en ln(1 + a) ; rien n’est dit en dehors

## Le choix

compare-choose = Choisir des messages
compare-add = Ajouter des messages
compare-newest = Derniers messages de {$account}
compare-submit = Comparer
compare-behind = Derrière les courbes
compare-behind-none = Rien
compare-fans = Tout un compte, toute une plateforme
compare-fans-subtitle = Où sont passés la plupart de ses messages récents, selon l’âge
