## Tableaux.

boards-title = Tableaux
boards-none = Il n’y a pas encore de tableau. On en crée un ici, ou par « Ajouter à un tableau » à côté de chaque graphique, liste ou rangée de chiffres.
boards-tiles = { $count ->
    [one] {$n} élément
   *[other] {$n} éléments
}
boards-new = Un nouveau tableau
boards-name = Nom
boards-make = Le créer
board-add = Ajouter à un tableau
board-choose = Choisissez un tableau par son nom. Un nom nouveau crée un tableau.
board-put = L’y mettre
board-kind-figures = Chiffres
board-kind-days = Jours
board-kind-posts = Liste de messages
board-kind-post = Courbe d’un message
board-kind-compare = Comparaison
board-kind-board = Tableau
board-kind-text = Texte
board-edit = Arranger
board-done = Terminé
board-screen = Plein écran
board-empty = Ce tableau est encore vide. Graphiques, listes et chiffres y viennent par « Ajouter à un tableau », à côté de chacun.
board-full = Un tableau tient {$most} éléments : celui-ci est plein.
board-words = Texte
board-words-about = Une ligne qui commence par « # » est un titre, une ligne vide sépare deux paragraphes.
board-words-add = Ajouter ce texte
board-rename = Nom
board-remove = Supprimer ce tableau
board-removed = Le tableau est supprimé.
tile-earlier = Plus tôt
tile-later = Plus tard
tile-narrower = Plus étroit
tile-wider = Plus large
tile-remove = Retirer
tile-removed = L’élément est retiré.
tile-nothing = Il n’y a rien à en montrer.
