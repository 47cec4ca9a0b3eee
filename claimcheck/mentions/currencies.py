"""Names, symbols and codes of money, with the unit that each stands for (ISO 4217 in lower case).

Old currencies keep their old codes (marks are `dem`). A bare "dollar" is American, a bare "franc" French, a bare "pound" British:
that is how English-language news used them.
"""

from __future__ import annotations

from claimcheck.mentions.tokens import vocabulary

SYMBOLS = {
    "$": "usd", "£": "gbp", "€": "eur", "¥": "jpy", "₹": "inr", "₽": "rub", "₩": "krw", "₺": "try", "₦": "ngn", "₴": "uah",
    "₪": "ils", "₫": "vnd", "₱": "php", "฿": "thb", "₵": "ghs", "￥": "jpy", "＄": "usd", "₨": "inr", "元": "cny",
}  # fmt: skip
# What may touch a dollar sign from the left.
DOLLAR_PREFIXES = {
    "us": "usd", "u.s.": "usd", "c": "cad", "ca": "cad", "can": "cad", "cdn": "cad", "a": "aud", "au": "aud", "nz": "nzd",
    "hk": "hkd", "s": "sgd", "sg": "sgd", "nt": "twd", "r": "brl", "mx": "mxn", "j": "jmd", "tt": "ttd",
    "int": "intl_usd", "int'l": "intl_usd", "intl": "intl_usd", "ppp": "intl_usd", "i": "intl_usd",
}  # fmt: skip
# Words written before the number ("Rs 500", "DM 3 bn"); capitals are asked for where True.
BEFORE = {
    "rs": ("inr", False), "inr": ("inr", True), "dm": ("dem", True), "rm": ("myr", True), "rp": ("idr", False),
    "rmb": ("cny", True), "ksh": ("kes", False), "sh": ("kes", False), "ffr": ("frf", False), "sfr": ("chf", False),
    "stg": ("gbp", False), "ecu": ("xeu", False), "tk": ("bdt", False), "kr": ("sek", False), "n": ("ngn", True), "r": ("zar", True),
    "nis": ("ils", True), "dh": ("aed", False), "dhs": ("aed", False), "skr": ("sek", False), "dkr": ("dkk", False),
    "nkr": ("nok", False), "tsh": ("tzs", False), "ush": ("ugx", False), "birr": ("etb", False),
}  # fmt: skip
# The same in any case.
BEFORE_IN_LOWER_CASE = {"dlrs": "usd", "dlr": "usd"}
CODES = vocabulary(
    "usd eur gbp jpy inr cny cad aud nzd hkd sgd chf sek nok dkk rub brl mxn zar krw idr thb myr php twd pln huf czk ils "
    "aed sar ngn ghs kes egp pkr bdt lkr vnd clp cop pen ars uah ron bgn dem frf itl esp nlg bef xdr xeu rmb"
)  # fmt: skip
CODE_UNITS = {"rmb": "cny"}

# Plural and singular nouns after the number.
NOUNS = {
    "dollars": "usd", "dollar": "usd", "dlrs": "usd", "dlr": "usd", "bucks": "usd", "greenbacks": "usd",
    "pounds": "gbp", "pound": "gbp", "stg": "gbp", "sterling": "gbp", "quid": "gbp",
    "euros": "eur", "euro": "eur", "yen": "jpy", "yuan": "cny", "renminbi": "cny", "rmb": "cny",
    "marks": "dem", "deutschmarks": "dem", "deutschemarks": "dem", "d-marks": "dem", "dm": "dem",
    "francs": "frf", "franc": "frf", "ffr": "frf", "sfr": "chf",
    "rupees": "inr", "rupee": "inr", "rs": "inr", "rand": "zar", "rands": "zar",
    "roubles": "rub", "rubles": "rub", "rouble": "rub", "ruble": "rub", "lire": "itl", "lira": "itl",
    "guilders": "nlg", "guilder": "nlg", "pesetas": "esp", "peseta": "esp", "schillings": "ats", "escudos": "pte",
    "drachmas": "grd", "punts": "iep", "markka": "fim", "markkas": "fim", "ecus": "xeu", "ecu": "xeu", "sdrs": "xdr",
    "reais": "brl", "cruzados": "brc", "cruzeiros": "brr", "australs": "ara", "intis": "pei", "bolivars": "veb",
    "naira": "ngn", "nairas": "ngn", "cedis": "ghs", "cedi": "ghs", "birr": "etb", "kwacha": "zmw", "pula": "bwp",
    "taka": "bdt", "takas": "bdt", "rupiah": "idr", "rupiahs": "idr", "ringgit": "myr", "baht": "thb", "dong": "vnd",
    "zlotys": "pln", "zloty": "pln", "zloties": "pln", "forints": "huf", "forint": "huf", "hryvnia": "uah", "hryvnias": "uah",
    "lei": "ron", "leva": "bgn", "tenge": "kzt", "shekels": "ils", "shekel": "ils", "riyals": "sar", "riyal": "sar",
    "dirhams": "aed", "dirham": "aed", "koruna": "czk", "korunas": "czk", "kronor": "sek", "kroner": "dkk", "won": "krw",
}  # fmt: skip
# Nouns that several countries share, by the word before them.
SHARED = {
    ("us", "usd"): "dollars dollar dlrs dlr",
    ("american", "usd"): "dollars dollar dlrs dlr",
    ("canadian", "cad"): "dollars dollar dlrs dlr",
    ("australian", "aud"): "dollars dollar dlrs dlr",
    ("kong", "hkd"): "dollars dollar dlrs dlr",
    ("zealand", "nzd"): "dollars dollar dlrs dlr",
    ("singapore", "sgd"): "dollars dollar dlrs dlr",
    ("taiwan", "twd"): "dollars dollar dlrs dlr",
    ("jamaican", "jmd"): "dollars dollar dlrs dlr",
    ("zimbabwe", "zwd"): "dollars dollar dlrs dlr",
    ("namibian", "nad"): "dollars dollar dlrs dlr",
    ("international", "intl_usd"): "dollars dollar dlrs dlr",
    ("ppp", "intl_usd"): "dollars dollar dlrs dlr",
    ("british", "gbp"): "pounds pound",
    ("egyptian", "egp"): "pounds pound",
    ("irish", "iep"): "pounds pound punts",
    ("sudanese", "sdg"): "pounds pound",
    ("syrian", "syp"): "pounds pound",
    ("lebanese", "lbp"): "pounds pound",
    ("cyprus", "cyp"): "pounds pound",
    ("swiss", "chf"): "francs franc",
    ("french", "frf"): "francs franc",
    ("belgian", "bef"): "francs franc",
    ("luxembourg", "luf"): "francs franc",
    ("cfa", "xof"): "francs franc",
    ("rwandan", "rwf"): "francs franc",
    ("congolese", "cdf"): "francs franc",
    ("german", "dem"): "marks mark",
    ("deutsche", "dem"): "marks mark",
    ("finnish", "fim"): "marks markka",
    ("indian", "inr"): "rupees rupee",
    ("pakistani", "pkr"): "rupees rupee",
    ("pakistan", "pkr"): "rupees rupee",
    ("lankan", "lkr"): "rupees rupee",
    ("nepalese", "npr"): "rupees rupee",
    ("mauritian", "mur"): "rupees rupee",
    ("turkish", "try"): "lira liras lire",
    ("italian", "itl"): "lira lire",
    ("mexican", "mxn"): "pesos peso",
    ("argentine", "ars"): "pesos peso",
    ("philippine", "php"): "pesos peso",
    ("chilean", "clp"): "pesos peso",
    ("colombian", "cop"): "pesos peso",
    ("cuban", "cup"): "pesos peso",
    ("dominican", "dop"): "pesos peso",
    ("swedish", "sek"): "crowns crown kronor krona",
    ("danish", "dkk"): "crowns crown kroner krone",
    ("norwegian", "nok"): "crowns crown kroner krone",
    ("icelandic", "isk"): "crowns kronur krona",
    ("czech", "czk"): "crowns crown koruna korunas",
    ("korean", "krw"): "won",
    ("saudi", "sar"): "riyals riyal",
    ("qatari", "qar"): "riyals riyal",
    ("iranian", "irr"): "rials rial",
    ("omani", "omr"): "rials rial riyals",
    ("kuwaiti", "kwd"): "dinars dinar",
    ("jordanian", "jod"): "dinars dinar",
    ("iraqi", "iqd"): "dinars dinar",
    ("algerian", "dzd"): "dinars dinar",
    ("tunisian", "tnd"): "dinars dinar",
    ("bahraini", "bhd"): "dinars dinar",
    ("libyan", "lyd"): "dinars dinar",
    ("yugoslav", "yud"): "dinars dinar",
    ("moroccan", "mad"): "dirhams dirham",
    ("kenyan", "kes"): "shillings shilling",
    ("kenya", "kes"): "shillings shilling",
    ("ugandan", "ugx"): "shillings shilling",
    ("tanzanian", "tzs"): "shillings shilling",
    ("somali", "sos"): "shillings shilling",
    ("austrian", "ats"): "schillings schilling",
    ("russian", "rub"): "roubles rubles",
    ("soviet", "sur"): "roubles rubles",
    ("belarusian", "byn"): "roubles rubles",
    ("chinese", "cny"): "yuan renminbi",
    ("japanese", "jpy"): "yen",
    ("african", "zar"): "rand rands",
    ("brazilian", "brl"): "reais real",
}  # fmt: skip
SHARED_NOUNS = {(country, noun): unit for (country, unit), nouns in SHARED.items() for noun in nouns.split()}
# First words of two-word countries above.
COUNTRY_HEADS = frozenset({"hong", "new", "sri", "south", "united"})
