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
export-posts = Tous les messages de cette liste en fichier
export-excel = CSV pour tableur
