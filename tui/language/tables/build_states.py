"""Build `states.txt` from the facts of countryinfo and from corrections and additions of our own.

Run by hand, with countryinfo 1.0.1 installed: `python -m tui.language.tables.build_states`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("states.txt")
HEADER = """\
# The states of the world: name | other names | adjectives and nouns of its people | seats of its government
# Names, adjectives and capitals are facts from countryinfo 1.0.1 (Porimol Chandro, MIT licence),
# https://github.com/porimol/countryinfo, corrected and completed by hand in `build_states.py`.
"""
LEFT_OUT = re.compile(  # territories, and two entries that stand twice
    "American Samoa|Anguilla|Antarctica|Antilles|Aruba|Bermuda|Bonaire|Bouvet|British Indian|Cayman|Christmas"
    "|Cocos|Cook Islands|Curaçao|Faroe|French |Gibraltar|Guadeloupe|Guam|Guernsey|Heard|Vatican City State"
    "|Isle of Man|Jersey|Martinique|Mayotte|Montserrat|New Caledonia|Niue|Norfolk|Northern Mariana|Palestine,"
    "|Pitcairn|Réunion|Saint (?:Barth|Helena|Martin|Pierre)|Serbia and|Sint Maarten|South Georgia|Svalbard"
    "|Tokelau|Turks|United States Minor|Virgin Islands|Wallis|Western Sahara|Åland|Falkland"
)
RENAMED = {
    "The Bahamas": "Bahamas",
    "The Gambia": "Gambia",
    "Federated States of Micronesia": "Micronesia",
    "Holy See (Vatican City State)": "Vatican",
    "Republic of Macedonia": "North Macedonia",
    "Swaziland": "Eswatini",
}
_OFFICIAL = re.compile(
    r"(?:[A-Z][a-z']+ )*(?:Republic|Kingdom|State|Federation|Confederation|Union|Sultanate|Commonwealth)"
    r"(?: of .+)?"
)
NAMES = {
    "Bosnia and Herzegovina": "Bosnia; Bosnia-Herzegovina",
    "Cape Verde": "Cabo Verde",
    "Czech Republic": "Czechia",
    "China": "People's Republic of China; PRC; Communist China",
    "Democratic Republic of the Congo": "DR Congo; DRC; Congo-Kinshasa",
    "Dominican Republic": "",
    "East Timor": "Timor-Leste",
    "Eswatini": "Swaziland",
    "Ivory Coast": "Côte d'Ivoire",
    "Myanmar": "Burma",
    "Netherlands": "Holland",
    "North Korea": "DPRK; Democratic People's Republic of Korea",
    "North Macedonia": "Macedonia",
    "Republic of the Congo": "Congo-Brazzaville; Congo",
    "Russia": "Russian Federation",
    "Saint Kitts and Nevis": "St. Kitts and Nevis",
    "Saint Lucia": "St. Lucia",
    "Saint Vincent and the Grenadines": "St. Vincent and the Grenadines",
    "South Korea": "ROK; Republic of Korea",
    "Syria": "Syrian Arab Republic",
    "São Tomé and Príncipe": "Sao Tome and Principe",
    "Taiwan": "Republic of China; ROC",
    "Trinidad and Tobago": "Trinidad",
    "Turkey": "Türkiye; Turkiye",
    "United Arab Emirates": "UAE; Emirates",
    "United Kingdom": "UK; U.K.; Britain; Great Britain",
    "United States": "United States of America; USA; U.S.A.; US; U.S.; America",
    "Vatican": "Holy See; Vatican City",
    "Vietnam": "Viet Nam",
}
"""Other names, where those of the source are not what English texts write."""
PEOPLE = {
    "Antigua and Barbuda": "Antiguan; Barbudan",
    "Argentina": "Argentine; Argentinian; Argentinean; Argentines; Argentinians",
    "Bosnia and Herzegovina": "Bosnian; Bosnians",
    "Botswana": "Botswanan; Batswana",
    "Burkina Faso": "Burkinabe; Burkinabé",
    "Cape Verde": "Cape Verdean; Cape Verdeans",
    "Central African Republic": "Central African",
    "Denmark": "Danish; Dane; Danes",
    "Djibouti": "Djiboutian; Djiboutians",
    "East Timor": "East Timorese; Timorese",
    "Ecuador": "Ecuadorian; Ecuadorean; Ecuadorians",
    "Estonia": "Estonian; Estonians",
    "Eswatini": "Swazi; Swazis",
    "Finland": "Finnish; Finn; Finns",
    "France": "French; Frenchman; Frenchmen",
    "Georgia": "Georgian; Georgians",
    "Guinea-Bissau": "Bissau-Guinean",
    "Hong Kong": "Hongkonger; Hongkongers",
    "Iceland": "Icelandic; Icelander; Icelanders",
    "Ireland": "Irish; Irishman; Irishmen",
    "Ivory Coast": "Ivorian; Ivorians",
    "Kazakhstan": "Kazakh; Kazakhs; Kazakhstani",
    "Kiribati": "I-Kiribati",
    "Kyrgyzstan": "Kyrgyz; Kirghiz",
    "Lesotho": "Basotho; Mosotho",
    "Liechtenstein": "Liechtensteiner; Liechtensteiners",
    "Luxembourg": "Luxembourgish; Luxembourger; Luxembourgers",
    "Macau": "Macanese",
    "Maldives": "Maldivian; Maldivians",
    "Monaco": "Monegasque; Monegasques",
    "Nepal": "Nepali; Nepalese; Nepalis",
    "Netherlands": "Dutch; Dutchman; Dutchmen",
    "New Zealand": "New Zealander; New Zealanders",
    "North Macedonia": "Macedonian; Macedonians",
    "Philippines": "Philippine; Filipino; Filipinos",
    "Poland": "Polish; Pole; Poles",
    "Saint Kitts and Nevis": "Kittitian; Nevisian",
    "Saint Lucia": "Saint Lucian; Saint Lucians; St. Lucian; St. Lucians",
    "Saint Vincent and the Grenadines": "Saint Vincentian; Saint Vincentians; Vincentian; Vincentians",
    "Saudi Arabia": "Saudi; Saudi Arabian; Saudis",
    "Serbia": "Serbian; Serb; Serbs; Serbians",
    "Seychelles": "Seychellois",
    "Slovenia": "Slovenian; Slovene; Slovenians; Slovenes",
    "Solomon Islands": "Solomon Islander; Solomon Islanders",
    "Spain": "Spanish; Spaniard; Spaniards",
    "Suriname": "Surinamese",
    "Sweden": "Swedish; Swede; Swedes",
    "Tajikistan": "Tajik; Tajiks",
    "Trinidad and Tobago": "Trinidadian; Trinidadians",
    "Turkey": "Turkish; Turk; Turks",
    "Turkmenistan": "Turkmen",
    "United Kingdom": "British; Briton; Britons",
    "Uzbekistan": "Uzbek; Uzbeks; Uzbekistani",
    "Vanuatu": "Ni-Vanuatu",
    "Vatican": "",
}
SEATS = {
    "Belgium": "",  # Brussels stands for the European Union
    "Benin": "",
    "Bolivia": "La Paz",
    "Brazil": "Brasília; Brasilia",
    "Cameroon": "Yaoundé; Yaounde",
    "China": "Beijing; Zhongnanhai",
    "Colombia": "Bogotá; Bogota",
    "Djibouti": "",
    "France": "Paris; Élysée",
    "Hong Kong": "",
    "Kazakhstan": "Astana",
    "Kuwait": "",
    "Luxembourg": "",
    "Macau": "",
    "Maldives": "Malé",
    "Moldova": "Chișinău; Chisinau",
    "Monaco": "",
    "Netherlands": "The Hague",
    "Panama": "",
    "Russia": "Moscow; Kremlin",
    "San Marino": "",
    "Singapore": "",
    "South Korea": "Seoul; Blue House",
    "Sri Lanka": "Colombo",
    "Tanzania": "Dodoma",
    "Togo": "",
    "Turkey": "Ankara",
    "Ukraine": "Kyiv; Kiev",
    "United Kingdom": "London; Downing Street; Whitehall",
    "United States": "Washington; White House; Pentagon",
    "Vatican": "",
}


def rows() -> Iterator[str]:
    """The lines of the table, in alphabetical order."""
    found = {}
    for entry in _entries():
        name = RENAMED.get(entry["name"], entry["name"])
        if not LEFT_OUT.match(entry["name"]):
            found[name] = _row(name, entry)
    found["European Union"] = "European Union|EU; E.U.|| Brussels"
    found["Kosovo"] = "Kosovo||Kosovar; Kosovars|Pristina"
    for _, row in sorted(found.items()):
        yield "|".join(part.strip() for part in row.split("|"))


def _row(name: str, entry: dict[str, Any]) -> str:
    official = [other for other in entry.get("altSpellings") or () if _OFFICIAL.fullmatch(other)]
    names = NAMES.get(name, "; ".join(other for other in official if other != name))
    adjectives = [word for word in (entry.get("demonym") or "").split(",") if word and word != name]
    plural = [f"{word}s" for word in adjectives if word.endswith(("an", "i", "ot", "ak", "ek", "ab"))]
    people = PEOPLE.get(name, "; ".join((*adjectives, *plural)))
    return f"{name}|{names}|{people}|{SEATS.get(name, entry.get('capital') or '')}"


def _entries() -> Iterator[dict[str, Any]]:
    package = import_module("countryinfo")
    for file in sorted(Path(str(package.__file__)).with_name("data").glob("*.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


if __name__ == "__main__":
    TABLE.write_text(HEADER + "\n".join(rows()) + "\n", encoding="utf-8")
