## Les comptes côte à côte, et chacun pour soi.

nav-accounts = Comptes
accounts-lead = { $count ->
    [one] {$account} a gagné le plus : {$total} interaction en {$days}
   *[other] {$account} a gagné le plus : {$total} interactions en {$days}
}
accounts-about = {$days}, comparé à la période {$before}.
accounts-none = Aucun compte ne correspond.
accounts-anybody = Tous les comptes
accounts-own = Les nôtres
accounts-watched = Suivis
accounts-public = Comparés selon ce que tout le monde voit, pour que nos comptes et ceux que nous suivons tiennent côte à côte. Les interactions sont les gains de ces jours ; les interactions par message et le score sont des médianes sur les messages publiés ces jours-là, au dernier état connu.
accounts-by-day = Par jour
accounts-by-interactions = Interactions
accounts-by-posts = Messages publiés
accounts-by-typical = Interactions par message
accounts-by-score = Score
accounts-by-followers = Abonnés
account-own = à nous
account-watched = suivi
account-whose = À qui est ce compte
account-whose-about = Nos comptes et ceux que nous suivons peuvent être regardés à part.
account-is-own = À nous
account-is-watched = Suivi de l’extérieur
account-guessed-own = Non précisé : tenu pour le nôtre, car des fichiers disent ce que seul son propriétaire voit
account-guessed-watched = Non précisé : tenu pour un compte suivi, car les fichiers ne disent que des mesures publiques
account-unsaid = Non précisé
account-whose-save = Enregistrer
account-told = Ce que disent les exports
account-followers = abonnés
account-followers-found = { $count ->
    [one] {$n} abonné le {$day}, {$won} depuis le {$since}
   *[other] {$n} abonnés le {$day}, {$won} depuis le {$since}
}
account-followers-on = { $count ->
    [one] {$n} abonné le {$day}
   *[other] {$n} abonnés le {$day}
}
account-followers-about = À la fin de chaque jour, selon les exports de la plateforme. L’axe commence près du plus petit nombre, pas à zéro.
account-days = {$what} par jour, selon les exports
account-days-about = Ce que les exports de la plateforme disent des jours du compte. Les gains des messages sont comptés à part, d’après leurs totaux.
account-days-elsewhere = Les exports racontent les jours du compte : {$days}.
account-days-show = Montrer ces jours
account-fan = Agrandir, changer de mesure, comparer des messages du compte
account-years = Combien de temps vivent les messages
account-years-about = Demi-vie des messages de chaque année : le temps mis à recueillir la moitié des réactions ({$metric}), médiane des 300 messages les plus récents de l’année relevés plus d’une fois.
account-years-method = Comment elle est estimée
account-year = Année
account-half-life = Demi-vie médiane
account-half-life-open = pas encore finie
account-half-life-interval = Intervalle à 95 %
account-interval = {$low} à {$high}
account-interval-open = {$low} ou plus
account-growing = En croissance
account-records = Records
account-records-about = Le message au dernier total le plus haut de chaque mesure, et le jour où les messages ont gagné le plus.
account-record = Le plus de
account-record-value = Combien
account-record-when = Quand
account-best-day = Meilleur jour
