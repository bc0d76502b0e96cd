"""Which language a text is in, as far as one must know to say kindly that it is not read here.

Letters tell the script, the commonest words the languages that are written in Latin letters. A text is foreign only
where its own words outweigh the English ones, so names of places in an English sentence are none.
Not covered: single words, a foreign text of rare words alone, and languages that are not in the table.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Set as AbstractSet
from typing import Final

from generators.errors import InvalidTask


def split(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


_SCRIPTS: Final[dict[str, str]] = {
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "KATAKANA-HIRAGANA": "Japanese",
    "HANGUL": "Korean",
    "CYRILLIC": "Russian or another language in Cyrillic letters",
    "ARABIC": "Arabic or another language in Arabic letters",
    "HEBREW": "Hebrew",
    "GREEK": "Greek",
    "DEVANAGARI": "Hindi or another language in Devanagari",
    "THAI": "Thai",
}
"""First words of the names that Unicode gives to letters, and what they are mostly used for."""
_KANA_SHARE: Final = 6
"""Japanese is mostly Chinese characters at times, but one letter in six is kana; in Chinese, の is a rare ornament."""

_IN_NAMES: Final = split(
    "a al am an auf ben bin con d da das de del den der des di die do dos du el en i il in l la las le les lo los mar "
    "mont monte o on os per pont por port pro punta rio s saint sal san santa sao sol st sur te ter und van villa von y"
)
"""Words of other languages that stand in names and titles everywhere: alone they tell nothing."""
_WORDS: Final[dict[str, frozenset[str]]] = {
    "German": split(
        "ein eine einen einem einer eines der die das den dem des und mit im am auf ist sind nicht ohne von vom zum "
        "zur bei unter uber neben zwischen vor hinter zwei drei vier viele kleine kleiner kleines grosse grosser "
        "grosses rot rote roter rotes roten blau blaue schwarz schwarze weiss weisse grun grune alte alter altes "
        "dunkel dunkle dunkler dunkles hell helle heller helles haus zimmer raum wald tisch stuhl stuhle meer nacht "
        "stadt strasse schloss berg berge garten kirche mach mache stell setze nimm bitte zeig ich mir"
    ),
    "French": split(
        "un une le la les des du de d l au aux et avec sans dans sur sous pres entre devant derriere est sont qui il "
        "elle deux trois quatre beaucoup petit petite petits grand grande grands rouge rouges bleu bleue noir noire "
        "blanc blanche vert verte vieux vieille sombre clair claire maison chambre piece foret lit chaise chaises mer "
        "plage nuit ville rue chateau montagne jardin eglise mets mettez ajoute enleve peins rends je moi"
    ),
    "Spanish": split(
        "un una unos unas el la los las de del y con sin en sobre bajo junto entre frente detras es son hay que dos "
        "tres cuatro muchos muchas pequeno pequena grande rojo roja rojos rojas azul negro negra blanco blanca verde "
        "viejo vieja oscuro oscura claro clara casa habitacion cuarto bosque mesa silla sillas cama mar playa noche "
        "ciudad calle castillo montana jardin iglesia pon haz quita agrega anade pinta quiero"
    ),
    "Portuguese": split(
        "um uma uns umas o a os as de do da dos das e com sem em no na nos nas sobre sob perto entre frente atras "
        "sao ha que dois duas tres quatro muitos muitas pequeno pequena grande vermelho vermelha azul preto preta "
        "branco branca verde velho velha escuro escura claro clara casa quarto sala floresta mesa cadeira cadeiras "
        "cama mar praia noite cidade rua castelo montanha jardim igreja coloque faca remova quero"
    ),
    "Italian": split(
        "un una uno il lo la i gli le di del della dei delle e con senza in nel nella sul sulla sopra sotto vicino tra "
        "davanti dietro sono che due tre quattro molti molte piccolo piccola grande rosso rossa rossi blu nero nera "
        "bianco bianca verde vecchio vecchia scuro scura luminoso luminosa casa camera stanza foresta bosco tavolo "
        "sedia sedie letto mare spiaggia notte citta strada castello montagna giardino chiesa metti fai togli aggiungi"
    ),
    "Dutch": split(
        "een het de der den van en met zonder in op onder naast tussen voor achter zijn die dat er twee drie vier veel "
        "kleine grote rood rode blauw blauwe zwart zwarte wit witte groen groene oude donker donkere lichte huis kamer "
        "bos tafel stoel stoelen zee strand nacht stad straat kasteel berg tuin kerk maak zet verwijder ik"
    ),
    "Swedish, Danish or Norwegian": split(
        "en ett et den det de och og med utan uten uden i pa under bredvid mellan mellom mellem ar som tva tre fyra "
        "liten lite stor stort rod rodt bla svart sort vit hvit hvid gron gammal gammel mork morkt ljus ljust hus rum "
        "rom skog skov bord stol stolar stoler hav strand natt nat stad gata slott berg fjell hage kyrka kirke"
    ),
    "Polish": split(
        "i z w na pod obok miedzy przed za jest bez dwa dwie trzy cztery maly mala duzy duza czerwony czerwona "
        "niebieski czarny czarna bialy biala zielony stary stara ciemny ciemna jasny jasna dom pokoj las stol krzeslo "
        "krzesla lozko morze plaza noc miasto ulica zamek gora gory ogrod kosciol"
    ),
    "Turkish": split(
        "bir ve ile icin uzerinde altinda yaninda arasinda iki uc dort cok kucuk buyuk kirmizi mavi siyah beyaz yesil "
        "eski karanlik aydinlik parlak ev oda orman masa sandalye yatak deniz gece sehir sokak kale dag bahce"
    ),
    "Vietnamese": split(
        "mot cai can nha phong va voi khong trong tren duoi canh hai bon nhieu nho lon mau xanh trang cu toi sang rung "
        "ban ghe giuong bien dem thanh pho duong nui vuon"
    ),
    "Indonesian or Malay": split(
        "sebuah seorang yang dan dengan tanpa di dari pada atas bawah samping antara dua tiga empat banyak kecil besar "
        "merah biru hitam putih hijau tua gelap terang rumah kamar hutan meja kursi laut pantai malam kota jalan "
        "gunung kebun"
    ),
}
"""The commonest words, and those of scenes, without their accents."""
_OPENERS: Final = split("ein eine einen une una uma een ett bir sebuah")
"""A text that begins with one of these is foreign, even where it has no other common word."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_ADDRESS: Final = re.compile(r"\b(?:[a-z][a-z0-9+.-]*://|www\.)\S+", re.IGNORECASE)
_LIGATURES: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th"}
)


class UnreadLanguage(InvalidTask):
    """The text is in a language that there is no reader for. The text of the error says which are read."""

    code = "unread_language"


def check_language(field: str, text: str, english: AbstractSet[str], remedy: str = "") -> None:
    """Refuse what is neither English nor Chinese. `remedy` is what else to do but to write it anew.

    Raises:
        UnreadLanguage: names the field, the language and the remedy.
    """
    if language := foreign_language(text, english):
        raise UnreadLanguage(
            f"{field}: this looks like {language}, and only English and Chinese are understood here yet; "
            f"write it in one of them{remedy}"
        )


def legible(text: str) -> str:
    """What of `text` can be read: not its invisible and control characters, and not the addresses in it.

    Characters that are invisible join the letters around them, controls and addresses part them.
    """
    kept = (_seen(c) for c in text) if not text.isascii() or not text.isprintable() else text
    return _ADDRESS.sub(" ", "".join(kept))


def _seen(character: str) -> str:
    match unicodedata.category(character):
        case "Cf" | "Cs":
            return ""
        case "Cc":
            return " "
    return character


def bare(text: str) -> str:
    """`text` in lower case, its Latin letters and digits without accents and plain: "Łódź" is "lodz"."""
    lower = text.lower().translate(_LIGATURES)
    if lower.isascii():
        return lower
    parted = (unicodedata.normalize("NFKD", c) if c.isalpha() or c.isdecimal() else c for c in lower)
    letters = "".join(c for c in "".join(parted) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", letters).lower()


def foreign_language(text: str, english: AbstractSet[str]) -> str | None:
    """What language `text` is in, if it is none that there is a reader for; None for English and Chinese.

    `english` are the English words that one may be sure of, in lower case.
    """
    scripts = Counter(_script(c) for c in text if c.isalpha())
    count, latin, han = scripts.total(), scripts["LATIN"], scripts["CJK"]
    kana = sum(scripts[script] for script, language in _SCRIPTS.items() if language == "Japanese")
    if kana and kana + han > latin and _KANA_SHARE * kana >= kana + han:
        return "Japanese"
    if 2 * (latin + han) < count:
        script = max((s for s in scripts if s not in ("LATIN", "CJK")), key=lambda s: scripts[s])
        return _SCRIPTS.get(script, f"a language in {script.capitalize()} letters")
    return None if han > latin else _of_words(_WORD.findall(bare(text)), english)


def _script(letter: str) -> str:
    """The script of a letter, full-width and mathematical ones taken for what they show."""
    name = unicodedata.name(unicodedata.normalize("NFKC", letter)[0], "UNKNOWN")
    return name.partition(" ")[0]


def _of_words(words: list[str], english: AbstractSet[str]) -> str | None:
    best, most = None, 0
    for language, known in _WORDS.items():
        own = [word for word in words if word in known and word not in english]
        ours = sum(word in english and word not in known for word in words)
        enough = 0 if words[0] in own and words[0] in _OPENERS else 1
        if len(own) > max(most, ours, enough) and not _IN_NAMES.issuperset(own):
            best, most = language, len(own)
    return best
