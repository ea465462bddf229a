## La liste des messages

posts-title = Messages
posts-empty-title = Aucun message pour l’instant
posts-empty = Tous les messages de vos exports seront listés ici, à chercher et à trier.
posts-first = Retour à la première page
posts-next = Messages suivants
posts-none-more = La liste s’arrête avant cette page.
posts-none-filtered = Aucun message ne répond à tous ces filtres.
posts-listed = { $count ->
    [one] {$n} message. {$order}.
   *[other] {$n} messages. {$order}.
}
posts-order-oldest = Les plus anciens d’abord
posts-order-newest = Les plus récents d’abord
posts-order-most = Du plus au moins, selon « {$by} » au dernier état connu
posts-order-least = Du moins au plus, selon « {$by} » au dernier état connu
posts-published-in = Publiés : {$days}.
period-days = du {$from} au {$to}
column-published = Publié
column-interactions = Interactions
column-gained = Gain
column-platform = Plateforme
column-type = Type
column-life = Vie
column-age = Âge
posts-any-account = Tous les comptes
posts-any-platform = Toutes les plateformes
posts-any-type = Tous les types
posts-search = Mots du message
posts-show = Afficher
posts-reset = Sans filtres
posts-compare = Comparer
posts-compare-hint = Cochez de 2 à 12 messages.
posts-tick = Comparer : {$post}
export-post-id = Identifiant
export-url = Adresse
export-text = Texte
export-curve = Courbe (1 est le message le plus récent)
export-age = Âge (s)
export-quantile = {$n} % ont au plus
export-save = Enregistrer en fichier
export-spread = Repose sur des relevés espacés de plus d’un jour
export-weekday = Jour (1 : lundi)
export-ratio = Rapport à l’ordinaire
imports-file-file = Fichier
imports-file-kind = Sorte
imports-file-uploaded-at = Envoyé
imports-file-undone-at = Annulé
imports-file-observed-from = Relevé de
imports-file-observed-to = Relevé à
imports-file-posts = Messages
imports-file-new = Nouveaux
imports-file-changed = Changés
imports-file-unchanged = Inchangés
imports-file-refused = Refusés
imports-file-left-out = Laissés de côté
export-from = De
export-to = À
export-excel = CSV pour tableur
column-language = Langue
posts-any-language = Toutes les langues
posts-language-guessed = Les langues sont devinées d’après les mots, parmi seize : un message dans une autre peut être pris pour l’une d’elles.
posts-columns = Colonnes
posts-only = Ne lister que ceux-ci
posts-chosen = { $count ->
    [one] {$n} message choisi ; l’adresse de cette page le contient. {$order}.
   *[other] {$n} messages choisis ; l’adresse de cette page les contient. {$order}.
}
language-ar = arabe
language-zh = chinois
language-nl = néerlandais
language-en = anglais
language-fr = français
language-de = allemand
language-hi = hindi
language-it = italien
language-ja = japonais
language-ko = coréen
language-pt = portugais
language-ru = russe
language-es = espagnol
language-sv = suédois
language-tr = turc
language-vi = vietnamien
