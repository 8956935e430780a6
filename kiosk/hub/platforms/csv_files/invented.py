"""Words that invented shops are made of. Names are two syllables of no language, so that they name nobody."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of product: French and English noun, family, sizes and the range of its price in euros."""

    noun: str
    english: str
    family: str
    sizes: tuple[str, ...]
    cheapest: int
    dearest: int


class City(NamedTuple):
    """A place to put a store in."""

    name: str
    postcode: str
    latitude: float
    longitude: float


_LETTERS = ("XS", "S", "M", "L", "XL")
_WOMEN = ("34", "36", "38", "40", "42", "44", "46")
_SHOES = ("36", "37", "38", "39", "40", "41", "42", "43", "44", "45")

FAMILIES = {
    "robes": ("mode", "Robes", "Dresses"),
    "hauts": ("mode", "Hauts", "Tops"),
    "bas": ("mode", "Pantalons et jupes", "Trousers and skirts"),
    "chaussures": ("mode", "Chaussures", "Shoes"),
    "sacs": ("mode", "Maroquinerie", "Leather goods"),
    "soins": ("beaute", "Soins", "Skin care"),
    "parfums": ("beaute", "Parfums", "Perfumes"),
    "luminaires": ("maison", "Luminaires", "Lighting"),
    "textiles": ("maison", "Textiles", "Textiles"),
    "table": ("maison", "Table", "Tableware"),
    "mobilier": ("bureau", "Mobilier", "Furniture"),
    "papeterie": ("bureau", "Papeterie", "Stationery"),
}
DEPARTMENTS = {
    "mode": ("Mode", "Fashion"),
    "beaute": ("Beauté", "Beauty"),
    "maison": ("Maison", "Home"),
    "bureau": ("Bureau", "Office"),
}
KINDS = (
    Kind("Robe", "dress", "robes", _WOMEN, 59, 249),
    Kind("Robe longue", "long dress", "robes", _WOMEN, 79, 299),
    Kind("Chemise", "shirt", "hauts", _LETTERS, 39, 129),
    Kind("Pull", "jumper", "hauts", _LETTERS, 49, 189),
    Kind("T-shirt", "T-shirt", "hauts", _LETTERS, 19, 59),
    Kind("Veste", "jacket", "hauts", _LETTERS, 89, 349),
    Kind("Jean", "jeans", "bas", _WOMEN, 59, 159),
    Kind("Jupe", "skirt", "bas", _WOMEN, 39, 149),
    Kind("Pantalon", "trousers", "bas", _WOMEN, 59, 179),
    Kind("Baskets", "trainers", "chaussures", _SHOES, 69, 189),
    Kind("Bottines", "ankle boots", "chaussures", _SHOES, 99, 289),
    Kind("Sac", "bag", "sacs", ("",), 49, 390),
    Kind("Portefeuille", "wallet", "sacs", ("",), 29, 119),
    Kind("Crème", "cream", "soins", ("50 ml", "100 ml"), 14, 89),
    Kind("Sérum", "serum", "soins", ("30 ml",), 24, 110),
    Kind("Parfum", "perfume", "parfums", ("30 ml", "50 ml", "100 ml"), 39, 180),
    Kind("Lampe", "lamp", "luminaires", ("",), 39, 290),
    Kind("Coussin", "cushion", "textiles", ("40 × 40", "50 × 50"), 19, 79),
    Kind("Plaid", "throw", "textiles", ("130 × 170",), 39, 159),
    Kind("Tapis", "rug", "textiles", ("120 × 170", "160 × 230", "200 × 300"), 89, 690),
    Kind("Assiette", "plate", "table", ("Ø 21", "Ø 27"), 7, 39),
    Kind("Tasse", "cup", "table", ("",), 7, 29),
    Kind("Bureau", "desk", "mobilier", ("120 cm", "140 cm", "160 cm"), 190, 990),
    Kind("Fauteuil", "chair", "mobilier", ("",), 129, 690),
    Kind("Étagère", "shelving", "mobilier", ("80 cm", "120 cm"), 79, 490),
    Kind("Carnet", "notebook", "papeterie", ("A5", "A6"), 6, 39),
    Kind("Stylo", "pen", "papeterie", ("",), 9, 129),
)
MATERIALS = {
    "robes": (("lin lavé", "washed linen"), ("crêpe", "crêpe"), ("viscose", "viscose"), ("soie", "silk")),
    "hauts": (("coton", "cotton"), ("laine mérinos", "merino wool"), ("flanelle", "flannel"), ("lin", "linen")),
    "bas": (("denim", "denim"), ("velours côtelé", "corduroy"), ("toile de coton", "cotton canvas")),
    "chaussures": (("cuir", "leather"), ("daim", "suede"), ("toile", "canvas")),
    "sacs": (
        ("cuir grainé", "grained leather"),
        ("cuir végétal", "vegetable leather"),
        ("toile cirée", "waxed canvas"),
    ),
    "soins": (("karité", "shea"), ("camélia", "camellia"), ("avoine", "oat")),
    "parfums": (("figuier", "fig tree"), ("iris", "iris"), ("cèdre", "cedar"), ("néroli", "neroli")),
    "luminaires": (("céramique", "ceramic"), ("laiton", "brass"), ("verre soufflé", "blown glass")),
    "textiles": (("laine", "wool"), ("lin épais", "heavy linen"), ("coton tissé", "woven cotton")),
    "table": (("grès", "stoneware"), ("porcelaine", "porcelain"), ("faïence", "earthenware")),
    "mobilier": (("chêne", "oak"), ("noyer", "walnut"), ("hêtre", "beech"), ("acier laqué", "lacquered steel")),
    "papeterie": (("toile", "cloth"), ("papier à grain", "grained paper"), ("laiton", "brass")),
}
COLOURS = (
    ("corail", "corail", "coral", "#B5432E"),
    ("ocre", "ocre", "ochre", "#CF9A3E"),
    ("camel", "camel", "camel", "#C0966A"),
    ("ivoire", "ivoire", "ivory", "#EDE3D0"),
    ("sauge", "sauge", "sage", "#7E9C8B"),
    ("vert-sapin", "vert sapin", "fir green", "#3F6657"),
    ("petrole", "bleu pétrole", "petrol blue", "#2F6B73"),
    ("bleu-nuit", "bleu nuit", "midnight blue", "#2F4560"),
    ("bordeaux", "bordeaux", "burgundy", "#7E2F46"),
    ("rose-poudre", "rose poudré", "powder pink", "#D8A79A"),
    ("gris-perle", "gris perle", "pearl grey", "#B4B5B3"),
    ("noir", "noir", "black", "#2E2B2C"),
)
FIRST_SYLLABLES = (
    "Al", "Ar", "Bel", "Ber", "Bri", "Cal", "Cé", "Cla", "Cor", "Da", "Dor", "Él", "Er", "Fa", "Fio", "Ga", "Gal",
    "Gui", "Hé", "Il", "Jo", "La", "Lan", "Li", "Lor", "Ma", "Mar", "Mé", "Mir", "Na", "Né", "No", "O", "Or",
    "Pal", "Pé", "Pri", "Qui", "Ra", "Ri", "Ro", "Sa", "Sé", "Sil", "So", "Ta", "Té", "Tor", "U", "Val", "Vé",
    "Vir", "Zé",
)  # fmt: skip
LAST_SYLLABLES = (
    "bane", "bel", "cine", "dane", "dine", "don", "fane", "gane", "lac", "lane", "leine", "lise", "lune", "mance",
    "mel", "mine", "mon", "nac", "nelle", "nie", "noé", "ran", "rande", "rel", "rie", "rine", "ris", "rive", "rol",
    "sande", "sel", "sine", "sol", "tane", "tel", "tine", "ton", "vane", "vel", "vine", "vone",
)  # fmt: skip
CITIES = (
    City("Lyon", "69002", 45.7590, 4.8334),
    City("Paris", "75004", 48.8572, 2.3611),
    City("Marseille", "13001", 43.2932, 5.3785),
    City("Toulouse", "31000", 43.6045, 1.4440),
    City("Nice", "06000", 43.7009, 7.2684),
    City("Nantes", "44000", 47.2135, -1.5570),
    City("Montpellier", "34000", 43.6093, 3.8772),
    City("Strasbourg", "67000", 48.5818, 7.7509),
    City("Bordeaux", "33000", 44.8410, -0.5757),
    City("Lille", "59800", 50.6389, 3.0635),
    City("Rennes", "35000", 48.1108, -1.6800),
    City("Reims", "51100", 49.2540, 4.0315),
    City("Grenoble", "38000", 45.1924, 5.7283),
    City("Dijon", "21000", 47.3215, 5.0415),
    City("Angers", "49100", 47.4712, -0.5518),
    City("Tours", "37000", 47.3941, 0.6848),
    City("Clermont-Ferrand", "63000", 45.7786, 3.0850),
    City("Annecy", "74000", 45.9001, 6.1255),
    City("Metz", "57000", 49.1190, 6.1757),
    City("Caen", "14000", 49.1829, -0.3707),
)
