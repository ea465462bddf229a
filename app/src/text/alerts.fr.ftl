## Alertes : ce que des règles signalent d’elles-mêmes.

alerts-title = Alertes
alerts-all = Toutes les alertes et leurs règles
alerts-older = Plus anciennes
alerts-newest = Les plus récentes
alerts-none = Rien n’a encore été signalé. Les règles regardent chaque import dès qu’il est enregistré.
alert-above = { $count ->
    [one] « {$post} » : {$score} ce qui en était attendu, avec {$n} interaction
   *[other] « {$post} » : {$score} ce qui en était attendu, avec {$n} interactions
}
alert-above-unsaid = « {$post} » : {$score} ce qui en était attendu
alert-below = { $count ->
    [one] « {$post} » a {$n} interaction : {$score} autant en était attendu
   *[other] « {$post} » a {$n} interactions : {$score} autant en était attendu
}
alert-below-unsaid = « {$post} » a moins qu’il ne devrait : {$score} autant en était attendu
alert-day-above = { $count ->
    [one] {$account} a gagné {$n} interaction le {$day}, bien plus que les jours précédents
   *[other] {$account} a gagné {$n} interactions le {$day}, bien plus que les jours précédents
}
alert-day-below = { $count ->
    [one] {$account} a gagné {$n} interaction le {$day}, bien moins que les jours précédents
   *[other] {$account} a gagné {$n} interactions le {$day}, bien moins que les jours précédents
}
alert-overdue = Rien n’a été importé de {$account} depuis le {$day} : {$days} sans relevé
alert-watch-above = Un message a {$times} ce qui en était attendu, ou plus
alert-watch-below = Un message a moins qu’il ne devrait : {$times} autant était attendu, ou plus
alert-watch-day = Un jour d’un compte sort nettement des 56 jours précédents
alert-watch-overdue = Rien n’a été importé d’un compte pendant {$days}
alerts-rules = Règles
alerts-rules-about = Chacune regarde les 28 jours qui précèdent le dernier relevé d’un compte, et signale une seule fois chaque message, jour ou silence. Ce qui a été signalé après un import disparaît quand cet import est annulé.
alerts-any-account = tous les comptes
alerts-remove = Supprimer
alerts-remove-label = Supprimer la règle « {$rule} »
alerts-rule-removed = La règle est supprimée. Ce qu’elle a signalé reste.
alerts-kind = Signaler quand
alerts-kind-above = un message dépasse de loin l’attente
alerts-kind-below = un message reste loin de l’attente
alerts-kind-day = un jour d’un compte sort du lot
alerts-kind-overdue = un import se fait attendre
alerts-number = À partir de
alerts-number-about = Un nombre de fois, comme 2, pour les messages ; un nombre de jours pour les imports ; rien pour les jours.
alerts-add = Ajouter cette règle
alerts-problem = Il faut un nombre : à partir de 1,1 fois pour un message, de 1 à 366 jours pour un import.
alerts-feeds = Flux
alerts-feeds-about = Les lecteurs de flux vous signalent les alertes à mesure qu’elles viennent. Qui a un tel lien peut lire toutes les alertes, et rien d’autre.
alerts-feed-made = Copiez le lien que votre lecteur accepte, Atom ou JSON Feed. Il n’est montré que maintenant.
alerts-feed-name = Lien créé le {$when}
alerts-feed-make = Créer un lien
alerts-feed-end = Y mettre fin
alerts-feed-title = Sillage : alertes
channels = Envoyées à mesure
channels-about = À un programme, par un webhook signé (Standard Webhooks) à une adresse du web public, ou à une personne, par courriel si un serveur de courriel est configuré. Ce qui ne peut être remis est réessayé, de moins en moins souvent.
channel-to = Adresse https:// ou adresse de courriel
channel-make = Y envoyer les alertes
channel-try = Envoyer un essai
channel-new = Rien n’a encore été envoyé
channel-told = Dernier envoi remis le {$when}
channel-failed = {$problem} ({$when})
channel-removed = Plus rien n’y est envoyé.
channel-secret = Secret de ses signatures
channel-secret-about = Qui reçoit les alertes vérifie par lui qu’elles viennent d’ici :
channel-trial = Sillage : un essai. Les alertes arriveront ainsi.
channel-title = { $count ->
    [one] Sillage : {$n} alerte
   *[other] Sillage : {$n} alertes
}
undelivered-address = Ce n’est ni une adresse https:// ni une adresse de courriel
undelivered-not-public = Cette adresse mène à cette machine ou à un réseau privé : rien n’y est envoyé
undelivered-unreachable = Personne n’y a répondu à temps, en TLS
undelivered-status = La réponse a été {$status}
undelivered-refused = Le serveur de courriel l’a refusé
undelivered-no-mail = Aucun serveur de courriel n’est configuré ici : SILLAGE_SMTP en nomme un
alerts-file-told = Signalé
alerts-file-rule = Règle
alerts-file-words = Alerte
