## Étiquettes et campagnes.

column-tag = Étiquette
posts-any-tag = Toutes les étiquettes
tags-title = Étiquettes
tags-all = Toutes les étiquettes
tags-about = Les étiquettes distinguent les messages par ce que vous seul savez : un sujet, une série, une campagne. Posez-les dans la liste des messages, ou laissez faire une règle, pour les messages déjà là et pour ceux à venir.
tags-new = Nouvelle étiquette
tags-name = Nom
tags-colour = Couleur
tags-colour-1 = Bleu
tags-colour-2 = Orange
tags-colour-3 = Vert
tags-colour-4 = Violet
tags-colour-5 = Canard
tags-colour-6 = Ocre
tags-rule = Posée d’elle-même sur
tags-rule-hashtag = les messages avec #{$words}
tags-rule-phrase = les messages qui disent « {$words} »
tags-rule-link = les messages avec un lien vers {$words}
tags-take = Posée d’elle-même
tags-take-none = Sur aucun message
tags-take-hashtag = Sur les messages avec un mot-dièse
tags-take-phrase = Sur les messages qui disent
tags-take-link = Sur les messages avec un lien vers
tags-words = Mot-dièse, mots ou lien
tags-first = Premier jour
tags-last = Dernier jour
tags-days-about = Avec un premier ou un dernier jour, c’est une campagne : sa règle ne prend que les messages publiés ces jours-là.
tags-from = campagne à partir du {$day}
tags-until = campagne jusqu’au {$day}
tags-between = campagne du {$first} au {$last}
tags-save = Enregistrer
tags-change = Modifier
tags-remove = Retirer cette étiquette
tags-removed = L’étiquette est retirée.
tags-problem-name = Une étiquette a besoin d’un nom, de 60 caractères au plus.
tags-problem-taken = Une autre étiquette porte ce nom.
tags-problem-words = Dites ce que la règle cherche : un mot-dièse, des mots, ou un lien sans espaces.
tags-problem-days = Les jours s’écrivent 2026-06-01, et le premier vient d’abord.
tagging-give = Poser l’étiquette
tagging-take = Ôter l’étiquette
tagging-given = { $count ->
    [0] Tous avaient déjà l’étiquette « {$tag} ».
    [one] {$n} message a reçu l’étiquette « {$tag} ».
   *[other] {$n} messages ont reçu l’étiquette « {$tag} ».
}
tagging-taken = { $count ->
    [0] Aucun n’avait reçu l’étiquette « {$tag} » à la main ; ce qu’une règle pose demeure.
    [one] {$n} message a perdu l’étiquette « {$tag} ».
   *[other] {$n} messages ont perdu l’étiquette « {$tag} ».
}
undo = Annuler
