"""Invented names, in the scripts and spellings in which they reach a legal aid office."""

from random import Random
from typing import NamedTuple


class FamilyName(NamedTuple):
    """A surname as a man and as a woman bears it, in its own script and in Latin letters."""

    his: str
    hers: str
    his_in_latin: str
    hers_in_latin: str


class GivenName(NamedTuple):
    text: str
    in_latin: str


class Origin(NamedTuple):
    """Where people come from: their nationality, and the names they bear."""

    country: str
    families: tuple[FamilyName, ...]
    men: tuple[GivenName, ...]
    women: tuple[GivenName, ...]


class Household:
    """People of one surname. Nobody gets a name that is among those `taken`; each new one is added to them."""

    def __init__(self, origin: Origin, random: Random, taken: set[str]) -> None:
        self.country = origin.country
        families = random.sample(origin.families, len(origin.families))
        self._surname = min(families, key=lambda family: _borne_by(family, taken))
        self._men = random.sample(origin.men, len(origin.men))
        self._women = random.sample(origin.women, len(origin.women))
        self._taken = taken

    def name(self, *, woman: bool) -> list[dict[str, str]]:
        """Return the names of one more member, as the case file writes them."""
        his, hers, his_in_latin, hers_in_latin = self._surname
        surname, surname_in_latin = (hers, hers_in_latin) if woman else (his, his_in_latin)
        among = self._women if woman else self._men
        given = next(one for one in among if f"{one.text} {surname}" not in self._taken)
        text, in_latin = f"{given.text} {surname}", f"{given.in_latin} {surname_in_latin}"
        self._taken.add(text)
        names = [{"text": text, "kind": "passport"}]
        return names if text == in_latin else [*names, {"text": in_latin, "kind": "transliteration"}]


def _borne_by(family: FamilyName, names: set[str]) -> int:
    return sum(name.endswith((f" {family.his}", f" {family.hers}")) for name in names)


def _families(*written: str) -> tuple[FamilyName, ...]:
    """Read surnames written `his hers his-in-latin hers-in-latin`, or `his his-in-latin` where both are alike."""
    parted = (one.split() for one in written)
    return tuple(
        FamilyName(*parts) if len(parts) == 4 else FamilyName(parts[0], parts[0], parts[1], parts[1])
        for parts in parted
    )


def _given(*written: str) -> tuple[GivenName, ...]:
    return tuple(GivenName(*one.split()) for one in written)


RUSSIAN = Origin(
    "RU",
    _families(
        "Лесников Лесникова Lesnikov Lesnikova",
        "Озеров Озерова Ozerov Ozerova",
        "Кречетов Кречетова Krechetov Krechetova",
        "Полевой Полевая Polevoy Polevaya",
        "Журавин Журавина Zhuravin Zhuravina",
    ),
    _given("Алексей Aleksey", "Денис Denis", "Егор Yegor", "Артём Artyom", "Илья Ilya", "Фёдор Fyodor"),
    _given("Ирина Irina", "Вера Vera", "Ксения Kseniya", "Соня Sonya", "Любовь Lyubov", "Алёна Alyona"),
)
CHECHEN = Origin(
    "RU",
    _families(
        "Дашаев Дашаева Dashaev Dashaeva",
        "Ахтаев Ахтаева Akhtaev Akhtaeva",
        "Бештоев Бештоева Beshtoev Beshtoeva",
    ),
    _given("Адам Adam", "Ислам Islam", "Турпал Turpal", "Иса Isa", "Висхан Viskhan", "Лом-Али Lom-Ali"),
    _given("Зара Zara", "Милана Milana", "Хеда Kheda", "Петимат Petimat", "Аминат Aminat", "Марха Markha"),
)
UKRAINIAN = Origin(
    "UA",
    _families("Ґедзь Gedz", "Щиголь Shchyhol", "Пільчук Pilchuk", "Корсуненко Korsunenko"),
    _given("Євген Yevhen", "Ілля Illia", "Богдан Bohdan", "Юрій Yurii"),
    _given("Соломія Solomiia", "Надія Nadiia", "Оксана Oksana", "Юлія Yuliia"),
)
BELARUSIAN = Origin(
    "BY",
    _families("Вярбоўскі Вярбоўская Viarboŭski Viarboŭskaja", "Аўсіевіч Aŭsijevič"),
    _given("Алесь Aleś", "Васіль Vasil", "Юрась Juraś"),
    _given("Ганна Hanna", "Алеся Alesia", "Надзея Nadzieja"),
)
KAZAKH_OF_CHINA = Origin(
    "CN",
    _families(
        "Әділбекұлы Әділбекқызы Ädilbekuly Ädilbekqyzy", "Өмірғалиұлы Өмірғалиқызы Ömirğaliuly Ömirğaliqyzy"
    ),
    _given("Қайыржан Qaiyrjan", "Ұлан Ulan", "Ерболат Erbolat"),
    _given("Гүлнұр Gülnür", "Әсем Äsem", "Жансұлу Jansulu"),
)
KARAKALPAK = Origin(
    "UZ",
    _families("Ǵarezov Ǵarezova Garezov Garezova", "Ótegenov Ótegenova Otegenov Otegenova"),
    _given("Ájiniyaz Azhiniyaz", "Salamat Salamat", "Ońǵar Ongar"),
    _given("Gúlbahar Gulbakhar", "Biybisánem Biybisanem", "Ulbosın Ulbosyn"),
)
UZBEK = Origin(
    "UZ",
    _families("Gʻofurov Gʻofurova Gafurov Gafurova", "Toʻrabekov Toʻrabekova Turabekov Turabekova"),
    _given("Oʻktam Uktam", "Jasur Zhasur", "Shuhrat Shukhrat"),
    _given("Nilufar Nilufar", "Shahlo Shakhlo", "Yulduz Yulduz"),
)
TAJIK = Origin(
    "TJ",
    _families("Қаҳҳорзода Qahhorzoda", "Шарифҷонов Шарифҷонова Sharifjonov Sharifjonova"),
    _given("Ҷамшед Jamshed", "Фирӯз Firuz", "Баҳром Bahrom", "Исмоил Ismoil"),
    _given("Гулчеҳра Gulchehra", "Ӯғулой Ughuloy", "Зӯҳро Zuhro"),
)
TURKMEN = Origin(
    "TM",
    _families("Annaýew Annaýewa Annayev Annayeva", "Çaryýarow Çaryýarowa Charyyarov Charyyarova"),
    _given("Döwlet Dovlet", "Ýazguly Yazguly", "Şöhrat Shokhrat"),
    _given("Jeren Dzheren", "Läle Lale", "Ogulsoltan Ogulsoltan"),
)
AFGHAN = Origin(
    "AF",
    _families("نورزاد Nurzad", "گلستانی Gulistani", "پیمان Payman", "کوهستانی Kohistani"),
    _given(
        "پرویز Parwiz", "جاوید Jawed", "احمدشاه Ahmadshah", "گل‌محمد Gulmohammad", "هارون Harun", "یونس Yunus"
    ),
    _given("ژاله Zhala", "فرشته Fereshta", "گیتی Giti", "پروین Parwin", "مریم Maryam", "سارا Sara"),
)
IRANIAN = Origin(
    "IR",
    _families("چراغی Cheraghi", "آذرپی Azarpey"),
    _given("آرش Arash", "کیان Kian", "پژمان Pezhman"),
    _given("نگار Negar", "شیرین Shirin", "مژده Mozhdeh"),
)
SYRIAN = Origin(
    "SY",
    _families("الزيتوني al-Zaytuni", "القنواتي al-Qanawati"),
    _given("يوسف Yusuf", "خالد Khaled", "إياد Iyad"),
    _given("ليلى Layla", "رؤى Ruaa", "هبة Hiba"),
)
ARMENIAN = Origin(
    "AM",
    _families("Վարդիկյան Vardikyan", "Լուսաբերյան Lusaberyan"),
    _given("Արամ Aram", "Տիգրան Tigran", "Հայկ Hayk"),
    _given("Նարե Nare", "Անի Ani", "Շուշան Shushan"),
)
GEORGIAN = Origin(
    "GE",
    _families("წყაროძე Tsqarodze", "ნიავაძე Niavadze"),
    _given("გიორგი Giorgi", "ლაშა Lasha", "ზურაბ Zurab"),
    _given("თამარ Tamar", "ნინო Nino", "ქეთევან Ketevan"),
)
ERITREAN = Origin(
    "ER",
    _families("ገብረስላሰ Gebreslase", "ተኽለሃይማኖት Teklehaimanot"),
    _given("ተስፋይ Tesfay", "ዮናስ Yonas", "ሚካኤል Mikael"),
    _given("ሰላም Selam", "ራሄል Rahel", "ሉዋም Luwam"),
)
KURDISH = Origin(
    "TR",
    _families("Çağlayan Çağlayan", "Günışığı Günışığı"),
    _given("Baran Baran", "Şiyar Şiyar", "Azad Azad"),
    _given("Şilan Şilan", "Işıl Işıl", "Zîn Zîn"),
)
