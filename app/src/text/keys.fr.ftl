## Le clavier.

keys-title = Aller à
keys-open = Clavier et recherche (?)
keys-search = Une page, ou des mots de messages
keys-close = Fermer
keys-search-posts = Chercher dans cette page
keys-period = La période d’avant ou d’après
keys-compare = Comparer les messages cochés
keys-palette = Cette liste
