## Les liens qui montrent quelque chose à qui les détient.

share = Partager
shares-title = Liens partagés
shares-none = Aucun lien n’est en vigueur. On en crée par « Partager », à côté de chaque graphique, liste ou tableau.
shares-about = Qui détient un de ces liens voit ce qu’il montre, et rien d’autre. Révoqué, il cesse aussitôt.
share-lead = Un lien montre ceci à qui le détient, sans se connecter, jusqu’à ce que vous le révoquiez.
share-shows-board = Il montre le tableau tel qu’il est le jour où on ouvre le lien, avec tout ce qu’on y met entre-temps.
share-shows-figures = Il montre ces chiffres, pour les jours dont il s’agit quand on ouvre le lien.
share-shows-days = Il montre ces jours et leurs chiffres, tels qu’ils sont quand on ouvre le lien.
share-shows-posts = Il montre les messages qui sont dans cette liste quand on ouvre le lien, avec ses colonnes et dans son ordre. Les étiquettes ne sont pas montrées.
share-shows-post = Il montre la courbe de ces chiffres et d’aucun autre, avec le texte du message et les notes à côté de sa courbe.
share-shows-compare = Il montre les messages par ce chiffre et par aucun autre, tels qu’ils sont connus quand on ouvre le lien.
share-create = Créer un lien
share-back = Retour
share-new = Votre nouveau lien. Copiez-le avant de quitter cette page : du lien lui-même, seule une empreinte est gardée.
share-made = créé le {$when}
share-revoke = Révoquer
share-revoke-label = Révoquer le lien vers : {$name}
share-page-foot = Fait avec Sillage à partir de totaux exportés.
