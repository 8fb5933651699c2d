"""Planting invented names through the product, as its people and programs would type them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from re import search
from urllib.parse import quote

from .browser import Browser
from .guarded import GuardedSite
from .names import Canary

PERSONS_OF_A_CASE = 8
# As an administrator does by a page that asks for a passkey.
INVITE = """
from accounts.actions import invite
from accounts.models import Organisation
from config.clock import now
here = Organisation.objects.get()
print(invite(here, email="{role}@south.example", role="{role}", teams=here.teams.all(), by=None, at=now()).link)
"""


@dataclass
class House:
    """The people of one organisation at their browsers, and a program of the caseworker."""

    caseworker: Browser
    interpreter: Browser
    program: Browser

    @property
    def browsers(self) -> Sequence[Browser]:
        """Everybody."""
        return self.caseworker, self.interpreter, self.program

    def addresses(self) -> bytes:
        """Return every address that a page or an answer has shown to anybody."""
        return b"\n".join(bytes(browser.addresses) for browser in self.browsers)


def found_a_house(site: GuardedSite) -> House:
    """Make an organisation and let its people join and sign in, with a second factor each."""
    site.manage("found", "Legal Aid South", "--administrator", "head@south.example")
    caseworker, interpreter = Browser(site.port), Browser(site.port)
    for browser, role in ((caseworker, "caseworker"), (interpreter, "interpreter")):
        browser.join(site.manage("shell", "--command", INVITE.format(role=role)).split()[-1], f"A {role}")
    token = site.manage("issue_token", "caseworker@south.example", "--label", "tests").split()[-1]
    return House(caseworker, interpreter, Browser(site.port, token))


def plant(house: House, names: Sequence[Canary]) -> list[str]:
    """Let every name be a person's, and stand in references, notes and wherever else text may; return the cases."""
    starts = range(0, len(names), PERSONS_OF_A_CASE)
    chunks = [[name.text for name in names[start : start + PERSONS_OF_A_CASE]] for start in starts]
    cases = [_case_of(house.program, chunk) for chunk in chunks]
    first = names[0].text
    page = f"/cases/{cases[0]}/"
    people = house.caseworker
    assert people.send(f"{page}persons/new/", name_1=f"{first} junior").status == 302
    person = search(r'name="persons" value="([^"]+)"', people.get(f"{page}log/whereabouts/").text)
    assert person
    assert people.send(f"{page}log/whereabouts/", persons=person[1], place=first, note=first).status == 302
    _interpreted(house, page, first)
    assert people.send(f"{page}close/", closed_on="2026-01-05", reason=first).status == 302
    assert people.send(f"{page}reopen/", reason=first).status == 302
    return cases


def _case_of(program: Browser, names: list[str]) -> str:
    case = _made(program, "cases/", reference=f"{names[0]}/7", jurisdiction="KZ")
    for name in names:
        person = _made(program, "persons/", case=case, names=[{"text": name}], nationalities=["RU"])
    asylum = {"kind": "asylum", "procedure": "regular", "subsequent": 0}
    told = {"docket": names[-1], "authority": names[-1], "persons": [person]}
    proceeding = _made(program, "proceedings/", case=case, **asylum, **told)
    noted = {"case": case, "note": names[-1], "source": names[0]}
    day = datetime.now(UTC).date().isoformat()
    _made(program, "facts/", **noted, type="application", proceeding=proceeding, made_on=day)
    ruled = {"body": "authority", "outcome": "rejected", "pronounced_on": day}
    _made(program, "facts/", **noted, type="ruling", proceeding=proceeding, **ruled)
    _made(program, "facts/", **noted, type="whereabouts", person=person, place=names[0])
    return case


def _made(program: Browser, rows: str, **body: object) -> str:
    answer = program.call(rows, body)
    assert answer.status == 201, (rows, answer.status, answer.text)
    found = search(r'"id": ?"([^"]+)"', answer.text)
    assert found
    return found[1]


def _interpreted(house: House, page: str, name: str) -> None:
    asked = house.caseworker.get(f"{page}tasks/new/").text
    interpreter = search(r'<option value="([0-9a-f-]{36})"', asked)
    assert interpreter
    day = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()
    task = {"interpreter": interpreter[1], "text": f"Call {name}.", "until": day}
    assert house.caseworker.send(f"{page}tasks/new/", **task).status == 302
    mine = search(r'href="(/cases/tasks/[^"]+)"', house.interpreter.get("/cases/tasks/").text)
    assert mine
    assert house.interpreter.send(mine[1], answer=f"I called {name}.").status == 302


def look(house: House, cases: Sequence[str], name: str) -> None:
    """Look at every page that shows the names, and search for one."""
    for browser, paths in (
        (house.caseworker, ("/", "/cases/", "/people/", "/deadlines/", f"/cases/{cases[0]}/why/")),
        (house.caseworker, [f"/cases/{case}/" for case in cases]),
        (
            house.program,
            ("/api/v1/persons/", f"/api/v1/facts/?case={cases[0]}", f"/api/v1/cases/{cases[0]}/file/"),
        ),
        (house.program, (f"/api/v1/cases/{cases[0]}/explain/", f"/api/v1/cases/{cases[0]}/assessment/")),
    ):
        for path in paths:
            assert browser.get(path).status == 200, path
    for path in ("/people/", "/cases/search/"):
        assert house.caseworker.send(path, at="/people/", q=name).status in (200, 302)


def mistakes(house: House, case: str, name: str) -> Iterator[int]:
    """Yield the status of each answer to what is typed wrongly, sent amiss, or asked of those who may not."""
    people, program, page = house.caseworker, house.program, f"/cases/{case}/"
    wrong: tuple[tuple[str, object], ...] = (
        ("cases/", {"reference": name, "jurisdiction": name}),
        ("cases/", {"reference": f"{name}/7", "jurisdiction": "KZ"}),  # it may be taken
        ("persons/", {"case": case, "names": [{"text": name}], "nationalities": [name], name: name}),
        ("persons/", {"case": case, "names": [{"text": f"{name}\0"}], "born": name}),
        ("facts/", {"case": case, "type": name, "note": name}),
        ("facts/", {"case": case, "type": "whereabouts", "person": name, "place": name}),
        ("assess", {"case": {"reference": name}, "persons": {name: {}}, "facts": [{"type": name}]}),
        (f"cases/{case}/what-if/", {"changes": [{"fact": {"type": "ruling", "note": name, name: name}}]}),
        ("persons/", name * 200_000),
    )
    yield from (program.call(path, body).status for path, body in wrong)
    typed = {"name_1": name, "role": name, "born_form": name, "nationalities": name}
    yield people.send(f"{page}persons/new/", **typed).status
    yield people.send("/cases/new/", reference=name, jurisdiction=name, opened_on=name).status
    yield people.send("/cases/emergency/", code=name, reason=name).status
    yield people.send("/people/", q=f"{name}\0").status
    yield people.send(f"{page}what-if/", draft=name, do=name, note=name).status
    yield house.interpreter.send("/cases/new/", at="/cases/tasks/", reference=name).status
    yield house.interpreter.send(f"{page}persons/new/", at="/cases/tasks/", name_1=name).status
    broken = f'{{"names": ["{name}"'
    yield program.ask("POST", "/api/v1/persons/", broken, "application/json").status
    yield program.ask("POST", "/api/v1/persons/", name, "text/plain").status
    yield people.ask(
        "POST", "/cases/new/", f"csrfmiddlewaretoken={quote(name)}&reference={quote(name)}"
    ).status
    for path in (
        f"/cases/{quote(name)}/",
        f"/people/?q={quote(name)}",
        f"/{quote(name)}",
        f"/api/v1/{quote(name)}",
    ):
        for asking in (unheard(people), unheard(program)):
            yield asking.get(path).status
            yield asking.ask("DELETE", path, name).status
    yield program.ask("DELETE", "/api/v1/persons/", name).status
    latin = name.encode().hex()
    stranger = Browser(people.port)
    yield stranger.ask("GET", f"{page}?{quote(name)}", Cookie=f"__Host-session={quote(name)}").status
    yield program.ask("GET", "/api/v1/me/", Authorization=f"Bearer {quote(name)}").status
    yield program.ask("GET", "/api/v1/me/", Host=f"{quote(name)}.example").status
    yield program.ask("GET", "/api/v1/me/", Host=f"{latin}.example").status
    for login in (f"{quote(name)}@south.example", f"{name}\0"):
        yield stranger.send("/accounts/sign-in/", login=login).status
    yield _uploaded(people, name).status


def unheard(browser: Browser) -> Browser:
    """Return the same browser, its addresses not kept: an answer may repeat the one that was typed."""
    return replace(browser, cookies=dict(browser.cookies), addresses=bytearray())


def _uploaded(people: Browser, name: str):
    """Send a file of more than stays in memory, named and filled with the name, where none is asked for."""
    parts = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}.yaml"\r\n\r\n'
    body = parts.encode() + name.encode() * 100_000 + b"\r\n--x--\r\n"
    return people.ask("POST", "/cases/new/", body, "multipart/form-data; boundary=x")
