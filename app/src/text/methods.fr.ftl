# Ce qu’est chaque mesure, et ce qui entoure sa formule. Les formules elles-mêmes ne sont d’aucune langue.

## Méthodes

method-engagement-rate = Taux d’engagement
method-engagement-rate-about = Les réactions rapportées à celles et ceux qui ont vu le message, ou aux vues là où les personnes ne sont pas comptées. Le dénominateur est toujours nommé.
method-velocity = Rythme
method-velocity-about = Ce qui est venu entre deux observations, par heure. Une baisse est montrée comme une baisse.
method-half-life = Demi-vie
method-half-life-about = Entre quelles observations la moitié du total était venue ; de même pour trois quarts et neuf dixièmes. Les temps suivent le plus haut total atteint : une baisse n’en déplace aucun.
method-median-half-life = Demi-vie médiane
method-median-half-life-about = L’âge auquel la moitié des messages d’un compte ont la moitié de leur total. Ceux qui progressent encore comptent pour « plus tard que cela ».
method-milestones = Seuils franchis
method-milestones-about = Entre quels moments un total rond a été franchi.
method-shape = Forme de la vie
method-shape-about = Un mot pour dire quand les réactions sont venues.
method-around = Autour d’une note
method-around-about = Le rythme avant et après un moment noté. Ce qui a suivi n’en est pas forcément l’effet.
method-score = Score
method-score-about = Combien de fois ce que les derniers messages du compte avaient au même âge.
method-band = Bande
method-band-about = Où passaient la plupart des messages du compte, selon l’âge.
method-quantile = Quantiles
method-quantile-about = La valeur sous laquelle se trouve une part des messages.
method-rank = Rang
method-rank-about = La part des messages précédents qui avaient moins au même âge.
method-outlier = Valeur hors du commun
method-outlier-about = Si un message est plus loin de la médiane qu’il n’est d’usage pour le compte.
method-growth = Courbe de croissance
method-growth-about = Une courbe ajustée aux observations d’un message, donnée seulement si l’on peut en dire la fin.
method-forecast = Prévision par le passé du compte
method-forecast-about = Ce qu’aura le message s’il progresse comme les messages précédents du compte depuis le même âge.
method-backtest = Passé d’une prévision
method-backtest-about = De combien la même prévision se serait trompée pour les messages précédents du compte.

## À côté d’un chiffre

computed = Comment est-ce calculé ?
computed-values = Ici : {$values}
computed-source = Source : {$source}
computed-method = La méthode

## La page des méthodes

nav-methods = Méthodes
methods-title = Comment chaque chiffre est calculé
methods-lead = Chaque mesure avec sa formule, sa source et un exemple chiffré, tirés du code qui la calcule.
methods-example = Exemple : « {$post} », d’après {$its}.
methods-example-none = Un exemple chiffré viendra avec le premier import.
methods-nav = Mesures
methods-worked = Sur ce message
methods-letters = R est le total, a l’âge depuis la publication, M le plus haut total atteint, x ce que d’autres messages avaient au même âge, ln le logarithme naturel. Les valeurs sont montrées arrondies ; le calcul garde tous leurs chiffres.

## Les formules et leurs valeurs

worked-none = Il n’y a pas d’exemple chiffré pour celle-ci.
worked-per-hour = {$n} par heure
worked-no-steps = Un rythme demande deux totaux exacts dont l’heure est connue.
worked-no-growth = Il n’a progressé entre aucune observation et la suivante.
worked-final = définitif
worked-so-far = jusqu’ici
worked-no-milestone = Il n’a passé aucun seuil rond à partir de 100.
worked-few-intervals = { $count ->
    [one] Il y a {$n} intervalle entre les observations ; il en faut {$needed} pour un mot.
   *[other] Il y a {$n} intervalles entre les observations ; il en faut {$needed} pour un mot.
}
worked-shape-second-wave = seconde vague
worked-shape-flash = flambée
worked-shape-fading = vite retombé
worked-shape-steady = régulier
worked-shape-late = tardif
worked-no-note = Un exemple viendra avec la première note qui a des observations d’un côté au moins.
worked-no-earlier = Le compte n’a pas de message précédent auquel comparer.

## Sur quoi repose un nombre

computed-rests-on = Repose sur
computed-observations = les observations ci-dessous
computed-and-earlier = {" "}et sur des messages précédents
computed-queries = les requêtes
queries = Ce qui a été demandé à la base
queries-observations = Ce que chaque fichier dit du message. Ses lignes sont compactées ; le tableau ci-dessus et « stats post --json » les donnent en clair.
queries-earlier = Les courbes des messages précédents auxquels il est comparé, du plus récent au plus ancien, jusqu’à ce qu’il y en ait assez.
