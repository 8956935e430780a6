"""What the figures are called, and what each of them counts, in words."""

from ui.translation import texts_in
from ui.wording import Wording

TOPICS = ("saved", "unmet", "funnel", "credits", "ease", "sources", "stock_outs", "slow", "tried", "trials")


def title(topic: str, words: Wording) -> str:
    """The heading of a card."""
    texts = texts_in(words.language)
    return {
        "saved": texts.translate("Figures", "Ventes sauvées"),
        "unmet": texts.translate("Figures", "Demande non servie"),
        "funnel": texts.translate("Figures", "Parcours à la borne"),
        "credits": texts.translate("Figures", "Crédit par personne"),
        "ease": texts.translate("Figures", "Satisfaction"),
        "sources": texts.translate("Figures", "Codes imprimés"),
        "stock_outs": texts.translate("Figures", "Ruptures demandées"),
        "slow": texts.translate("Figures", "Dorment en rayon"),
        "tried": texts.translate("Figures", "Essayages"),
        "trials": texts.translate("Figures", "Deux versions d’un écran"),
    }[topic]


def definition(topic: str, words: Wording) -> str:
    """What a figure counts, for whoever wants to know before believing it."""
    texts = texts_in(words.language)
    return {
        "saved": texts.translate(
            "Figures",
            "Lignes de commande que ce magasin n’avait pas en cette quantité au moment de la commande,"
            " et que le serveur a gardées. Sans la borne, elles n’étaient pas une vente ici."
            " Un retour compte en moins, le jour où il est reçu."
            " L’écart compare à la même durée juste avant.",
        ),
        "unmet": texts.translate(
            "Figures",
            "Articles regardés trois secondes au moins que ce magasin n’avait pas, et recherches sans réponse."
            " Une visite compte une fois par article. Valeur : une pièce par visite, au prix public du jour."
            " Les mots de moins de trois visites ne sont pas montrés.",
        ),
        "funnel": texts.translate(
            "Figures",
            "Visites qui ont vu chaque écran, comptées une fois chacune."
            " Le pourcentage est l’écart avec l’étape d’avant.",
        ),
        "credits": texts.translate(
            "Figures",
            "Valeur des lignes non annulées des commandes de ce magasin, selon les parts notées à la commande."
            " Les personnes et le reste font ensemble le total."
            " Un retour compte en moins, le jour où il est reçu, dans les mêmes parts.",
        ),
        "ease": texts.translate(
            "Figures",
            "Réponses à la seule question posée après une commande : « C’était facile ? ». Personne n’est nommé.",
        ),
        "sources": texts.translate(
            "Figures",
            "Visites commencées par un code imprimé et commandes qui en viennent, par édition et par page."
            " De tous les magasins : un catalogue se lit partout.",
        ),
        "stock_outs": texts.translate(
            "Figures",
            "Articles manqués ou vendus pendant ces jours, dont il ne reste rien à promettre ici maintenant."
            " À droite, ce que les autres lieux peuvent promettre.",
        ),
        "slow": texts.translate(
            "Figures",
            "Articles en rayon ici qu’aucune commande de ces jours n’a pris ici. Valeur au prix public du jour."
            " Les ventes en caisse sans borne ne sont pas connues.",
        ),
        "tried": texts.translate(
            "Figures",
            "Pièces demandées en essayage ces jours-là, une par taille : essayées quand elles sont venues en cabine ou ont"
            " été gardées. Les raisons sont celles que l’équipe a notées.",
        ),
        "trials": texts.translate(
            "Figures",
            "Chaque visite voit une version tirée au sort. L’écart est celui des visites qui commandent ;"
            " l’intervalle contient l’écart vrai 95 fois sur 100. S’il contient zéro, rien n’est prouvé.",
        ),
    }[topic]


def why(reason: str, words: Wording) -> str:
    """Why a variant was missed."""
    texts = texts_in(words.language)
    return {
        "not_here": texts.translate("Figures", "pas ici, pris autrement"),
        "refused_alternative": texts.translate("Figures", "autre solution refusée"),
        "sold_out": texts.translate("Figures", "rupture partout"),
    }[reason]


def screen_name(screen: str, words: Wording) -> str:
    """A screen of the kiosk."""
    texts = texts_in(words.language)
    named = {
        "attract": texts.translate("Figures", "Veille"),
        "home": texts.translate("Figures", "Accueil"),
        "scan": texts.translate("Figures", "Lecture d’un code"),
        "search": texts.translate("Figures", "Recherche"),
        "product": texts.translate("Figures", "Fiche"),
        "selection": texts.translate("Figures", "Sélection"),
        "compare": texts.translate("Figures", "Comparaison"),
        "cart": texts.translate("Figures", "Panier"),
        "checkout": texts.translate("Figures", "Coordonnées"),
        "payment": texts.translate("Figures", "Paiement"),
        "done": texts.translate("Figures", "Terminé"),
        "order": texts.translate("Figures", "Ma commande"),
        "return": texts.translate("Figures", "Retour"),
    }
    return named.get(screen, screen)


def trial_name(name: str, words: Wording) -> str:
    """A trial (``home``), or one of its variants (``home.b``)."""
    texts = texts_in(words.language)
    named = {
        "home": texts.translate("Figures", "Accueil : quelle porte d’abord ?"),
        "home.a": texts.translate("Figures", "A · Mon panier d’abord"),
        "home.b": texts.translate("Figures", "B · La recherche d’abord"),
    }
    return named.get(name, name)
