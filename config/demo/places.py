"""Where the stories take place. The offices and courts are real sorts of office; the cases are invented."""

from random import Random
from typing import NamedTuple


class Town(NamedTuple):
    """A town with those who decide there, and where people are held."""

    name: str
    asylum_office: str
    migration_police: str
    court: str
    administrative_court: str
    held_at: str
    airport: str


def _town(name: str, airport: str = "") -> Town:
    return Town(
        name,
        f"commission on refugee status, {name}",
        f"migration service of the police, {name}",
        f"district court No 2, {name}",
        f"inter-district administrative court, {name}",
        f"special reception centre, {name}",
        airport or f"{name} airport",
    )


ALMATY, ASTANA, SHYMKENT = _town("Almaty"), _town("Astana"), _town("Shymkent")
ORAL, ATYRAU, AKTOBE = _town("Oral"), _town("Atyrau"), _town("Aktobe")
TOWNS = {"almaty": (ALMATY, ASTANA, SHYMKENT), "west": (ORAL, ATYRAU, AKTOBE)}

# The border posts through which people of a nationality come, most of them.
POSTS = {
    "RU": ("Syrym checkpoint", "Taskala checkpoint", "Zhaysan checkpoint", "a road checkpoint"),
    "CN": ("Khorgos", "Dostyk station"),
    "UZ": ("Zhibek Zholy checkpoint", "Tazhen checkpoint"),
    "AF": ("Almaty airport",),
    "TJ": ("Almaty airport", "Zhibek Zholy checkpoint"),
    "TM": ("Temir-Baba checkpoint", "Aktau seaport"),
}
ANYWHERE = ("Almaty airport", "Astana airport", "Korday checkpoint")


def town_of(team: str, random: Random) -> Town:
    return random.choice(TOWNS[team])


def post_for(nationality: str, random: Random) -> str:
    return random.choice(POSTS.get(nationality, ANYWHERE))


def docket(random: Random, year: int) -> str:
    """Return a case number as courts write them."""
    return f"{random.randrange(7110, 7190)}-{year % 100}-00-3а/{random.randrange(100, 999)}"
