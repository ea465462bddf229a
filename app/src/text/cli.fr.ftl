# Ce que dit la ligne de commande. Français.

cli-import-counts = { $file } : { $count ->
    [one] { $n } ligne
   *[other] { $n } lignes
  } (nouvelles : { $new }, modifiées : { $changed }, inchangées : { $unchanged }, refusées : { $refused }), messages : { $posts }
cli-import-more-refused = … et { $count ->
    [one] { $n } autre ligne
   *[other] { $n } autres lignes
  }
cli-import-stored = Enregistré comme import { $import }.
cli-import-repeated = Ce fichier même est déjà enregistré, comme import { $import } : rien n’a changé.
cli-import-planned = Rien n’a été enregistré : ce n’était qu’un essai.
cli-import-held = Rien n’a été enregistré, car des lignes sont refusées. --partial enregistre les autres.
cli-import-refused = { $file } est refusé : { $why }

cli-undone = L’import { $import } ({ $file }) est annulé, comme s’il n’avait jamais eu lieu.
cli-demo-loaded = La démonstration est dans { $database }.
cli-demo-failed = La démonstration n’a pas été chargée : { $what }
cli-serving = Sillage est à l’adresse { $url }

cli-no-import = Il n’y a pas d’import { $what }.
cli-no-account = Il n’y a pas de compte { $what }.
cli-no-post = Il n’y a pas de message { $what }.
cli-bad-observed-at = { $what } n’est pas une date lisible ; écrivez 2026-08-10 ou 2026-08-10T14:05:00Z.
cli-bad-platform = { $what } n’est pas le nom d’une plateforme.
cli-bad-metric = { $what } n’est pas une mesure.
cli-bad-among = { $what } ne dit pas avec quoi comparer.
cli-bad-format = { $what } n’est pas un format : svg, png ou csv.
cli-not-loopback = { $what } est accessible depuis d’autres machines, et personne ne s’identifie encore : quiconque y accéderait pourrait tout changer. Écoutez sur 127.0.0.1 ou [::1].
cli-bad-database-url = { $what } n’est pas une base ; écrivez sqlite: puis le chemin d’un fichier.
cli-in-use = Un autre serveur utilise { $what }.
cli-old-sqlite = SQLite { $what } est trop ancien pour qu’on lui confie des données.
cli-disk-full = Le disque est plein : rien n’a été enregistré.
cli-database-failed = La base a échoué : { $what }
cli-file-failed = { $file } : { $what }
cli-not-kept = {$file} est enregistré, mais le fichier lui-même n’a pas pu être gardé : {$what}
cli-deliver-failed = Les alertes ne peuvent pas être envoyées ainsi : {$what}.
